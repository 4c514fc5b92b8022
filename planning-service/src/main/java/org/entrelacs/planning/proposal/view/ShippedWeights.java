package org.entrelacs.planning.proposal.view;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entrelacs.planning.proposal.Constraint;
import org.entrelacs.planning.proposal.Points;
import org.entrelacs.planning.proposal.Weights;

/// The table that proposals are weighed by unless asked otherwise: `proposal-weights.json`.
public final class ShippedWeights {
    private static final String RESOURCE = "/proposal-weights.json";

    private ShippedWeights() {}

    private record Table(
            String comment,
            Map<String, Long> points,
            List<Long> severity,
            List<Long> minutes,
            List<Integer> parts,
            int step) {
        Weights weights() {
            Map<Constraint, Long> points = new EnumMap<>(Constraint.class);
            Points.SOFT.forEach(constraint -> points.put(
                    constraint, Objects.requireNonNull(this.points.get(constraint.code()), constraint.code())));
            return new Weights(points, severity, minutes, parts, step);
        }
    }

    /// @throws UncheckedIOException when the table is not there or says something else
    public static Weights read() {
        try (InputStream table = Objects.requireNonNull(ShippedWeights.class.getResourceAsStream(RESOURCE))) {
            return JsonMapper.builder().build().readValue(table, Table.class).weights();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
