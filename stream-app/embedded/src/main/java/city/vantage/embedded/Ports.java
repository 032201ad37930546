package city.vantage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback address. */
final class Ports {
    /** An address, not a name: "localhost" is ::1 first for some clients, where nothing listens. */
    static final String HOST = "127.0.0.1";

    private Ports() {}

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    /** A port that was free a moment ago. */
    static int free() {
        try (var socket = new ServerSocket()) {
            socket.bind(loopback(0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }

    /** Says so before a server does, which may take pages of log for it. */
    static void requireFree(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            // As servers do: a port whose last connections are still winding up counts as free.
            socket.setReuseAddress(true);
            socket.bind(loopback(port));
        } catch (BindException e) {
            throw new IOException("port " + port + " is taken", e);
        }
    }

    static void check(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }
}
