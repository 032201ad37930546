package city.vantage.bench.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server on this machine, and can be slow or shut. */
final class Gate implements AutoCloseable {
    private static final int BACKLOG = 64;

    private final ServerSocket door;
    private final InetSocketAddress behind;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean shut;

    private Gate(ServerSocket door, InetSocketAddress behind) {
        this.door = door;
        this.behind = behind;
    }

    static Gate before(URI server) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        var gate = new Gate(new ServerSocket(0, BACKLOG, loopback), new InetSocketAddress(loopback, server.getPort()));
        Thread.ofVirtual().name("gate").start(gate::receive);
        return gate;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** How long each piece of a request or an answer is held. */
    void delay(Duration time) {
        delay = time;
    }

    /** Refuses whoever comes, and breaks off what goes on. */
    void shut() {
        shut = true;
        passing.forEach(this::end);
    }

    void open() {
        shut = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        shut();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                if (shut) {
                    end(guest);
                } else {
                    lead(guest);
                }
            } catch (IOException e) {
                // The door was closed, or nobody is behind it: whoever waits sees that.
            }
        }
    }

    private void lead(Socket guest) throws IOException {
        passing.add(guest);
        var host = new Socket();
        passing.add(host);
        host.connect(behind);
        Thread.ofVirtual().start(() -> carry(guest, host));
        Thread.ofVirtual().start(() -> carry(host, guest));
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var piece = new byte[8_192];
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                Thread.sleep(delay);
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One of both has gone, and so the other goes.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
        }
    }

    private void end(Socket socket) {
        passing.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }
}
