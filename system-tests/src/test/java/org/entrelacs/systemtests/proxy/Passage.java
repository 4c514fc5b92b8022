package org.entrelacs.systemtests.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/// One connection through a proxy.
final class Passage {
    private static final int PIECE = 64 * 1024;

    private final Socket caller;
    private final Socket called;
    private final Sky sky;
    private final Consumer<Passage> over;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final AtomicInteger atWork = new AtomicInteger(2);

    Passage(Socket caller, Socket called, Sky sky, Consumer<Passage> over) {
        this.caller = caller;
        this.called = called;
        this.sky = sky;
        this.over = over;
    }

    /// Connects and passes on until one side ends.
    void open(InetSocketAddress target) {
        try {
            var _ = sky.moving();
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            called.connect(target);
            Thread.ofVirtual().start(() -> pass(called, caller, Weather::back, true));
            pass(caller, called, Weather::towards, false);
        } catch (IOException | InterruptedException nobodyThere) {
            cut();
        }
    }

    boolean hasLost() {
        return lost.get();
    }

    /// Both sides hear of it at once, whatever is under way.
    void cut() {
        over.accept(this);
        for (Socket side : new Socket[] {caller, called}) {
            try {
                side.setSoLinger(true, 0);
                side.close();
            } catch (IOException closed) {
                // Then it is as wanted.
            }
        }
    }

    private void pass(Socket from, Socket to, Function<Weather, Duration> later, boolean replies) {
        byte[] piece = new byte[PIECE];
        try {
            for (int size = from.getInputStream().read(piece);
                    size >= 0;
                    size = from.getInputStream().read(piece)) {
                Weather weather = sky.moving();
                Thread.sleep(later.apply(weather));
                if (replies && (weather.losesReplies() || lost.get())) {
                    lost.set(true);
                } else {
                    to.getOutputStream().write(piece, 0, size);
                }
            }
            var _ = sky.moving();
            to.shutdownOutput();
            if (atWork.decrementAndGet() == 0) {
                close();
            }
        } catch (IOException | InterruptedException broken) {
            cut();
        }
    }

    private void close() throws IOException {
        over.accept(this);
        caller.close();
        called.close();
    }
}
