package org.entrelacs.edge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entrelacs.edge.running.KernelMetrics;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.Outcome;
import org.junit.jupiter.api.Test;

/// The alerting rules that the suite ships.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class AlertsTest {
    private static final Pattern METRIC = Pattern.compile("\\bentrelacs_[a-z_]+");

    @Inject
    KernelMetrics metrics;

    @Test
    void every_metric_that_an_alert_asks_for_is_told() throws IOException {
        metrics.recovering(0, "a test");
        metrics.committed(0, 1, 1, Duration.ofMillis(1));
        metrics.answered("parcel", new Outcome.Unknown<>());
        Set<String> asked = new TreeSet<>(names(Files.readString(Path.of("../deploy/alerts.yaml"))));
        assertFalse(asked.isEmpty());
        Set<String> untold = new HashSet<>(asked);
        untold.removeAll(names(given().get("/q/metrics").asString()));
        assertEquals(Set.of(), untold);
    }

    private static Set<String> names(String text) {
        return METRIC.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }
}
