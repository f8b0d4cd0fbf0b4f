package org.supercargo.oci.json.answer;

import org.supercargo.oci.json.Json;
import org.supercargo.oci.json.JsonCursor;
import org.supercargo.oci.json.UnreadableJsonException;

import tools.jackson.core.json.JsonFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the answer of a token server, as of distribution's token and OAuth2 specifications. */
public final class TokenAnswerReader {
    /** The most bytes of an answer. */
    public static final int MAX_ANSWER = 256 << 10;

    private static final long DEFAULT_SECONDS = 60;
    private static final long MAX_SECONDS = Duration.ofDays(365).toSeconds();
    private static final JsonFactory FACTORY = Json.factory(MAX_ANSWER);

    private String token = "";
    private String accessToken = "";
    private long seconds = DEFAULT_SECONDS;
    private Optional<Instant> issuedAt = Optional.empty();
    private Optional<String> refreshToken = Optional.empty();

    private TokenAnswerReader() {}

    /**
     * Reads a token answer. Lifetimes under a minute, absent or unreadable, are a minute; an
     * unreadable time of issue is none.
     *
     * @param body the answer, at most {@link #MAX_ANSWER} bytes
     * @throws UnreadableJsonException if the body is no JSON object or holds no token; the message
     *     repeats nothing of it
     */
    public static TokenAnswer read(byte[] body) throws UnreadableJsonException {
        TokenAnswerReader reader = new TokenAnswerReader();
        Json.readObject(FACTORY, body, reader::readFields);
        String usable = reader.accessToken.isEmpty() ? reader.token : reader.accessToken;
        if (usable.isEmpty()) {
            throw new UnreadableJsonException("It holds no token.");
        }
        return new TokenAnswer(
                usable, Duration.ofSeconds(reader.seconds), reader.issuedAt, reader.refreshToken);
    }

    private boolean readFields(JsonCursor json) {
        json.eachField(
                name -> {
                    switch (name) {
                        case "token" -> token = json.words().orElse("");
                        case "access_token" -> accessToken = json.words().orElse("");
                        case "refresh_token" -> refreshToken = json.words();
                        case "expires_in" ->
                                seconds =
                                        json.scalar()
                                                .map(TokenAnswerReader::seconds)
                                                .orElse(seconds);
                        case "issued_at" ->
                                issuedAt = json.words().flatMap(TokenAnswerReader::instant);
                        default -> {}
                    }
                });
        return true;
    }

    private static long seconds(String written) {
        try {
            double value = Double.parseDouble(written);
            return Math.clamp((long) value, DEFAULT_SECONDS, MAX_SECONDS);
        } catch (NumberFormatException e) {
            return DEFAULT_SECONDS;
        }
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
