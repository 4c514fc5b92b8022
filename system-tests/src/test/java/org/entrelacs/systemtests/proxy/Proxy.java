package org.entrelacs.systemtests.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Passes TCP on from one loopback port to another, in whatever [Weather] it is told. Safe for any number of threads.
public final class Proxy implements AutoCloseable {
    private final ServerSocket listener;
    private final InetSocketAddress target;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private final Sky sky = new Sky();

    /// @param port to listen on; 0 for any that is free
    /// @param target port to pass on to
    public Proxy(int port, int target) {
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), target);
        try {
            listener = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("the proxy cannot listen on port " + port, e);
        }
        Thread.ofVirtual().name("proxy-" + port()).start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// From now on, for connections that there are and those that come. When replies are no longer lost, the
    /// connections end that have lost some: nobody could make sense of the rest.
    public void set(Weather weather) {
        sky.set(weather);
        if (!weather.losesReplies()) {
            passages.stream().filter(Passage::hasLost).forEach(Passage::cut);
        }
    }

    /// Ends every connection at once. Whoever connects again is let through.
    public void cut() {
        passages.forEach(Passage::cut);
    }

    /// A listener that is closed while a virtual thread waits at it may still take one connection.
    private void accept() {
        while (!listener.isClosed()) {
            try {
                Passage passage = new Passage(listener.accept(), new Socket(), sky, passages::remove);
                passages.add(passage);
                if (listener.isClosed()) {
                    passage.cut();
                    return;
                }
                Thread.ofVirtual().start(() -> passage.open(target));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /// Ends every connection. Nobody is let through any more.
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sky.set(Weather.FAIR);
            cut();
        }
    }
}
