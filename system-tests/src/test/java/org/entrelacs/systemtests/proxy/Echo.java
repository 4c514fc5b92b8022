package org.entrelacs.systemtests.proxy;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Says back what it hears, and keeps it.
final class Echo implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;

    Echo() {
        try {
            listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// What came at once, in the order in which it came.
    List<String> heard() {
        return List.copyOf(heard);
    }

    void awaitHeard(String words) {
        await().until(() -> heard.contains(words));
    }

    /// A listener that is closed while a virtual thread waits at it may still take one connection.
    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket caller = listener.accept();
                if (listener.isClosed()) {
                    caller.close();
                    return;
                }
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        byte[] piece = new byte[1024];
        try (caller) {
            for (int size = caller.getInputStream().read(piece);
                    size >= 0;
                    size = caller.getInputStream().read(piece)) {
                heard.add(new String(piece, 0, size, StandardCharsets.UTF_8));
                caller.getOutputStream().write(piece, 0, size);
            }
        } catch (IOException gone) {
            // Nobody is left to answer.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
