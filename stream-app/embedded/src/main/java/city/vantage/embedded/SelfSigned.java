package city.vantage.embedded;

import city.vantage.wire.registry.TlsStores.StoreFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A certificate that nobody else has signed, made by the JDK's keytool: for tests and trials, as embedded servers are. It
 * is valid for two days.
 *
 * @param own the certificate with its key
 * @param trust the certificate alone, for the other side
 */
public record SelfSigned(StoreFile own, StoreFile trust) {
    private static final String PASSWORD = "only-for-a-trial";
    private static final int SECONDS = 60;

    /** For the loopback address. */
    public static SelfSigned in(Path directory, String name) throws IOException, InterruptedException {
        return in(directory, name, "ip:127.0.0.1,dns:localhost");
    }

    /**
     * @param name of the files, and the certificate's common name
     * @param subjects that it is valid for, as keytool writes them: {@code dns:hooks.test}
     */
    public static SelfSigned in(Path directory, String name, String subjects) throws IOException, InterruptedException {
        var own = StoreFile.pkcs12(directory.resolve(name + ".p12"), PASSWORD);
        var trust = StoreFile.pkcs12(directory.resolve(name + "-trust.p12"), PASSWORD);
        var file = directory.resolve(name + ".cer").toString();
        keytool(
                own,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + subjects);
        keytool(own, "-exportcert", "-file", file);
        keytool(trust, "-importcert", "-noprompt", "-file", file);
        return new SelfSigned(own, trust);
    }

    private static void keytool(StoreFile store, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "vantage", "-storetype", store.type()));
        command.addAll(List.of("-keystore", store.path().toString(), "-storepass", store.password()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("keytool made no certificate: " + said);
        }
    }
}
