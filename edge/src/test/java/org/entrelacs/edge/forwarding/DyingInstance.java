package org.entrelacs.edge.forwarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// An instance that takes a request and never answers it: the connection stays open, or breaks.
final class DyingInstance implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Socket> open = new ArrayList<>();

    private DyingInstance(boolean breaks) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(breaks));
    }

    static DyingInstance silent() {
        return new DyingInstance(false);
    }

    static DyingInstance breaking() {
        return new DyingInstance(true);
    }

    private void accept(boolean breaks) {
        try {
            while (true) {
                Socket caller = socket.accept();
                if (breaks) {
                    int first = caller.getInputStream().read();
                    assert first > 0;
                    caller.close();
                } else {
                    open.add(caller);
                }
            }
        } catch (IOException ended) {
            assert socket.isClosed() : ended;
        }
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket caller : open) {
            caller.close();
        }
    }
}
