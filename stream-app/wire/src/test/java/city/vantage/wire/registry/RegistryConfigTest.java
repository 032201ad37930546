package city.vantage.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.vantage.wire.registry.TlsStores.StoreFile;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegistryConfigTest {
    private static final RegistryConfig CONFIG = RegistryConfig.of(URI.create("https://registry:8081/"));

    @Test
    void showsNoSecrets() {
        var store = StoreFile.pkcs12(Path.of("trust.p12"), "opensesame");
        var shown = CONFIG.withCredentials(new Credentials("vantage", "swordfish"))
                .withTls(new TlsStores(store, store))
                .toString();

        assertThat(shown).contains("vantage", "trust.p12").doesNotContain("swordfish", "opensesame");
    }

    @Test
    void aSlashAtTheEndOfAUrlDoesNotMatter() {
        assertThat(CONFIG.urls()).containsExactly(URI.create("https://registry:8081"));
    }

    @Test
    void refusesAPasswordInTheUrlWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistryConfig.of(URI.create("http://vantage:swordfish@registry")))
                .withMessageNotContaining("swordfish");
    }

    @Test
    void refusesWhatIsNoUrlOfAServer() {
        assertThatIllegalArgumentException().isThrownBy(() -> RegistryConfig.of(URI.create("file:/etc/passwd")));
        assertThatIllegalArgumentException().isThrownBy(RegistryConfig::of);
    }

    @Test
    void namesTheStoreThatCannotBeOpened() {
        var tls = new TlsStores(StoreFile.pkcs12(Path.of("no-such.p12"), "x"), null);

        assertThatIllegalArgumentException().isThrownBy(tls::context).withMessageContaining("no-such.p12");
    }
}
