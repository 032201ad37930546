package city.vantage.embedded;

import city.vantage.wire.registry.TlsStores.StoreFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A self-signed certificate for the loopback address, made by the JDK's keytool.
 *
 * @param own the certificate with its key
 * @param trust the certificate alone, for the other side
 */
record Certificate(StoreFile own, StoreFile trust) {
    private static final String PASSWORD = "only-for-this-test";

    static Certificate in(Path directory, String name) throws IOException, InterruptedException {
        var own = StoreFile.pkcs12(directory.resolve(name + ".p12"), PASSWORD);
        var trust = StoreFile.pkcs12(directory.resolve(name + "-trust.p12"), PASSWORD);
        var file = directory.resolve(name + ".cer").toString();
        keytool(
                directory,
                own,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1,dns:localhost");
        keytool(directory, own, "-exportcert", "-file", file);
        keytool(directory, trust, "-importcert", "-noprompt", "-file", file);
        return new Certificate(own, trust);
    }

    private static void keytool(Path directory, StoreFile store, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "vantage", "-storetype", store.type()));
        command.addAll(List.of("-keystore", store.path().toString(), "-storepass", store.password()));
        new Commands(directory).run(Duration.ofSeconds(60), command).orFail();
    }
}
