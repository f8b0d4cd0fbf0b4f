package org.supercargo.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supercargo.content.ContentException.InsecureConnection.Problem;
import org.supercargo.oci.Digest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ContentExceptionTest {
    private static final Attempt ATTEMPT =
            Attempt.to("list the tags of team/api", "ghcr.io").inRepository("team/api");
    private static final IOException ORIGIN = new IOException("cable");
    private static final Digest WANTED = Digest.sha256(new byte[] {1});
    private static final Digest GOT = Digest.sha256(new byte[] {2});

    private static Attempt answered(int status, String code, String message) {
        return ATTEMPT.answered(status, List.of(new Attempt.RegistryError(code, message)));
    }

    private static Arguments row(
            ContentException failure, String kind, String cause, String remedy) {
        return Arguments.of(failure, kind, cause, remedy);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                row(
                        new ContentException.SignInRequired(ATTEMPT, Optional.empty()),
                        "sign-in-required",
                        "ghcr.io asks for a sign-in.",
                        "Sign in to ghcr.io."),
                row(
                        new ContentException.SignInRequired(
                                ATTEMPT, Optional.of("the docker configuration")),
                        "sign-in-required",
                        "ghcr.io refused the sign-in from the docker configuration.",
                        "Sign in to ghcr.io."),
                row(
                        new ContentException.SignInElsewhere(ATTEMPT, "auth.example.com"),
                        "sign-in-elsewhere",
                        "ghcr.io wants the password sent to auth.example.com, a host of another"
                                + " owner.",
                        "Allow auth.example.com to receive the password for ghcr.io, if you trust"
                                + " it."),
                row(
                        new ContentException.Denied(answered(403, "DENIED", "no pull for you")),
                        "denied",
                        "ghcr.io does not allow it. It said: “no pull for you”.",
                        "Ask its owner for the right, or sign in as somebody else."),
                row(
                        new ContentException.NotFound(ATTEMPT),
                        "not-found",
                        "ghcr.io has no such content, or hides it.",
                        "Check the name, refresh the list, or sign in if it may be hidden."),
                row(
                        new ContentException.NotFound(
                                ATTEMPT, "there is no folder /x.", "Check the path."),
                        "not-found",
                        "there is no folder /x.",
                        "Check the path."),
                row(
                        new ContentException.Unsupported(ATTEMPT, "Type the name."),
                        "unsupported",
                        "ghcr.io does not support it.",
                        "Type the name."),
                row(
                        new ContentException.Unsupported(
                                ATTEMPT, "layers of this type cannot be read.", "Save it."),
                        "unsupported",
                        "layers of this type cannot be read.",
                        "Save it."),
                row(
                        new ContentException.Conflict(
                                answered(409, "", "tag is immutable"),
                                "ghcr.io protects it.",
                                "Choose another tag."),
                        "conflict",
                        "ghcr.io protects it. It said: “tag is immutable”.",
                        "Choose another tag."),
                row(
                        new ContentException.Rejected(answered(400, "NAME_INVALID", "")),
                        "rejected",
                        "ghcr.io did not accept what was sent. It said: “NAME_INVALID”.",
                        "Check the names; the registry may have rules of its own."),
                row(
                        new ContentException.RateLimited(ATTEMPT, Optional.empty()),
                        "rate-limited",
                        "ghcr.io has had too many requests from here.",
                        "Try again later, or sign in for a higher limit."),
                row(
                        new ContentException.Unreachable(
                                ATTEMPT, "ghcr.io does not answer.", ORIGIN),
                        "unreachable",
                        "ghcr.io does not answer.",
                        "Check the address and the network, then try again."),
                row(
                        new ContentException.InsecureConnection(
                                ATTEMPT,
                                Problem.PLAIN_HTTP,
                                "ghcr.io speaks plain http.",
                                "Allow it.",
                                ORIGIN),
                        "insecure-connection",
                        "ghcr.io speaks plain http.",
                        "Allow it."),
                row(
                        new ContentException.DigestMismatch(ATTEMPT, WANTED, GOT),
                        "digest-mismatch",
                        "ghcr.io sent other bytes than asked for: wanted "
                                + WANTED
                                + ", got "
                                + GOT
                                + ".",
                        "Try again; if it happens again, tell the owner of ghcr.io."),
                row(
                        new ContentException.UnexpectedAnswer(
                                ATTEMPT, "ghcr.io answered with a web page.", ORIGIN),
                        "unexpected-answer",
                        "ghcr.io answered with a web page.",
                        "Check that the address is that of a registry."),
                row(
                        new ContentException.ServerFailure(
                                answered(503, "UNAVAILABLE", "down for repair")),
                        "server-failure",
                        "ghcr.io has a problem of its own (status 503). It said: “down for"
                                + " repair”.",
                        "Try again later, or tell its owner."),
                row(
                        new ContentException.LocalStorage(ATTEMPT, "the disk is full.", ORIGIN),
                        "local-storage",
                        "the disk is full.",
                        "Check the folder, its rights and the free space."),
                row(
                        new ContentException.Cancelled(ATTEMPT),
                        "cancelled",
                        "it was cancelled.",
                        "Start it again when you like."));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachFailureSaysWhatHappenedWhereAndWhatHelps(
            ContentException failure, String kind, String cause, String remedy) {
        assertThat(failure).hasMessage("Could not list the tags of team/api: " + cause);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.remedy()).isEqualTo(remedy);
        assertThat(failure.attempt().place()).isEqualTo("ghcr.io");
        assertThat(failure.attempt().repository()).contains("team/api");
    }

    @Test
    void everyKindOfFailureIsInTheTable() {
        Stream<?> kinds = failures().map(row -> row.get()[0].getClass());
        assertThat(kinds.distinct().toArray())
                .containsExactlyInAnyOrder(
                        (Object[]) ContentException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @CsvSource({
        "NAME_UNKNOWN, repository",
        "manifest_unknown, manifest",
        "BLOB_UNKNOWN, blob",
        "NOT_FOUND, content"
    })
    void I21_whatIsMissingIsNamedByTheRegistrysCode(String code, String missing) {
        assertThat(new ContentException.NotFound(answered(404, code, "")))
                .hasMessageContaining("ghcr.io has no such " + missing + ", or hides it.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1 s",
        "1, 1 s",
        "90, 90 s",
        "119, 119 s",
        "120, 2 min",
        "3600, 60 min",
        "7200, 2 h",
        "21600, 6 h"
    })
    void I3_theTimeToWaitIsInWords(long seconds, String words) {
        ContentException.RateLimited limited =
                new ContentException.RateLimited(ATTEMPT, Optional.of(Duration.ofSeconds(seconds)));
        assertThat(limited.remedy()).isEqualTo("Try again in " + words + ".");
        assertThat(limited.retryAfter()).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void whatCallersDecideByIsKept() {
        assertThat(
                        new ContentException.SignInRequired(ATTEMPT, Optional.of("x"))
                                .credentialSource())
                .contains("x");
        assertThat(new ContentException.SignInElsewhere(ATTEMPT, "h").host()).isEqualTo("h");
        assertThat(
                        new ContentException.InsecureConnection(
                                        ATTEMPT, Problem.UNSAFE_ADDRESS, "c", "r", null)
                                .problem())
                .isEqualTo(Problem.UNSAFE_ADDRESS);
        assertThat(new ContentException.Unreachable(ATTEMPT, "c", ORIGIN)).hasCause(ORIGIN);
        assertThat(answered(404, "Name_Unknown", "").hasCode("NAME_UNKNOWN")).isTrue();
        assertThat(ATTEMPT.hasCode("NAME_UNKNOWN")).isFalse();
    }

    @Test
    void theFirstErrorThatSaysAnythingIsQuoted() {
        Attempt attempt =
                ATTEMPT.answered(
                        403,
                        List.of(
                                new Attempt.RegistryError("", " "),
                                new Attempt.RegistryError("DENIED", "first"),
                                new Attempt.RegistryError("DENIED", "second")));
        assertThat(new ContentException.Denied(attempt)).hasMessageEndingWith("It said: “first”.");
    }

    @Test
    void J40_aNameWithoutAnEndLeavesRoomForTheCause() {
        Attempt attempt = Attempt.to("read ghcr.io/a:" + "x".repeat(4_000), "ghcr.io");
        assertThat(new ContentException.Unreachable(attempt, "nobody answers.", null).getMessage())
                .startsWith("Could not read ghcr.io/a:xxx")
                .endsWith("x…: nobody answers.")
                .hasSizeLessThan(600);
    }

    @Test
    void J40_namesInAMessageAreMadeHarmless() {
        Attempt attempt = Attempt.to("delete the tag a\u202eb\n", "ghcr.io");
        assertThat(new ContentException.Cancelled(attempt))
                .hasMessage("Could not delete the tag a\\u202eb\\u000a: it was cancelled.");
    }
}
