package org.supercargo.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints figures beside their limits, and remembers whether all are kept. */
public final class Verdicts {
    private boolean kept = true;

    /**
     * Figures of ours as multiples of a peer's, each pair measured one after the other: on a
     * computer that others use, too, the median of such ratios says more than that of the times.
     */
    public void ratio(String what, double[] ours, String peer, double[] theirs, double limit) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
        double ratio = median(ratios);
        say(
                what,
                "%.3f s, %s %.3f s, ratio %.2f"
                        .formatted(median(ours), peer, median(theirs), ratio),
                "at most %.1f times".formatted(limit),
                ratio <= limit);
    }

    /** A figure that must not be larger than the limit. */
    public void atMost(String what, double ours, double limit, String unit) {
        say(
                what,
                "%.3f %s".formatted(ours, unit),
                "at most %s %s".formatted(limit, unit),
                ours <= limit);
    }

    /** A count that must not be larger than the limit. */
    public void atMost(String what, long ours, long limit) {
        say(what, Long.toString(ours), "at most " + limit, ours <= limit);
    }

    /** A figure to know, without a limit. */
    public static void note(String what, String figure) {
        System.out.printf(Locale.ROOT, "      %-48s %s%n", what, figure);
    }

    private void say(String what, String figure, String limit, boolean good) {
        kept &= good;
        System.out.printf(
                Locale.ROOT, "%-5s %-48s %s (%s)%n", good ? "kept" : "MISS", what, figure, limit);
    }

    /** The exit code of the benchmark. */
    public int exitCode() {
        return kept ? 0 : 1;
    }

    public static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
