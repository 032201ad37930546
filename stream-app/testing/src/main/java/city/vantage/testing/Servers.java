package city.vantage.testing;

import java.io.IOException;
import java.net.URI;

/** The broker and the registry that tests run against. */
interface Servers extends AutoCloseable {
    /** Property that has tests run against real servers in containers, where Docker answers. */
    String CONTAINERS = "vantage.containers";

    static Servers start() throws IOException {
        return Boolean.getBoolean(CONTAINERS) ? ContainerServers.start() : EmbeddedServers.start();
    }

    String bootstrapServers();

    URI registryUrl();

    @Override
    void close() throws IOException;
}
