package org.supercargo.oci.json.answer;

import org.supercargo.oci.DisplayText;
import org.supercargo.oci.SecretMask;
import org.supercargo.oci.json.Json;
import org.supercargo.oci.json.JsonCursor;
import org.supercargo.oci.json.UnreadableJsonException;

import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the body of a failed answer, in distribution-spec's form and in all the others that
 * registries and proxies send.
 */
public final class ErrorBodyReader {
    /** How much of a body is worth reading; more may be given and is not looked at. */
    public static final int MAX_BODY = 256 << 10;

    private static final int MAX_ERRORS = 16;
    private static final int MAX_CODE = 80;
    private static final int MAX_MESSAGE = 1024;
    private static final JsonFactory FACTORY = Json.factory(MAX_BODY);

    private final List<ErrorBody.Entry> errors = new ArrayList<>();
    private final List<ErrorBody.Entry> loose = new ArrayList<>();

    private ErrorBodyReader() {}

    /**
     * Reads whatever the bytes say. Never fails: what is no error body becomes text.
     *
     * @param body the body as it came, or as much of it as was read
     */
    public static ErrorBody read(byte[] body) {
        ErrorBodyReader reader = new ErrorBodyReader();
        try {
            Json.readObject(FACTORY, body, reader::readFields);
        } catch (UnreadableJsonException e) {
            return reader.errors.isEmpty() ? new ErrorBody(List.of(), text(body)) : reader.found();
        }
        return reader.found();
    }

    private ErrorBody found() {
        return new ErrorBody(errors.isEmpty() ? loose : errors, "");
    }

    private boolean readFields(JsonCursor json) {
        json.eachField(
                name -> {
                    switch (name) {
                        case "errors" -> readErrors(json);
                        case "error", "message", "detail", "details", "error_description" ->
                                readLoose(json);
                        default -> {}
                    }
                });
        return true;
    }

    private void readErrors(JsonCursor json) {
        if (json.isObject()) {
            add(errors, readEntry(json));
        }
        json.eachElement(
                () ->
                        add(
                                errors,
                                json.isObject()
                                        ? readEntry(json)
                                        : new ErrorBody.Entry("", message(json.scalar()))));
    }

    private void readLoose(JsonCursor json) {
        add(
                loose,
                json.isObject()
                        ? readEntry(json)
                        : new ErrorBody.Entry("", message(json.scalar())));
    }

    private static ErrorBody.Entry readEntry(JsonCursor json) {
        String[] entry = {"", ""};
        json.eachField(
                name -> {
                    switch (name) {
                        case "code" ->
                                entry[0] = DisplayText.line(json.scalar().orElse(""), MAX_CODE);
                        case "message" -> entry[1] = message(json.scalar());
                        default -> {}
                    }
                });
        return new ErrorBody.Entry(entry[0], entry[1]);
    }

    private static void add(List<ErrorBody.Entry> list, ErrorBody.Entry entry) {
        boolean says = !entry.code().isBlank() || !entry.message().isBlank();
        if (says && list.size() < MAX_ERRORS) {
            list.add(entry);
        }
    }

    private static String message(Optional<String> written) {
        return written.map(ErrorBodyReader::harmless).orElse("");
    }

    private static String text(byte[] body) {
        int length = Math.min(body.length, MAX_MESSAGE * 4);
        return harmless(new String(body, 0, length, StandardCharsets.UTF_8));
    }

    private static String harmless(String untrusted) {
        String beginning = untrusted.substring(0, Math.min(untrusted.length(), MAX_MESSAGE * 4));
        String oneLine = SecretMask.mask(beginning).replaceAll("\\s++", " ").strip();
        return DisplayText.line(oneLine, MAX_MESSAGE);
    }
}
