package city.vantage.testing.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where brokers listen: all on the loopback address, or each in a network namespace of its own that can be cut off. */
public sealed interface Network extends AutoCloseable {
    /** The address that a broker listens on, the first being 1. */
    String host(int broker);

    /** What a broker's process has to run in; empty for nothing. */
    List<String> within(int broker);

    @Override
    void close() throws IOException, InterruptedException;

    /** Needs nothing, and can't be cut. */
    record Loopback() implements Network {
        @Override
        public String host(int broker) {
            return "127.0.0.1";
        }

        @Override
        public List<String> within(int broker) {
            return List.of();
        }

        @Override
        public void close() {}
    }

    /** Namespaces of the Linux kernel, joined by a bridge that this JVM is on too; only root can make them. */
    final class Namespaces implements Network {
        private static final String BRIDGE = "vantage-br";
        private static final String SUBNET = "10.213.7.";

        private final int brokers;

        private Namespaces(int brokers) {
            this.brokers = brokers;
        }

        /** @throws IOException where this machine doesn't allow them */
        public static Namespaces create(int brokers) throws IOException, InterruptedException {
            var network = new Namespaces(brokers);
            try {
                network.close();
                network.make();
            } catch (IOException e) {
                network.close();
                throw e;
            }
            return network;
        }

        private void make() throws IOException, InterruptedException {
            ip("link add " + BRIDGE + " type bridge");
            ip("addr add " + SUBNET + "254/24 dev " + BRIDGE);
            ip("link set " + BRIDGE + " up");
            for (var broker = 1; broker <= brokers; broker++) {
                var name = name(broker);
                ip("netns add " + name);
                ip("link add " + name + " type veth peer name eth0 netns " + name);
                ip("link set " + name + " master " + BRIDGE + " up");
                ip("-n " + name + " addr add " + host(broker) + "/24 dev eth0");
                ip("-n " + name + " link set eth0 up");
                ip("-n " + name + " link set lo up");
            }
        }

        @Override
        public String host(int broker) {
            return SUBNET + broker;
        }

        @Override
        public List<String> within(int broker) {
            return List.of("ip", "netns", "exec", name(broker));
        }

        /** Nothing gets to the broker any more, and nothing from it, until {@link #join}. */
        public void cutOff(int broker) throws IOException, InterruptedException {
            ip("link set " + name(broker) + " down");
        }

        public void join(int broker) throws IOException, InterruptedException {
            ip("link set " + name(broker) + " up");
        }

        /** Also what an earlier JVM left behind. */
        @Override
        public void close() throws IOException, InterruptedException {
            for (var broker = 1; broker <= brokers; broker++) {
                run("link del " + name(broker));
                run("netns del " + name(broker));
            }
            run("link del " + BRIDGE);
        }

        private static String name(int broker) {
            return "vantage-" + broker;
        }

        private static void ip(String arguments) throws IOException, InterruptedException {
            var problem = run(arguments);
            if (!problem.isEmpty()) {
                throw new IOException("ip %s: %s".formatted(arguments, problem));
            }
        }

        /** What it complains of; empty where it worked. */
        private static String run(String arguments) throws IOException, InterruptedException {
            var command = new ArrayList<>(List.of("ip"));
            command.addAll(List.of(arguments.split(" ")));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "no answer";
            }
            return process.exitValue() == 0 ? "" : said + " (exit code " + process.exitValue() + ")";
        }
    }
}
