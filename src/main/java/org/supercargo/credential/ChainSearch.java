package org.supercargo.credential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One walk through the chain that keeps book of it. Asking for the next credential says that the
 * last one was refused. For one thread at a time.
 */
public final class ChainSearch implements CredentialSearch {
    private final CredentialRequest request;
    private final Deque<CredentialSource> ahead;
    private final Deque<Finding> waiting = new ArrayDeque<>();
    private final List<Step> tried = new ArrayList<>();
    private final Map<Credential, Place> given = new HashMap<>();
    private CredentialSource current;
    private FoundCredential last;

    ChainSearch(CredentialRequest request, List<CredentialSource> sources) {
        this.request = request;
        this.ahead = new ArrayDeque<>(sources);
    }

    @Override
    public Optional<FoundCredential> next() {
        markLastAsRefused();
        while (!Thread.currentThread().isInterrupted() && refill()) {
            Finding finding = waiting.remove();
            if (take(finding)) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    private boolean refill() {
        while (waiting.isEmpty() && !ahead.isEmpty()) {
            current = ahead.remove();
            waiting.addAll(current.look(request));
        }
        return !waiting.isEmpty();
    }

    private boolean take(Finding finding) {
        Step step = finding.step();
        Place earlier = finding.credential().map(given::get).orElse(null);
        if (earlier != null) {
            tried.add(step.refused("It has the same credential as the " + earlier.source() + "."));
            return false;
        }
        tried.add(step);
        finding.credential().ifPresent(credential -> give(credential, step.place()));
        return finding.credential().isPresent();
    }

    private void give(Credential credential, Place place) {
        given.put(credential, place);
        last = new FoundCredential(credential, place.source(), place.location());
    }

    private void markLastAsRefused() {
        if (last != null) {
            tried.set(tried.size() - 1, tried.getLast().judged(new Verdict.Refused()));
            current.forget(request);
            last = null;
        }
    }

    /**
     * What has been met so far; places that were not asked stand at the end as skipped.
     *
     * @param verdict what the registry makes of the last credential, or of none
     */
    public CredentialExplanation explanation(Verdict verdict) {
        List<Step> steps = new ArrayList<>(tried);
        if (last != null) {
            steps.set(steps.size() - 1, tried.getLast().judged(verdict));
        }
        String why =
                last == null
                        ? "It has not been asked."
                        : "It was not asked: a place before it has a credential.";
        for (Finding finding : waiting) {
            steps.add(new Step(finding.step().place(), Outcome.SKIPPED, why, ""));
        }
        for (CredentialSource source : ahead) {
            steps.add(new Step(source.place(), Outcome.SKIPPED, why, ""));
        }
        return new CredentialExplanation(
                request.registry(), Optional.ofNullable(last), verdict, steps);
    }
}
