package io.klantbeeld.platform.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports of the loopback address that nobody listens on. */
public final class FreePorts {
    // Below the range from which the kernel takes ports of outgoing connections. A client that keeps knocking at a
    // stopped server's port in that range can be given this very port, connects to itself, and takes it away.
    private static final int FIRST = 15_000;
    private static final int LAST = 31_999;
    private static final int CONNECT_MILLIS = 200;
    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** Answers a free port that this JVM was not given before. */
    public static int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (isFree(port) && HANDED_OUT.add(port)) {
                return port;
            }
        }
    }

    /** Tells whether a server could listen on this port of 127.0.0.1 now. */
    public static boolean isFree(int port) {
        return !answers(port) && canBeBound(port);
    }

    /** Tells whether somebody accepts connections on this port of 127.0.0.1. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static boolean canBeBound(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
