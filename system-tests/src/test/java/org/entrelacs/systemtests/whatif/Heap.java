package org.entrelacs.systemtests.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.network.ServiceProcess;
import org.entrelacs.systemtests.asking.Clients;

/// The heap of one service's process: what is alive after a collection that was asked for.
public final class Heap {
    private static final Actor LOOKER = Actor.of("admin-heap", "admin");
    private static final Pattern USED = gauge("jvm_memory_used_bytes");
    private static final Pattern LIMIT = gauge("jvm_memory_max_bytes");

    private final ServiceProcess process;
    private final Clients clients;
    private final Service service;

    public Heap(ServiceProcess process, Service service, Clients clients) {
        this.process = process;
        this.service = service;
        this.clients = clients;
    }

    private static Pattern gauge(String name) {
        return Pattern.compile("^" + name + "\\{[^}]*area=\"heap\"[^}]*} (\\S+)$", Pattern.MULTILINE);
    }

    /// Bytes.
    public long live() {
        collect();
        return sum(USED);
    }

    /// Bytes that it may grow to.
    public long limit() {
        return sum(LIMIT);
    }

    /// The most that was alive while something went on, looked at as often as that goes.
    public long mostDuring(Runnable work) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        long[] most = {0};
        Thread looking = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                most[0] = Math.max(most[0], live());
            }
        });
        try {
            work.run();
        } finally {
            over.set(true);
            looking.join();
        }
        return most[0];
    }

    private long sum(Pattern gauge) {
        double sum = 0;
        var found = gauge.matcher(clients.read(LOOKER, service, "/q/metrics"));
        while (found.find()) {
            sum += Math.max(0, Double.parseDouble(found.group(1)));
        }
        return (long) sum;
    }

    private void collect() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = Long.toString(process.running().pid());
        try {
            int status = new ProcessBuilder(jcmd, pid, "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (status != 0) {
                throw new AssertionError(process.name() + " could not be told to collect: status " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd could not be started", e);
        }
    }
}
