package org.supercargo.credential.file;

import org.supercargo.credential.CredentialRequest;
import org.supercargo.credential.Finding;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Place;
import org.supercargo.credential.SafeText;
import org.supercargo.credential.helper.CredentialHelpers;
import org.supercargo.credential.helper.HelperAnswer;

import java.nio.file.Path;

/** Asks the helper that a file names, and words what came of it. */
public final class HelperLookup {
    /** Finch's bridge from its virtual machine to the host: it never answers on the host itself. */
    private static final String FINCH_BRIDGE = "finchhost";

    private final CredentialHelpers helpers;

    public HelperLookup(CredentialHelpers helpers) {
        this.helpers = helpers;
    }

    Finding ask(String helper, CredentialRequest request, Place file) {
        String program = SafeText.of(CredentialHelpers.programName(helper));
        String location = helpers.locate(helper).map(Path::toString).orElse(program);
        Place place = new Place(file.source() + ", helper " + SafeText.of(helper), location);
        if (helper.equals(FINCH_BRIDGE)) {
            return Finding.without(
                    place,
                    Outcome.SKIPPED,
                    "This helper only works inside finch's virtual machine.",
                    "");
        }
        HelperAnswer answer = helpers.get(helper, request.registry().credentialKey());
        return finding(place, answer, helper, file);
    }

    void forget(String helper, CredentialRequest request) {
        helpers.forget(helper, request.registry().credentialKey());
    }

    private static Finding finding(Place place, HelperAnswer answer, String helper, Place file) {
        return switch (answer) {
            case HelperAnswer.Found(var credential) -> Finding.found(place, credential);
            case HelperAnswer.NotFound() ->
                    Finding.without(
                            place,
                            Outcome.NOT_FOUND,
                            "The helper has no sign-in for this registry.",
                            HelperAdvice.whenNotFound(helper));
            case HelperAnswer.Missing(String reason) ->
                    Finding.without(
                            place,
                            Outcome.HELPER_MISSING,
                            reason + " " + file.location() + " names it.",
                            HelperAdvice.whenMissing(helper));
            case HelperAnswer.Unsafe(String reason) ->
                    Finding.without(
                            place,
                            Outcome.MALFORMED,
                            reason,
                            "Correct the name in " + file.location() + ".");
            case HelperAnswer.Malformed(String reason) ->
                    Finding.without(
                            place, Outcome.MALFORMED, reason, HelperAdvice.whenBroken(helper));
            case HelperAnswer.Failed(String reason) ->
                    Finding.without(place, Outcome.FAILED, reason, HelperAdvice.whenBroken(helper));
            case HelperAnswer.Cancelled() ->
                    Finding.without(place, Outcome.FAILED, "The search was stopped.", "");
        };
    }
}
