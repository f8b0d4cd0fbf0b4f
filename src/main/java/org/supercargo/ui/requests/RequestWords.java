package org.supercargo.ui.requests;

import org.supercargo.oci.DisplayText;
import org.supercargo.service.requests.LoggedRequest;
import org.supercargo.ui.kit.Format;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the parts of a request as the list shows them. */
final class RequestWords {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final int SECOND = 1_000;

    private RequestWords() {}

    static String time(Instant started) {
        return CLOCK.format(started.atZone(ZoneId.systemDefault()));
    }

    /** The status, or what broke the request off. */
    static String status(LoggedRequest request) {
        return request.status().isPresent()
                ? Integer.toString(request.status().getAsInt())
                : "no answer";
    }

    static String duration(Duration duration) {
        long millis = duration.toMillis();
        return millis < SECOND
                ? millis + " ms"
                : String.format(Locale.ROOT, "%.1f s", millis / (double) SECOND);
    }

    /** The bytes that came; those that were sent where nothing came. */
    static String size(LoggedRequest request) {
        if (request.receivedBytes() > 0) {
            return Format.bytes(request.receivedBytes());
        }
        return request.sentBytes() > 0 ? Format.bytes(request.sentBytes()) + " sent" : "";
    }

    static String signIn(LoggedRequest request) {
        return request.credentialSource()
                .map(DisplayText::line)
                .orElse(request.authorized() ? "anonymous token" : "");
    }

    /** All that is known, for a tooltip. */
    static String explain(LoggedRequest request) {
        return Stream.of(
                        Stream.of(request.method() + " " + DisplayText.line(request.url(), 400)),
                        Stream.of("At " + Format.exactTime(request.started())),
                        Stream.of("Sent: " + Format.exactBytes(request.sentBytes())),
                        Stream.of("Received: " + Format.exactBytes(request.receivedBytes())),
                        request.failure().map(kind -> "Broken off: " + kind).stream(),
                        request.notes().stream().map(DisplayText::line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
