package org.supercargo.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supercargo.ui.widget.JsonText.Kind;
import org.supercargo.ui.widget.JsonText.Span;

class JsonTextTest {
    private static final String DIGEST = "sha256:" + "a".repeat(64);

    private static String marked(JsonText text, Kind kind) {
        return String.join(
                " ",
                text.spans().stream()
                        .filter(span -> span.kind() == kind)
                        .map(span -> text.text().substring(span.start(), span.end()))
                        .toList());
    }

    @Test
    void namesAndValuesAreToldApart() {
        JsonText text =
                JsonText.json(
                        "{\n  \"size\": -12.5e+3,\n  \"last\": true,\n  \"to\": \"a\\\"b\"\n}");

        assertThat(marked(text, Kind.KEY)).isEqualTo("\"size\" \"last\" \"to\"");
        assertThat(marked(text, Kind.NUMBER)).isEqualTo("-12.5e+3");
        assertThat(marked(text, Kind.WORD)).isEqualTo("true");
        assertThat(marked(text, Kind.STRING)).isEqualTo("\"a\\\"b\"");
    }

    @Test
    void aDigestIsFoundWhereItStands() {
        JsonText text = JsonText.json("{\n  \"digest\": \"" + DIGEST + "\"\n}");
        int start = text.text().indexOf(DIGEST);

        assertThat(text.digestAt(start)).contains(DIGEST);
        assertThat(text.digestAt(start + DIGEST.length() - 1)).contains(DIGEST);
        assertThat(text.digestAt(start - 1)).isEmpty();
        assertThat(text.digestAt(start + DIGEST.length())).isEmpty();
    }

    @Test
    void aLongLineIsCutAndSaysSo() {
        JsonText text =
                JsonText.json("{\n  \"blob\": \"" + "x".repeat(5_000) + "\",\n  \"next\": 1\n}");

        assertThat(text.text()).contains("more characters)").hasSizeLessThan(2_200);
        assertThat(marked(text, Kind.KEY)).isEqualTo("\"blob\" \"next\"");
    }

    @Test
    void manyLinesAreCutAndCounted() {
        assertThat(JsonText.plain("x\n".repeat(20_010)).hiddenLines()).isEqualTo(10);
    }

    @Test
    void spansStandInOrderAndApart() {
        JsonText text =
                JsonText.json("{\"a\": \"" + DIGEST + " " + DIGEST + "\", \"b\": [1, null]}");

        int last = 0;
        for (Span span : text.spans()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            last = span.end();
        }
        assertThat(last).isPositive();
    }
}
