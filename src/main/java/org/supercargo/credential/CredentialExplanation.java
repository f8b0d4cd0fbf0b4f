package org.supercargo.credential;

import org.supercargo.oci.RegistryName;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why this credential: every place in the order of the chain, with what was met there.
 *
 * @param used the credential that is used now; empty if requests go out without one
 * @param verdict what the registry makes of it, or of requests without one
 */
public record CredentialExplanation(
        RegistryName registry, Optional<FoundCredential> used, Verdict verdict, List<Step> tried) {
    private static final String INDENT = " ".repeat(15);

    public CredentialExplanation {
        tried = List.copyOf(tried);
    }

    /** Which credential is used, where it is from and what the registry makes of it. */
    public String headline() {
        return used.map(this::headline).orElseGet(this::withoutCredential);
    }

    private String headline(FoundCredential found) {
        String what = "the " + found.credential().kind().words() + " from " + found.origin() + ".";
        return switch (verdict) {
            case Verdict.Accepted() -> registry + " accepts " + what;
            case Verdict.Refused() -> registry + " refuses " + what;
            case Verdict.Untried(String reason) ->
                    registry + " would be given " + what + " " + reason;
        };
    }

    private String withoutCredential() {
        return switch (verdict) {
            case Verdict.Accepted() -> registry + " is used without signing in.";
            case Verdict.Refused() ->
                    registry + " asks for a sign-in, and there is none that it accepts.";
            case Verdict.Untried(String reason) ->
                    "There is no sign-in for " + registry + ". " + reason;
        };
    }

    /** The whole as plain text, line by line: the headline, then what was met in each place. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(headline(), ""));
        for (Step step : tried) {
            String outcome = isUntried(step) ? "untried" : step.outcome().word();
            lines.add("%-14s %s".formatted(outcome, step.place().words()));
            Stream.of(step.detail(), step.remedy())
                    .filter(sentence -> !sentence.isEmpty())
                    .forEach(sentence -> lines.add(INDENT + sentence));
        }
        return lines;
    }

    /** Whether the place's credential is the one to use, but nothing is known of its worth. */
    public boolean isUntried(Step step) {
        return step.outcome() == Outcome.USED && verdict instanceof Verdict.Untried;
    }

    /** The places whose credential the registry did not accept. */
    public List<Step> refused() {
        return tried.stream().filter(step -> step.outcome() == Outcome.REFUSED).toList();
    }
}
