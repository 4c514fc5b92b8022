package org.entrelacs.gatekeeping.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.gatekeeping.wording.PolicyDocument.Adoption;
import org.junit.jupiter.api.Test;

class PolicyDocumentTest {
    private static final Optional<Adoption> ADOPTED =
            Optional.of(new Adoption("steering committee", LocalDate.of(2026, 1, 1)));

    @Test
    void a_policy_says_who_adopted_it_and_when() {
        var page = page(Cases.policy(), Language.EN);
        assertEquals("Policy “respite”, version 1", page.title());
        assertEquals(
                List.of("Adopted by: steering committee, on 1 January 2026. This version never changes."),
                texts(page, "adoption"));
        var draft = PolicyDocument.of(Cases.policy(), Optional.empty(), Language.EN);
        assertTrue(texts(draft, "adoption").getFirst().startsWith("This version is a draft"));
    }

    @Test
    void its_weights_are_points_of_a_hundred() {
        var rows = section(page(Cases.policy(), Language.EN), "weights")
                .tables()
                .getFirst()
                .rows();
        assertEquals(
                List.of("20", "20", "20", "15", "10", "10", "5"),
                rows.stream().map(row -> row.cells().get(1)).toList());
    }

    @Test
    void what_a_policy_does_not_speak_of_is_said_in_words() {
        var page = page(Cases.policy(), Language.EN);
        assertTrue(texts(page, "emergencies").contains("Nothing is kept for emergencies and appeals."));
        assertTrue(texts(page, "money")
                .contains("The budget is not spread over time: all of it may be committed from the start."));
        assertTrue(texts(page, "eligibility").contains("No largest amount is set for one request."));
        assertTrue(texts(page, "people").contains("One gatekeeper alone may decide any amount."));
        assertTrue(texts(page, "people").contains("Whether an outcome is fragile is not looked at."));
        assertEquals(
                "No time is set for people to decide.", texts(page, "deadlines").getFirst());
        assertTrue(texts(page, "deadlines").getLast().startsWith("The policy says nothing else"));
    }

    @Test
    void whatever_a_policy_speaks_of_is_told() {
        var page = page(Cases.full(Cases.policy()), Language.EN);
        assertEquals(
                List.of(
                        "5% of the budget is kept for emergencies and appeals; in the last quarter of the period this"
                                + " reserve comes free little by little.",
                        "Where urgency is attested: €500.00 at once, for 60 days. A second person confirms it within 2"
                                + " working days, and the assessment is completed within 15 days."),
                texts(page, "emergencies"));
        assertTrue(texts(page, "money").getFirst().contains("in cycles of 7 days"));
        assertTrue(texts(page, "money").getLast().contains("at most 2% of the budget"));
        assertTrue(texts(page, "outcomes").get(1).startsWith("This minimum is the first one"));
        assertEquals(
                List.of(
                        "Urgent within 48 hours: it is decided within 2 working days.",
                        "Urgent within a week: it is decided within 5 working days.",
                        "Urgent within a month: it is decided within 10 working days.",
                        "Not urgent: it is decided within 20 working days.",
                        "A service that is granted starts within 14 days.",
                        "What is not used 90 days after the service had to start goes back to the budget."),
                texts(page, "deadlines").subList(0, 6));
        assertEquals(
                List.of("respite", "50%"),
                section(page, "outcomes").tables().getFirst().rows().getFirst().cells());
        assertEquals(
                List.of("respite", "€1,900.00"),
                section(page, "eligibility")
                        .tables()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .cells());
        assertEquals(
                List.of(
                        "Up to €5,000.00 the policy decides by itself. Above, it proposes and people decide.",
                        "One gatekeeper decides alone up to €1,200.00; above, 2 gatekeepers have to agree.",
                        "Gatekeepers with a limit of their own: 1, from €200.00 to €200.00.",
                        "Money for a decision that is proposed is kept for 14 days.",
                        "People decide as well where one small change would turn the outcome: a weight changed by 20%,"
                                + " or a value by one step.",
                        "Who pleads does not decide, and who decided does not review the appeal."),
                texts(page, "people"));
    }

    @Test
    void no_gatekeeper_is_named() {
        assertFalse(page(Cases.full(Cases.policy()), Language.FR).toString().contains("advocate-1"));
    }

    @Test
    void both_languages_say_the_same() {
        for (var policy : List.of(Cases.policy(), Cases.full(Cases.policy()))) {
            assertEquals(said(page(policy, Language.EN)), said(page(policy, Language.FR)));
        }
        for (var code : PolicyTexts.ALL.codes()) {
            var text = PolicyTexts.ALL.of(code);
            assertEquals(placeholders(text.fr()), placeholders(text.en()), code);
        }
    }

    @Test
    void every_phrase_is_used_by_some_policy() {
        var used = Stream.of(Cases.policy(), Cases.full(Cases.policy()), Cases.policy(1, 1))
                .flatMap(policy -> Stream.concat(
                        said(page(policy, Language.EN)).stream(),
                        said(PolicyDocument.of(policy, Optional.empty(), Language.EN)).stream()))
                .toList();
        var unused = new TreeSet<>(PolicyTexts.ALL.codes());
        unused.removeIf(code -> Pattern.matches("(title|heading|caption|column|measured|steps)-.*", code));
        unused.removeAll(used);
        // Weights of 0 and holds of 0 days stand in no policy here.
        assertEquals(new TreeSet<>(List.of("no-weight", "hold-none", "personal-none")), unused);
    }

    private static Document page(PolicyContent policy, Language language) {
        return PolicyDocument.of(policy, ADOPTED, language);
    }

    private static Section section(Document page, String code) {
        return page.sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Document page, String section) {
        return section(page, section).statements().stream().map(Statement::text).toList();
    }

    private static List<String> said(Document page) {
        return page.sections().stream()
                .flatMap(section -> section.statements().stream())
                .map(Statement::code)
                .toList();
    }

    private static List<String> placeholders(String sentence) {
        return Pattern.compile("\\{[a-zA-Z]+}")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
