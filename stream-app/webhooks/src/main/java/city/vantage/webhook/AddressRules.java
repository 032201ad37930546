package city.vantage.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * To which addresses messages may go. Whoever can name a webhook's URL must not reach what only Vantage's own network
 * reaches: loopback, private and link-local addresses, such as the metadata service of a cloud.
 *
 * @param allowPrivate whether they may go to any address
 */
public record AddressRules(boolean allowPrivate) {
    private static final int[][] BARRED_V4 = {
        // Prefix and its length: RFC 6890 and what came after. Java knows the usual private ones.
        {0x00000000, 8}, // this network
        {0x64400000, 10}, // shared by carriers
        {0xC0000000, 24}, // protocol assignments
        {0xC0000200, 24}, // documentation
        {0xC6120000, 15}, // benchmarks
        {0xC6336400, 24}, // documentation
        {0xCB007100, 24}, // documentation
        {0xF0000000, 4}, // reserved, and broadcast
    };

    boolean permits(InetAddress address) {
        return allowPrivate || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address v4 -> isPublic(v4);
            case Inet6Address v6 -> isPublic(v6);
            default -> false;
        };
    }

    private static boolean isPublic(Inet4Address address) {
        var bits = bits(address.getAddress(), 0);
        return Arrays.stream(BARRED_V4)
                .noneMatch(barred -> bits >>> (32 - barred[1]) == barred[0] >>> (32 - barred[1]));
    }

    /** Global unicast is 2000::/3. In it, 2002::/16 and 2001::/32 carry an IPv4 address; so does 64:ff9b::/96 outside it. */
    private static boolean isPublic(Inet6Address address) {
        var bytes = address.getAddress();
        var first = bits(bytes, 0);
        if (first == 0x0064FF9B && bits(bytes, 4) == 0 && bits(bytes, 8) == 0) {
            return isPublic(v4(bits(bytes, 12)));
        }
        if (first >>> 16 == 0x2002) {
            return isPublic(v4(bits(bytes, 2)));
        }
        var tunnelOrDocumentation = first == 0x20010000 || first == 0x20010DB8;
        return first >>> 29 == 1 && !tunnelOrDocumentation;
    }

    private static int bits(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes).getInt(from);
    }

    private static InetAddress v4(int bits) {
        try {
            return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(bits).array());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
