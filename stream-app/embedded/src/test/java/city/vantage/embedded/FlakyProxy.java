package city.vantage.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Forwards TCP connections to a server, after hanging up on the first ones. */
final class FlakyProxy implements AutoCloseable {
    private final URI target;
    private final AtomicInteger hangUps;
    private final ServerSocket socket = new ServerSocket();

    FlakyProxy(URI target, int hangUps) throws IOException {
        this.target = target;
        this.hangUps = new AtomicInteger(hangUps);
        socket.bind(Ports.loopback(0));
        Thread.ofVirtual().start(this::accept);
    }

    /** The target's URL, through the proxy. */
    URI url() {
        return URI.create(target.getScheme() + "://" + Ports.HOST + ":" + socket.getLocalPort() + target.getRawPath());
    }

    int hangUpsLeft() {
        return Math.max(0, hangUps.get());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                if (hangUps.getAndDecrement() > 0) {
                    client.close();
                } else {
                    Thread.ofVirtual().start(() -> forward(client));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void forward(Socket client) {
        try (client;
                var server = new Socket(target.getHost(), target.getPort())) {
            var up = Thread.ofVirtual().start(() -> copy(client, server));
            copy(server, client);
            client.close();
            up.join();
        } catch (IOException e) {
            // The client sees the connection end, as with any broken proxy.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // One side hung up.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
