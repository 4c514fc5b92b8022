package org.entrelacs.assessment.apa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entrelacs.contract.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipationTest {

    /// CASF R. 232-11, worked out with fractions from the article's own sum, in cents: around both thresholds of
    /// income, and for plans that end in each of the three parts (0.317 and 0.498 times the MTP of 2026).
    @ParameterizedTest
    @CsvSource({
        "93389, 100000, 128813, 0",
        "93390, 100000, 128813, 0",
        "120000, 30000, 128813, 2868",
        "120000, 60000, 128813, 4753",
        "120000, 168230, 128813, 7772",
        "200000, 40834, 128813, 15638",
        "200000, 64149, 128813, 21489",
        "200000, 208033, 128813, 51268",
        "343930, 100000, 128813, 90000",
        "343931, 100000, 128813, 90000",
        "500000, 81152, 128813, 73037"
    })
    void the_person_bears_what_article_r_232_11_says(long income, long plan, long mtp, long share) {
        assertEquals(Money.eur(share), Participation.of(Money.eur(income), Money.eur(plan), Money.eur(mtp)));
    }

    /// A published example: plan 100 euros, income 3,000 euros, May 2017 (MTP 1,107.49 euros).
    @Test
    void above_the_upper_threshold_nine_tenths_are_borne() {
        assertEquals(Money.eur(9000), Participation.of(Money.eur(300000), Money.eur(10000), Money.eur(110749)));
    }

    @Test
    void who_uses_nothing_of_the_plan_bears_nothing() {
        assertEquals(Money.eur(0), Participation.of(Money.eur(500000), Money.eur(0), Money.eur(128813)));
    }
}
