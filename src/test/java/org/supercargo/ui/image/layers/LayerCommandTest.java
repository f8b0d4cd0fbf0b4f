package org.supercargo.ui.image.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            textBlock =
                    """
                    /bin/sh -c #(nop)  CMD ["bash"];CMD ["bash"]
                    /bin/sh -c apt-get   update;RUN apt-get update
                    RUN /bin/sh -c make install # buildkit;RUN make install
                    COPY a /b # buildkit;COPY a /b
                    |1 VERSION=3 /bin/sh -c make # buildkit;RUN make
                    ENTRYPOINT ["/app"];ENTRYPOINT ["/app"]
                    """)
    void theInstructionIsReadAsAPersonWroteIt(String createdBy, String readable) {
        assertThat(LayerCommand.readable(createdBy)).isEqualTo(readable);
    }
}
