package city.vantage.webhook;

import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Looks a target's host up and hands out a URL with the address itself. A client that looked the host up once more might
 * get another address than the one that was checked here.
 */
record CheckedAddress(Resolver resolver, AddressRules rules) {

    /**
     * The target's URL with an address in place of the host.
     *
     * @param made attempts before this one; each takes the next address
     * @throws UnknownHostException where the host has no address
     * @throws ConnectException where it has one that is barred, however many others it has
     */
    URI of(Target target, int made) throws UnknownHostException, ConnectException {
        var found = resolver.resolve(target.host());
        var barred =
                Arrays.stream(found).filter(address -> !rules.permits(address)).findFirst();
        if (barred.isPresent()) {
            throw new ConnectException("%s has the address %s, which isn't public"
                    .formatted(target.host(), barred.get().getHostAddress()));
        }
        return with(target.url(), found[Math.floorMod(made, found.length)]);
    }

    private static URI with(URI url, InetAddress address) {
        var literal = address.getHostAddress();
        var host = address instanceof Inet6Address ? "[" + literal.replaceFirst("%.*", "") + "]" : literal;
        var port = url.getPort() < 0 ? "" : ":" + url.getPort();
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(url.getScheme() + "://" + host + port + path + query);
    }
}
