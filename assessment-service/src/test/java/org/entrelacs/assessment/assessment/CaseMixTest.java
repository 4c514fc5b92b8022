package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.need;
import static org.entrelacs.assessment.assessment.Scene.needId;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent.PinnedCaseMix;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixClass;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseMixTest {
    private static final CaseMixClass GIR_4 = new CaseMixClass(BigDecimal.valueOf(4), Duration.ofMinutes(294));
    private static final NeedCeiling WASHING = new NeedCeiling("d510", Duration.ofMinutes(70));
    private static final NeedCeiling EATING = new NeedCeiling("d550", Duration.ofMinutes(105));

    /// ICF qualifiers (WHO 2001), mid-points 14.5, 37, 72.5 and 98 %, of 70 minutes a day for washing (CASF annexe
    /// 2-5): times seven, to the minute.
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 71", "2, 181", "3, 355", "4, 480"})
    void a_need_requires_its_ceiling_by_the_mid_point_of_what_is_unmet(int unmet, int minutes) {
        assertEquals(
                hours(minutes, new NeedHours(needId("d510"), Duration.ofMinutes(minutes))),
                required(table("", List.of(), WASHING), List.of(), need("d510", 4, 4 - unmet)));
    }

    @Test
    void half_a_minute_is_rounded_up() {
        NeedCeiling hundredMinutes = new NeedCeiling("d510", Duration.ofMinutes(100));
        assertEquals(
                hours(102, new NeedHours(needId("d510"), Duration.ofMinutes(102))),
                required(table("", List.of(), hundredMinutes), List.of(), need("d510", 1, 0)));
    }

    @Test
    void the_needs_add_up_where_there_are_no_classes() {
        assertEquals(
                hours(
                        181 + 720,
                        new NeedHours(needId("d510"), Duration.ofMinutes(181)),
                        new NeedHours(needId("d550"), Duration.ofHours(12))),
                required(table("", List.of(), WASHING, EATING), List.of(), need("d510", 2, 0), need("d550", 4, 0)));
    }

    @Test
    void the_class_is_the_total_where_it_is_listed_whatever_the_needs_add_up_to() {
        assertEquals(
                hours(294, new NeedHours(needId("d510"), Duration.ofHours(8))),
                required(table("gir", List.of(GIR_4), WASHING), List.of(score("gir", "4.0")), need("d510", 4, 0)));
    }

    @Test
    void the_needs_add_up_where_the_class_is_not_listed() {
        assertEquals(
                hours(181, new NeedHours(needId("d510"), Duration.ofMinutes(181))),
                required(table("gir", List.of(GIR_4), WASHING), List.of(score("gir", "5")), need("d510", 2, 0)));
    }

    @Test
    void a_class_that_is_not_listed_says_nothing_without_ceilings() {
        assertEquals(
                Optional.empty(),
                required(table("gir", List.of(GIR_4)), List.of(score("gir", "5")), need("d510", 2, 0)));
    }

    @Test
    void a_class_without_its_score_says_nothing() {
        assertEquals(Optional.empty(), required(table("gir", List.of(GIR_4), WASHING), List.of(), need("d510", 2, 0)));
    }

    @Test
    void a_score_of_another_instrument_names_no_class() {
        var other = new Score("smaf", "1", "gir", BigDecimal.valueOf(4));
        assertEquals(Optional.empty(), required(table("gir", List.of(GIR_4)), List.of(other)));
    }

    @Test
    void a_need_without_a_ceiling_requires_no_hours_that_are_known() {
        assertEquals(hours(0), required(table("", List.of(), WASHING), List.of(), need("d550", 4, 0)));
    }

    @Test
    void the_first_pinned_instrument_that_can_tell_tells() {
        var silent = new PinnedCaseMix("smaf", table("profile", List.of(GIR_4)));
        var first = new PinnedCaseMix("grid", table("gir", List.of(GIR_4)));
        var second = new PinnedCaseMix("baseline", table("", List.of(), WASHING));
        assertEquals(
                hours(294), CaseMix.required(List.of(silent, first, second), List.of(score("gir", "4")), List.of()));
    }

    /// Three invented profiles, shaped as the SMAF profiles of a case-mix study are: a profile, hours a day.
    @ParameterizedTest
    @CsvSource({"3, 189", "7, 567", "12, 1134"})
    void a_network_loads_profiles_of_its_own(int profile, int minutes) {
        var profiles = table(
                "profile",
                List.of(
                        new CaseMixClass(
                                BigDecimal.valueOf(3), Duration.ofMinutes(27).multipliedBy(7)),
                        new CaseMixClass(
                                BigDecimal.valueOf(7), Duration.ofMinutes(81).multipliedBy(7)),
                        new CaseMixClass(
                                BigDecimal.valueOf(12), Duration.ofMinutes(162).multipliedBy(7))));
        assertEquals(
                hours(minutes),
                required(profiles, List.of(score("profile", Integer.toString(profile))), need("d510", 4, 0)));
    }

    private static Optional<RequiredHours> required(CaseMixTable table, List<Score> scores, AssessedNeed... needs) {
        return CaseMix.required(List.of(new PinnedCaseMix("grid", table)), scores, List.of(needs));
    }

    private static CaseMixTable table(String score, List<CaseMixClass> classes, NeedCeiling... ceilings) {
        return new CaseMixTable(score, classes, List.of(ceilings), "a study");
    }

    private static Score score(String code, String value) {
        return new Score("grid", "1", code, new BigDecimal(value));
    }

    private static Optional<RequiredHours> hours(int minutes, NeedHours... byNeed) {
        return Optional.of(new RequiredHours(Duration.ofMinutes(minutes), List.of(byNeed), "a study"));
    }
}
