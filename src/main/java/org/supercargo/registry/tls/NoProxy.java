package org.supercargo.registry.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hosts that are reached without a proxy: {@code NO_PROXY} as Go programs read it, with hosts,
 * {@code .suffixes}, {@code host:port}, address blocks and {@code *}. This computer is always among
 * them.
 */
record NoProxy(List<String> entries) {
    static NoProxy parse(String text) {
        return new NoProxy(
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                        .filter(entry -> !entry.isEmpty())
                        .toList());
    }

    boolean covers(String host, int port) {
        String name = bare(host.toLowerCase(Locale.ROOT));
        return isThisComputer(name)
                || entries.stream().anyMatch(entry -> matches(entry, name, port));
    }

    private static boolean isThisComputer(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || literal(name).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean matches(String entry, String name, int port) {
        if (entry.equals("*")) {
            return true;
        }
        if (entry.contains("/")) {
            return inBlock(entry, name);
        }
        int colon = entry.lastIndexOf(':');
        boolean hasPort = colon > 0 && entry.indexOf(':') == colon || entry.contains("]:");
        if (hasPort && !entry.substring(colon + 1).equals(Integer.toString(port))) {
            return false;
        }
        String pattern = bare(hasPort ? entry.substring(0, colon) : entry);
        String suffix = pattern.startsWith("*.") ? pattern.substring(1) : pattern;
        return suffix.startsWith(".")
                ? name.endsWith(suffix)
                : name.equals(suffix) || name.endsWith("." + suffix);
    }

    private static boolean inBlock(String block, String name) {
        String length = block.substring(block.indexOf('/') + 1);
        Optional<byte[]> base = bytes(block.substring(0, block.indexOf('/')));
        Optional<byte[]> own = bytes(name);
        return base.isPresent()
                && own.isPresent()
                && length.matches("[0-9]{1,3}")
                && sameBits(base.get(), own.get(), Integer.parseInt(length));
    }

    private static boolean sameBits(byte[] one, byte[] other, int bits) {
        if (one.length != other.length || bits > one.length * 8) {
            return false;
        }
        int shift = one.length * 8 - bits;
        return new BigInteger(1, one)
                .shiftRight(shift)
                .equals(new BigInteger(1, other).shiftRight(shift));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }

    private static Optional<byte[]> bytes(String numeric) {
        return literal(numeric).map(InetAddress::getAddress);
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a name
        }
    }
}
