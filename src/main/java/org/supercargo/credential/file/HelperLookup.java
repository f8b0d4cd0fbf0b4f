package org.supercargo.credential.file;

import org.supercargo.credential.CredentialRequest;
import org.supercargo.credential.Finding;
import org.supercargo.credential.Outcome;
import org.supercargo.credential.Place;
import org.supercargo.credential.SafeText;
import org.supercargo.credential.helper.CloudHelpers;
import org.supercargo.credential.helper.CredentialHelpers;
import org.supercargo.credential.helper.HelperAnswer;
import org.supercargo.oci.RegistryName;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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
        Question question = new Question(helper, request.registry(), file, place);
        return helper.equals(FINCH_BRIDGE)
                ? question.none(
                        Outcome.SKIPPED,
                        "This helper only works inside finch's virtual machine.",
                        "")
                : finding(question, helpers.get(helper, request.registry().credentialKey()));
    }

    /** The registries that a helper has sign-ins for; none where it makes them itself. */
    List<RegistryName> list(String helper) {
        if (CloudHelpers.include(helper)) {
            return List.of();
        }
        return helpers.list(helper).map(Map::keySet).orElseGet(Set::of).stream()
                .map(ConfigKey::parse)
                .filter(Predicate.not(ConfigKey::isInternal))
                .flatMap(key -> key.registry().stream())
                .distinct()
                .sorted(Comparator.comparing(RegistryName::host))
                .toList();
    }

    void forget(String helper, CredentialRequest request) {
        helpers.forget(helper, request.registry().credentialKey());
    }

    /**
     * What is asked of a helper.
     *
     * @param file what names the helper
     * @param place the helper itself
     */
    private record Question(String helper, RegistryName registry, Place file, Place place) {
        Finding none(Outcome outcome, String detail, String remedy) {
            return Finding.without(place, outcome, detail, remedy);
        }
    }

    private static Finding finding(Question asked, HelperAnswer answer) {
        return switch (answer) {
            case HelperAnswer.Found(var credential) -> Finding.found(asked.place(), credential);
            case HelperAnswer.NotFound() ->
                    asked.none(
                            Outcome.NOT_FOUND,
                            "The helper has no sign-in for this registry.",
                            HelperAdvice.whenNotFound(asked.helper(), asked.registry()));
            case HelperAnswer.Missing(String reason) ->
                    asked.none(
                            Outcome.HELPER_MISSING,
                            reason + " " + asked.file().location() + " names it.",
                            HelperAdvice.whenMissing(asked.helper()));
            case HelperAnswer.Unsafe(String reason) ->
                    asked.none(
                            Outcome.MALFORMED,
                            reason,
                            "Correct the name in " + asked.file().location() + ".");
            case HelperAnswer.Malformed(String reason) ->
                    asked.none(Outcome.MALFORMED, reason, HelperAdvice.whenBroken(asked.helper()));
            case HelperAnswer.Failed(String reason) ->
                    asked.none(Outcome.FAILED, reason, HelperAdvice.whenBroken(asked.helper()));
            case HelperAnswer.Cancelled() ->
                    asked.none(Outcome.FAILED, "The search was stopped.", "");
        };
    }
}
