package org.entrelacs.benchmarks.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// Connections to the peer.
public final class PostgresPool {
    private PostgresPool() {}

    /// @param forced whether a commit waits until the database's log is forced to disk (`synchronous_commit`)
    public static HikariDataSource of(String url, int connections, boolean forced) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(60_000);
        config.setConnectionInitSql("set synchronous_commit = " + (forced ? "on" : "off"));
        // Prepared on the server from the first use on.
        config.addDataSourceProperty("prepareThreshold", 1);
        return new HikariDataSource(config);
    }
}
