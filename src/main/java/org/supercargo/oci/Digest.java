package org.supercargo.oci;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A content digest, {@code algorithm:encoded}. One with an algorithm that this program cannot
 * compute is a value too, so that it can be shown; it is never fetched.
 */
public record Digest(String algorithm, String encoded) implements Selector {
    private record Known(String javaName, int hexLength) {}

    private static final Map<String, Known> KNOWN =
            Map.of("sha256", new Known("SHA-256", 64), "sha512", new Known("SHA-512", 128));
    private static final Pattern ALGORITHM = Pattern.compile("[a-z0-9]++(?:[+._-][a-z0-9]++)*+");
    private static final Pattern ENCODED = Pattern.compile("[a-zA-Z0-9=_-]++");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]++");
    private static final int MAX_LENGTH = 1024;
    private static final int SHORT_LENGTH = 12;

    /**
     * @throws InvalidNameException if a part breaks the grammar of image-spec's descriptor.md, or a
     *     known algorithm's length
     */
    public Digest {
        if (algorithm.length() + encoded.length() > MAX_LENGTH
                || !ALGORITHM.matcher(algorithm).matches()
                || !ENCODED.matcher(encoded).matches()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    DisplayText.quote(algorithm + ":" + encoded) + " is not a digest.");
        }
        Known known = KNOWN.get(algorithm);
        if (known != null && encoded.length() != known.hexLength) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.DIGEST_LENGTH,
                    "A "
                            + algorithm
                            + " digest has "
                            + known.hexLength
                            + " hexadecimal digits, this one has "
                            + encoded.length()
                            + ".");
        }
        if (known != null && !HEX.matcher(encoded).matches()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    DisplayText.quote(algorithm + ":" + encoded)
                            + " is not a digest: its digits must be lower-case hexadecimal.");
        }
    }

    /**
     * Reads {@code algorithm:encoded} by the general grammar of image-spec's descriptor.md.
     *
     * @throws InvalidNameException if the text is no digest
     */
    public static Digest parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.FORMAT,
                    DisplayText.quote(text) + " is not a digest.");
        }
        return new Digest(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Reads a digest that this program can compute itself: the only kind that may be fetched.
     *
     * @throws InvalidNameException with rule {@code DIGEST_ALGORITHM} if the algorithm is unknown
     *     here
     */
    public static Digest parseVerifiable(String text) {
        Digest digest = parse(text);
        if (!digest.isVerifiable()) {
            throw new InvalidNameException(
                    InvalidNameException.Rule.DIGEST_ALGORITHM,
                    "Digests of the algorithm "
                            + DisplayText.quote(digest.algorithm)
                            + " are not supported.");
        }
        return digest;
    }

    /** The sha256 digest of the bytes. */
    public static Digest sha256(byte[] bytes) {
        return of("sha256", messageDigest("sha256").digest(bytes));
    }

    /** The digest that a finished computation gave. */
    public static Digest of(String algorithm, byte[] hash) {
        return new Digest(algorithm, HexFormat.of().formatHex(hash));
    }

    /** Whether this program can compute digests of this algorithm. */
    public boolean isVerifiable() {
        return KNOWN.containsKey(algorithm);
    }

    /** Whether the bytes have this digest. */
    public boolean matches(byte[] bytes) {
        return of(algorithm, newMessageDigest().digest(bytes)).equals(this);
    }

    /**
     * A fresh computation of this digest's algorithm.
     *
     * @throws IllegalStateException if the digest is not {@linkplain #isVerifiable verifiable}
     */
    public MessageDigest newMessageDigest() {
        return messageDigest(algorithm);
    }

    private static MessageDigest messageDigest(String algorithm) {
        Known known = KNOWN.get(algorithm);
        if (known == null) {
            throw new IllegalStateException("cannot compute " + algorithm);
        }
        try {
            return MessageDigest.getInstance(known.javaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + known.javaName, e);
        }
    }

    /** The first twelve characters, as docker shows them. */
    public String shortForm() {
        return encoded.substring(0, Math.min(SHORT_LENGTH, encoded.length()));
    }

    @Override
    public String pathForm() {
        return toString();
    }

    @Override
    public String toString() {
        return algorithm + ":" + encoded;
    }
}
