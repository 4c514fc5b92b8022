package org.entrelacs.planning.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.entrelacs.contract.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # unit cost, a week, weeks, amount
            2450, PT4H,    10,  98000
            2450, PT7H30M,  4,  73500
            0,    PT20H,   52,      0
            # 100 × 20 min × 1 = 33.3…
            100,  PT20M,    1,     33
            # 100 × 40 min × 1 = 66.6…
            100,  PT40M,    1,     67
            # 1 × 30 min × 1 = 0.5 goes up
            1,    PT30M,    1,      1
            # 3 × 30 min × 1 = 1.5 goes up
            3,    PT30M,    1,      2
            # rounded once, not week by week: 100 × 20 min × 3 = 100
            100,  PT20M,    3,    100
            """)
    void exact_and_rounded_once(long unitCost, Duration perWeek, int weeks, long amount) {
        assertEquals(new Price.Amount(Money.eur(amount)), Price.of(Money.eur(unitCost), perWeek, weeks));
    }
}
