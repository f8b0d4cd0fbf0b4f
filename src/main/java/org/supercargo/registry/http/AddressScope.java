package org.supercargo.registry.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** How far an address reaches, from this computer outwards. */
enum AddressScope {
    /** Multicast, unspecified and link-local addresses, where cloud machines keep their secrets. */
    FORBIDDEN,
    LOOPBACK,
    PRIVATE,
    PUBLIC;

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    static AddressScope of(InetAddress address) {
        InetAddress real = unwrapped(address);
        if (real.isLoopbackAddress()) {
            return LOOPBACK;
        }
        if (real.isAnyLocalAddress() || real.isLinkLocalAddress() || real.isMulticastAddress()) {
            return FORBIDDEN;
        }
        return switch (real) {
            case Inet4Address v4 -> of4(v4);
            case Inet6Address v6 -> of6(v6);
            default -> FORBIDDEN;
        };
    }

    private static AddressScope of4(Inet4Address address) {
        int first = address.getAddress()[0] & 0xff;
        int second = address.getAddress()[1] & 0xff;
        if (first == 0 || first >= 240) {
            return FORBIDDEN;
        }
        boolean sharedByCarrier = first == 100 && second >= 64 && second < 128;
        return address.isSiteLocalAddress() || sharedByCarrier ? PRIVATE : PUBLIC;
    }

    private static AddressScope of6(Inet6Address address) {
        int first = address.getAddress()[0] & 0xff;
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        return uniqueLocal || address.isSiteLocalAddress() ? PRIVATE : PUBLIC;
    }

    /** The IPv4 address inside an address of the NAT64 prefix 64:ff9b::/96. */
    private static InetAddress unwrapped(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 16 || !Arrays.equals(bytes, 0, 12, NAT64, 0, 12)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
