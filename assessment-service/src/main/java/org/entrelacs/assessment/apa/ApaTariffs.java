package org.entrelacs.assessment.apa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.assessment.apa.ApaTariff.Status;
import org.entrelacs.contract.Money;

/// The tariffs that are known, year by year.
///
/// @param tariffs oldest first
public record ApaTariffs(List<ApaTariff> tariffs) {

    /// Those of `reference/apa-ceilings.txt`.
    public static ApaTariffs known() {
        try (InputStream file = ApaTariffs.class.getResourceAsStream("/reference/apa-ceilings.txt")) {
            String table = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new ApaTariffs(table.lines().skip(1).map(ApaTariffs::tariff).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApaTariff tariff(String line) {
        List<String> cells = List.of(line.split("\\|", -1));
        return new ApaTariff(
                LocalDate.parse(cells.get(0)),
                Stream.of(cells.get(1).split(" ", -1)).map(BigDecimal::new).toList(),
                cells.get(2),
                Money.eur(Long.parseLong(cells.get(3))),
                cells.get(4),
                Status.valueOf(cells.get(5).toUpperCase(Locale.ROOT)));
    }

    /// Empty for a year whose tariff is not known here.
    public Optional<ApaTariff> on(LocalDate day) {
        return tariffs.stream().filter(tariff -> tariff.isInForce(day)).findFirst();
    }
}
