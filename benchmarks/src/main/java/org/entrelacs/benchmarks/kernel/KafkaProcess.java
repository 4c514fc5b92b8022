package org.entrelacs.benchmarks.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entrelacs.deploy.Folders;
import org.entrelacs.deploy.network.Broker;
import org.entrelacs.deploy.network.BrokerTuning;
import org.entrelacs.deploy.network.Installation;
import org.entrelacs.deploy.network.Ports;

/// A broker of its own, with a folder of its own that is deleted afterwards.
public final class KafkaProcess implements AutoCloseable {

    /// For work, not for a quick start: both compilers, and room.
    private static final List<String> JAVA = List.of("-Xms1g", "-Xmx1g", "-XX:+UseParallelGC");

    private final Broker broker;
    private final Path folder;

    /// What a broker does with a record before it answers.
    public enum Setup {
        /// As the suite's own broker: page cache, 1 ms between transactions.
        PAGE_CACHE(7700, ""),
        /// Every record of every topic, transaction states included, forced to disk.
        FSYNC(7710, "log.flush.interval.messages=1"),
        /// As a broker comes: 20 ms until it looks again whether the last transaction has ended.
        DEFAULT_BACKOFF(7720, "add.partitions.to.txn.retry.backoff.ms=20");

        private final int portBase;
        private final String setting;

        Setup(int portBase, String setting) {
            this.portBase = portBase;
            this.setting = setting;
        }
    }

    private KafkaProcess(Broker broker, Path folder) {
        this.broker = broker;
        this.folder = folder;
    }

    /// Returns once it answers. Brokers of different setups may run at once.
    ///
    /// @param root of the checkout, packaged
    public static KafkaProcess start(Path root, Setup setup) {
        try {
            Path folder = Files.createTempDirectory("entrelacs-benchmark-broker");
            Broker broker = new Broker(
                    Installation.at(root),
                    new Ports(setup.portBase),
                    folder,
                    folder.resolve("broker.log"),
                    new BrokerTuning(JAVA, List.of(setup.setting)));
            broker.prepare();
            broker.start();
            KafkaProcess process = new KafkaProcess(broker, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::kill));
            broker.awaitReady();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the broker", e);
        }
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.kill();
        Folders.delete(folder);
    }
}
