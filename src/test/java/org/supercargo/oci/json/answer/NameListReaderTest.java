package org.supercargo.oci.json.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supercargo.oci.json.UnreadableJsonException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class NameListReaderTest {
    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> tags(String json) throws IOException {
        List<String> names = new ArrayList<>();
        NameListReader.read(stream(json), NameListReader.TAGS, names::add);
        return names;
    }

    @Test
    void namesComeInTheOrderOfTheAnswer() throws IOException {
        assertThat(tags("{'name':'team/api','tags':['b','a','1.10']}"))
                .containsExactly("b", "a", "1.10");
    }

    @Test
    void theRepositoriesOfACatalogAreNamedLikewise() throws IOException {
        List<String> names = new ArrayList<>();
        NameListReader.read(
                stream("{'repositories':['x','y/z']}"), NameListReader.REPOSITORIES, names::add);
        assertThat(names).containsExactly("x", "y/z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'tags':null}",
                "{'name':'a'}",
                "{}",
                "{'tags':{}}",
                "{'tags':'a'}",
                "{'tags':[]}"
            })
    void D21_nullAndMissingListsAreEmpty(String json) throws IOException {
        assertThat(tags(json)).isEmpty();
    }

    @Test
    void D22_elementsThatAreNoNamesAreLeftOut() throws IOException {
        assertThat(tags("{'tags':[null,'a',7,'',['x'],{'b':1},true,'c']}"))
                .containsExactly("a", "c");
    }

    @Test
    void D25_otherFieldsAreSkippedWhateverTheyHold() throws IOException {
        assertThat(tags("{'manifest':{'sha256:a':{'tag':['no']}},'child':['no'],'tags':['a']}"))
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "null", "['a']"})
    void anAnswerThatIsNoObjectIsNamedSo(String body) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> tags(body))
                .withMessageStartingWith("It is not valid JSON");
    }

    @Test
    void theNamesBeforeABreakAreGiven() {
        List<String> names = new ArrayList<>();
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(
                        () ->
                                NameListReader.read(
                                        stream("{'tags':['a','b','c"),
                                        NameListReader.TAGS,
                                        names::add));
        assertThat(names).containsExactly("a", "b");
    }

    @Test
    void J53_aMillionTagsPassOneByOne() throws IOException {
        AtomicInteger count = new AtomicInteger();
        String json = "{'tags':[" + "'v1.22.333',".repeat(999_999) + "'last']}";
        NameListReader.read(stream(json), NameListReader.TAGS, name -> count.incrementAndGet());
        assertThat(count).hasValue(1_000_000);
    }

    @Test
    void D8_aPageBeyondTheLimitIsRefusedAfterItsFirstNames() {
        AtomicInteger count = new AtomicInteger();
        String json =
                "{'tags':["
                        + "'v1.22.333',".repeat(NameListReader.MAX_PAGE / 12 + 10_000)
                        + "'last']}";
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(
                        () ->
                                NameListReader.read(
                                        stream(json),
                                        NameListReader.TAGS,
                                        name -> count.incrementAndGet()))
                .withMessageContaining("longer");
        assertThat(count).hasPositiveValue();
    }

    @Test
    void aFailureOfTheStreamComesOutAsItIs() {
        IOException broken = new IOException("cable");
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw broken;
                    }
                };
        InputStream body = new SequenceInputStream(stream("{'tags':['a',"), failing);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> NameListReader.read(body, NameListReader.TAGS, name -> {}))
                .isSameAs(broken);
    }

    @Test
    void bytesThatAreNoCharactersAreNamedSo() {
        byte[] body = {0, 0, (byte) 0xfe, (byte) 0xff, 0x7f, 0, 0, 0};
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(
                        () ->
                                NameListReader.read(
                                        new ByteArrayInputStream(body),
                                        NameListReader.TAGS,
                                        name -> {}))
                .withMessage("It is not valid JSON.");
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        boolean[] closed = {false};
        InputStream body =
                new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        NameListReader.read(body, NameListReader.TAGS, name -> {});
        assertThat(closed[0]).isFalse();
    }
}
