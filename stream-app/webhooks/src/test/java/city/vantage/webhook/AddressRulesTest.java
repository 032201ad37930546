package city.vantage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final AddressRules PUBLIC_ONLY = new AddressRules(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1"
            })
    void whatIsNotPublicIsBarred(String address) {
        assertThat(PUBLIC_ONLY.permits(InetAddress.ofLiteral(address))).isFalse();
        assertThat(new AddressRules(true).permits(InetAddress.ofLiteral(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "172.15.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "192.0.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::8",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void whatIsPublicIsNot(String address) {
        assertThat(PUBLIC_ONLY.permits(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void oneBarredAddressBarsTheHost() {
        var addresses = new CheckedAddress(_ -> all("8.8.8.8", "10.0.0.7"), PUBLIC_ONLY);

        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> addresses.of(target("https://hooks.example/in"), 0))
                .withMessage("hooks.example has the address 10.0.0.7, which isn't public");
    }

    @Test
    void theUrlThatIsConnectedToHasTheCheckedAddressItself() throws Exception {
        var addresses = new CheckedAddress(_ -> all("8.8.8.8", "2606:4700::1111"), PUBLIC_ONLY);
        var target = target("https://hooks.example:8443/in%20here?key=a%2Fb");

        assertThat(addresses.of(target, 0)).isEqualTo(URI.create("https://8.8.8.8:8443/in%20here?key=a%2Fb"));
        assertThat(addresses.of(target, 1))
                .isEqualTo(URI.create("https://[2606:4700:0:0:0:0:0:1111]:8443/in%20here?key=a%2Fb"));
        assertThat(addresses.of(target, 2)).isEqualTo(addresses.of(target, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://2130706433/", "http://localhost/"})
    void otherWaysToWriteLoopbackAreLoopback(String url) {
        var addresses = new CheckedAddress(InetAddress::getAllByName, PUBLIC_ONLY);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> addresses.of(target(url), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.1/", "http://0x7f.0.0.1/", "http:///in", "file:///etc/passwd", "mailto:a@b.c"})
    void whatIsNoHostNameAndNoAddressIsNoTarget(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> target(url));
    }

    private static Target target(String url) {
        return new Target("t", URI.create(url), Set.of(EventKind.ALERTS), Alerts.SECRETS);
    }

    private static InetAddress[] all(String... addresses) {
        return Stream.of(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
