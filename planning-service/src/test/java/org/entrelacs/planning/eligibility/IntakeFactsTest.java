package org.entrelacs.planning.eligibility;

import static org.entrelacs.planning.SomeEvent.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeFactsTest {
    /// On which events happen.
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final IntakeFacts intakes = new IntakeFacts();

    private void told(int age, String territory) {
        intakes.apply(recorded(
                "intake/p",
                new IntakeReceived(
                        "i", IntakeSource.SELF, IntakeReason.ISOLATION, age, territory, new PersonalText("alone"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 59, 59",
        "2026-11-23, 59, 60",
        "2027-11-21, 59, 60",
        "2027-11-22, 60, 60",
        "2027-11-23, 60, 61",
        "2026-11-01, 59, 59"
    })
    void an_age_that_was_told_grows_with_the_years(LocalDate today, int least, int most) {
        told(59, "75056");
        assertEquals(new Age(least, most), intakes.of("p", today).age());
    }

    @Test
    void the_last_intake_counts() {
        told(59, "75056");
        told(61, "35047");
        assertEquals(new PersonFacts(Age.exactly(61), null, "35047", null, null), intakes.of("p", TODAY));
        assertEquals(Optional.of("35047"), intakes.territory("p"));
    }

    @Test
    void of_whom_no_intake_tells_nothing_is_known() {
        assertEquals(PersonFacts.NONE, intakes.of("nobody", TODAY));
        assertEquals(Optional.empty(), intakes.territory("nobody"));
    }
}
