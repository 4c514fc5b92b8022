package org.entrelacs.benchmarks.service;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entrelacs.benchmarks.axon.AxonOffers;
import org.entrelacs.benchmarks.offer.Offers;
import org.entrelacs.benchmarks.postgres.GroupedPostgresOffers;
import org.entrelacs.benchmarks.postgres.PostgresOffers;
import org.entrelacs.benchmarks.postgres.PostgresPool;

/// Offers on a PostgreSQL that the benchmark has started; made when first asked for.
@Singleton
class PostgresPeers {
    private static final int CONNECTIONS = 16;
    private static final int PARTITIONS = 4;

    private final Optional<String> url;
    private final boolean forced;
    private Optional<Offers> single = Optional.empty();
    private Optional<Offers> grouped = Optional.empty();
    private Optional<Offers> axon = Optional.empty();

    PostgresPeers(
            @ConfigProperty(name = "benchmarks.postgresql") Optional<String> url,
            @ConfigProperty(name = "benchmarks.postgresql.forced") boolean forced) {
        this.url = url;
        this.forced = forced;
    }

    synchronized Offers single() throws SQLException {
        if (single.isEmpty()) {
            single = Optional.of(new PostgresOffers(PostgresPool.of(url.orElseThrow(), CONNECTIONS, forced), "events"));
        }
        return single.get();
    }

    synchronized Offers grouped() throws SQLException {
        if (grouped.isEmpty()) {
            grouped = Optional.of(new GroupedPostgresOffers(
                    PostgresPool.of(url.orElseThrow(), CONNECTIONS, forced), "events_grouped", PARTITIONS));
        }
        return grouped.get();
    }

    synchronized Offers axon() {
        if (axon.isEmpty()) {
            axon = Optional.of(new AxonOffers(PostgresPool.of(url.orElseThrow(), CONNECTIONS, forced)));
        }
        return axon.get();
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        single.ifPresent(Offers::close);
        grouped.ifPresent(Offers::close);
        axon.ifPresent(Offers::close);
    }
}
