package org.supercargo.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://r.io/v2/a/tags/list?n=1000&last=b                | https://r.io/v2/a/tags/list?n=1000&last=b
                    https://r.io/v2/a/blobs/uploads/1?_state=secret&digest=d | https://r.io/v2/a/blobs/uploads/1?_state=REDACTED&digest=d
                    https://s3.io/x?X-Amz-Signature=secret&X-Amz-Date=now    | https://s3.io/x?X-Amz-Signature=REDACTED&X-Amz-Date=REDACTED
                    https://user:secret@r.io/v2/                             | https://r.io/v2/
                    https://r.io/v2/#secret                                  | https://r.io/v2/
                    https://r.io/token?account=anne&service=s&scope=x        | https://r.io/token?account=REDACTED&service=s&scope=x
                    https://r.io/?secret                                     | https://r.io/?secret=REDACTED
                    """)
    void J31_showsOnlyValuesThatAreKnownToBeHarmless(String url, String shown) {
        assertThat(Redaction.of(HttpUrl.get(url))).isEqualTo(shown);
    }
}
