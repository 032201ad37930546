package city.vantage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One seed gives the same bytes on every day, on every machine, in any order and on any number of threads. The numbers
 * come from {@link StrictMath} and plain arithmetic alone, the draws from {@link Random}, whose algorithm is specified,
 * and the pictures are drawn and encoded without the JDK's native libraries, so the digests don't depend on the JDK's
 * build either. They change whenever somebody changes what the simulator draws or says: that is fine when it is meant;
 * then take the new ones from the failure.
 */
class GoldenDigestTest {
    private static final int INCIDENTS = 10;
    private static final int PICTURE_STEP = 23;
    private static final Digests GOLDEN = new Digests(
            "9f50915a2c404cee08b67c0156a525064f5e1847c441667952d7a34d20c4b96f",
            "0d3ff1db33c5a62f7098b96ab990bfc34028abb61f2feea02978bc3c4df0475c",
            "45853c95ad748cd37099090604d52d38cc504998fc2c8e0620aae7e72ebfa700",
            "5bca8ea8bfa0803663224e3ceec45ea5a3f6b88d3e2a60114fe7262569f9a6cc");

    /** Each of all incidents in order. */
    private record Digests(String observations, String truth, String captions, String pictures) {}

    private record Told(String observations, String truth, String captions, String pictures) {}

    private static Told told(int number) {
        var incident = new Simulation(SimulationSettings.of(77, Instant.parse("2026-03-01T08:00:00Z"))
                        .withSites(5)
                        .withFramesPerSecond(1.5)
                        .withFaults(DetectorFaults.TYPICAL, CameraFaults.TYPICAL))
                .incident(number);
        var observations = new StringBuilder();
        var frameTruth = new StringBuilder();
        var pictures = sha256();
        var frames = incident.frames();
        for (var i = 0; i < frames.size(); i++) {
            observations
                    .append(frames.get(i).observation())
                    .append(frames.get(i).deliveredAt());
            if (i % PICTURE_STEP == number) {
                frameTruth.append(frames.get(i).truth());
                pictures.update(frames.get(i).jpeg());
            }
        }
        var truth = incident.truth();
        var captions = new StringBuilder();
        incident.captions(truth)
                .forEach(phase -> captions.append(phase.pedestrian().text())
                        .append(phase.vehicle().text()));
        return new Told(observations.toString(), truth.toString() + frameTruth, captions.toString(), hex(pictures));
    }

    private static Digests digests(int threads, List<Integer> order) throws InterruptedException, ExecutionException {
        var results = new ArrayList<>(Collections.nCopies(INCIDENTS, new Told("", "", "", "")));
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var tasks = order.stream()
                    .<Callable<Told>>map(number -> () -> told(number))
                    .toList();
            var done = executor.invokeAll(tasks);
            for (var i = 0; i < order.size(); i++) {
                results.set(order.get(i), done.get(i).get());
            }
        }
        var all = List.of(sha256(), sha256(), sha256(), sha256());
        for (var result : results) {
            all.get(0).update(result.observations.getBytes(StandardCharsets.UTF_8));
            all.get(1).update(result.truth.getBytes(StandardCharsets.UTF_8));
            all.get(2).update(result.captions.getBytes(StandardCharsets.UTF_8));
            all.get(3).update(result.pictures.getBytes(StandardCharsets.UTF_8));
        }
        var hex = all.stream().map(GoldenDigestTest::hex).toList();
        return new Digests(hex.get(0), hex.get(1), hex.get(2), hex.get(3));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static List<Integer> inOrder() {
        return IntStream.range(0, INCIDENTS).boxed().toList();
    }

    @Test
    void onOneThreadInOrder() throws Exception {
        assertThat(digests(1, inOrder())).isEqualTo(GOLDEN);
    }

    @Test
    void onFourThreadsInAnyOrderInAnotherCountry() throws Exception {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var order = new ArrayList<>(inOrder());
        Collections.shuffle(order, new Random(3));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(digests(4, order)).isEqualTo(GOLDEN);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
