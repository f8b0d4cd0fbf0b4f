package org.supercargo.service.find;

import org.supercargo.oci.InvalidNameException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** Keeps the best hits of a search and counts the others. */
final class BestHits {
    /** A hit is made only if it is kept, since most names that fit are not. */
    private record Candidate(int rank, String name, Supplier<Hit> hit) {
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingInt(Candidate::rank)
                        .thenComparingInt(candidate -> candidate.name().length())
                        .thenComparing(Candidate::name);
    }

    private final int most;
    private final PriorityQueue<Candidate> kept =
            new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
    private int count;

    BestHits(int most) {
        this.most = most;
    }

    void add(int rank, String name, Supplier<Hit> hit) {
        count++;
        Candidate candidate = new Candidate(rank, name, hit);
        if (kept.size() < most) {
            kept.add(candidate);
        } else if (Candidate.BEST_FIRST.compare(candidate, kept.peek()) < 0) {
            kept.poll();
            kept.add(candidate);
        }
    }

    /** The best first; a name that no repository or tag can have is left out. */
    List<Hit> hits() {
        List<Hit> hits = new ArrayList<>();
        kept.stream()
                .sorted(Candidate.BEST_FIRST)
                .forEach(
                        candidate -> {
                            try {
                                hits.add(candidate.hit().get());
                            } catch (InvalidNameException e) {
                                count--;
                            }
                        });
        return hits;
    }

    int more(List<Hit> hits) {
        return count - hits.size();
    }
}
