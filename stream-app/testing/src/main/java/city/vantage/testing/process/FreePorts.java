package city.vantage.testing.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports that were free a moment ago, all different. */
public final class FreePorts {
    private FreePorts() {}

    public static List<Integer> take(int number) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            while (sockets.size() < number) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
