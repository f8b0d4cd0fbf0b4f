package org.supercargo.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes hostile inputs at random: noise, soups of tokens that mean something to a parser, and good
 * inputs with damage. A failure names the seed; {@code -Dfuzz.seed=…} repeats it.
 */
public final class Fuzz {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 3_000);
    private static final int LONGEST_SOUP = 40;
    private static final int MOST_DAMAGE = 4;

    private final Random random;
    private final List<byte[]> tokens;
    private final List<byte[]> good;

    private Fuzz(Random random, List<String> tokens, List<String> good) {
        this.random = random;
        this.tokens = bytes(tokens);
        this.good = bytes(good);
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /**
     * Tries many inputs.
     *
     * @param tokens pieces that the parser knows
     * @param good inputs that the parser takes
     * @param trial parses one input and fails if the parser does not keep its promise
     */
    public static void bytes(List<String> tokens, List<String> good, Consumer<byte[]> trial) {
        long start = Long.getLong("fuzz.seed", System.nanoTime());
        for (int round = 0; round < ROUNDS; round++) {
            long seed = start + round;
            byte[] input = new Fuzz(new Random(seed), tokens, good).input();
            try {
                trial.accept(input);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "broken by the input of -Dfuzz.seed=" + seed + " -Dfuzz.rounds=1", e);
            }
        }
    }

    /** As {@link #bytes}, for parsers of text: bytes that are no UTF-8 become single characters. */
    public static void texts(List<String> tokens, List<String> good, Consumer<String> trial) {
        bytes(
                tokens,
                good,
                input ->
                        trial.accept(
                                input.length % 2 == 0
                                        ? new String(input, StandardCharsets.UTF_8)
                                        : new String(input, StandardCharsets.ISO_8859_1)));
    }

    private byte[] input() {
        return switch (random.nextInt(4)) {
            case 0 -> noise(random.nextInt(64));
            case 1 -> soup();
            default -> damaged(good.get(random.nextInt(good.size())));
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] soup() {
        ByteArrayOutputStream soup = new ByteArrayOutputStream();
        int length = random.nextInt(LONGEST_SOUP);
        for (int i = 0; i < length; i++) {
            soup.writeBytes(tokens.get(random.nextInt(tokens.size())));
        }
        return soup.toByteArray();
    }

    private byte[] damaged(byte[] input) {
        byte[] damaged = input;
        int damage = random.nextInt(MOST_DAMAGE) + 1;
        for (int i = 0; i < damage; i++) {
            damaged = splice(damaged);
        }
        return damaged;
    }

    /** Takes out a piece, which may be empty, and puts in another. */
    private byte[] splice(byte[] input) {
        int from = random.nextInt(input.length + 1);
        int to = from + random.nextInt(Math.min(8, input.length - from) + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, from);
        out.writeBytes(piece(input));
        out.write(input, to, input.length - to);
        return out.toByteArray();
    }

    private byte[] piece(byte[] input) {
        return switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> noise(random.nextInt(3));
            case 2 -> Arrays.copyOf(input, random.nextInt(input.length + 1));
            default -> tokens.get(random.nextInt(tokens.size()));
        };
    }
}
