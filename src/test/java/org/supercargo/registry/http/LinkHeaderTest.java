package org.supercargo.registry.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class LinkHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    </path>; rel="next"                                          | /path
                    </path>; rel=next                                            | /path
                    </path>;rel="next"                                           | /path
                    </path>; REL="NEXT"                                          | /path
                    </path>; rel="index next"                                    | /path
                    </one>; rel="index", </two>; rel="next"                      | /two
                    </one>; rel=index, </two>; rel=next, </three>; rel=last      | /two
                    </path>; title*=UTF-8'de'n%c3%a4chstes; rel="next"           | /path
                    </path>; title="a, b; c"; rel="next"                         | /path
                    </v2/myrepo/tags/list?n=100>                                 | /v2/myrepo/tags/list?n=100
                    <https://registry.example.com/v2/_catalog?last=b&n=2>; rel="next" | https://registry.example.com/v2/_catalog?last=b&n=2
                    <?last=b>; rel="next"                                        | ?last=b
                    """)
    void D4_findsTheNextPage(String header, String expected) {
        LinkHeader link = LinkHeader.parse(List.of(header));

        assertThat(link.next()).contains(expected);
        assertThat(link.broken()).isFalse();
    }

    @Test
    void D4_looksThroughAllHeaderLines() {
        LinkHeader link =
                LinkHeader.parse(List.of("</one>; rel=\"index\"", "</two>; rel=\"next\""));

        assertThat(link.next()).contains("/two");
    }

    @Test
    void D4_doesNotGuessAmongLinksForSomethingElse() {
        LinkHeader link = LinkHeader.parse(List.of("</one>; rel=\"index\""));

        assertThat(link.next()).isEmpty();
        assertThat(link.broken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "><",
                "<>",
                "</path",
                "</path>; rel=\"next",
                "\\",
                "<\u007f>",
                "</a b>",
                "x"
            })
    void D4_saysThatItIsBroken(String header) {
        LinkHeader link = LinkHeader.parse(List.of(header));

        assertThat(link.next()).isEmpty();
        assertThat(link.broken()).isTrue();
    }

    @Test
    void hasNoNextPageWithoutAHeader() {
        assertThat(LinkHeader.parse(List.of()))
                .isEqualTo(LinkHeader.parse(List.of("")))
                .satisfies(link -> assertThat(link.broken()).isFalse());
    }

    @Test
    void takesWhateverComesWithoutFailing() {
        Random random = new Random(11);
        String alphabet = "<>;,=\" relnxt/\\\u007f";
        for (int round = 0; round < 20_000; round++) {
            String header =
                    random.ints(random.nextInt(40), 0, alphabet.length())
                            .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                            .collect(Collectors.joining());

            LinkHeader link = LinkHeader.parse(List.of(header, header));

            assertThat(link.next().isPresent() && link.broken()).isFalse();
        }
    }
}
