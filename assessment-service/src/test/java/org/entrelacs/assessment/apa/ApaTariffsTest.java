package org.entrelacs.assessment.apa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrelacs.assessment.apa.ApaTariff.Status;
import org.entrelacs.contract.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApaTariffsTest {
    private static final ApaTariffs TARIFFS = ApaTariffs.known();

    /// CASF R. 232-10. 2024 and 2025 as published by town halls and care directories; 2026 computed by the article from
    /// the MTP of the circular CNAV 2025/12.
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 195560, 158144, 114309, 76287, PUBLISHED",
        "2025-01-01, 204556, 165418, 119567, 79796, PUBLISHED",
        "2026-01-01, 208033, 168230, 121599, 81152, COMPUTED"
    })
    void ceilings_are_those_of_article_r_232_10(
            LocalDate on, long gir1, long gir2, long gir3, long gir4, Status status) {
        ApaTariff tariff = TARIFFS.on(on).orElseThrow();
        assertEquals(
                List.of(gir1, gir2, gir3, gir4),
                List.of(
                        tariff.ceiling(1).minor(),
                        tariff.ceiling(2).minor(),
                        tariff.ceiling(3).minor(),
                        tariff.ceiling(4).minor()));
        assertEquals(status, tariff.status());
    }

    /// Article R. 232-11 names multiples of the MTP; in 2023 (1,192.55 euros) they were published as 864.60 and
    /// 3,184.11.
    @Test
    void thresholds_of_income_are_those_of_article_r_232_11() {
        var of2023 = new ApaTariff(
                LocalDate.of(2023, 1, 1),
                List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE),
                "R. 232-11",
                Money.eur(119255),
                "published",
                Status.PUBLISHED);
        assertEquals(Money.eur(86460), of2023.incomeWithoutShare());
        assertEquals(Money.eur(318411), of2023.incomeWithFullShare());
    }

    /// Tariffs are revalued on 1 January (CASF L. 232-3).
    @ParameterizedTest
    @CsvSource({"2025-12-31, 2025-01-01", "2026-01-01, 2026-01-01", "2026-11-22, 2026-01-01"})
    void a_tariff_is_in_force_for_its_year(LocalDate on, LocalDate since) {
        assertEquals(since, TARIFFS.on(on).orElseThrow().since());
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31", "2027-01-01"})
    void a_year_that_the_table_does_not_hold_has_no_tariff(LocalDate on) {
        assertEquals(Optional.empty(), TARIFFS.on(on));
    }

    @Test
    void every_row_names_its_article_and_where_the_mtp_comes_from() {
        for (ApaTariff tariff : TARIFFS.tariffs()) {
            assertEquals(4, tariff.coefficients().size());
            assertTrue(tariff.article().startsWith("CASF R. 232-10"));
            assertFalse(tariff.mtpFrom().isBlank());
        }
    }
}
