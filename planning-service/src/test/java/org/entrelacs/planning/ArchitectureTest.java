package org.entrelacs.planning;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.entrelacs.edge.testing.EndpointRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String RULES = "org.entrelacs.planning.*";
    private static final Set<String> CLOCKS = Set.of("now", "instant", "currentTimeMillis", "nanoTime", "systemUTC");
    private static final Set<String> DICE = Set.of("randomUUID", "random", "nextInt", "nextLong", "nextBytes");

    private static final ArchRule RULES_ARE_PURE = classes()
            .that()
            .resideInAPackage(RULES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections",
                    "org.entrelacs.log",
                    "org.entrelacs.contract..",
                    RULES);
    private static final ArchRule RULES_READ_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage(RULES)
            .should()
            .accessTargetWhere(describe("reads a clock", access -> CLOCKS.contains(access.getName())));
    private static final ArchRule RULES_THROW_NO_DICE = noClasses()
            .that()
            .resideInAPackage(RULES)
            .should()
            .accessTargetWhere(describe("throws dice", access -> DICE.contains(access.getName())));
    private static final ArchRule RULES_KEEP_TO_THEIR_STREAM = slices().matching("org.entrelacs.planning.(*)")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.entrelacs.planning.eligibility"));
    private static final ArchRule NOTHING_REACHES_SIDEWAYS =
            slices().matching("org.entrelacs.planning.*.(*)").should().notDependOnEachOther();
    private static final ArchRule SERVICES_MEET_IN_THE_LOG = noClasses()
            .that()
            .resideInAPackage("org.entrelacs.planning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.entrelacs.assessment..", "org.entrelacs.gatekeeping..", "org.entrelacs.coordination..");

    private static final ArchRule ONLY_THE_SEARCH_KNOWS_THE_SOLVER = noClasses()
            .that()
            .resideOutsideOfPackage("org.entrelacs.planning.proposal.solver")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.timefold..");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.entrelacs.planning");
    private static final JavaClasses BROKEN = new ClassFileImporter()
            .importPackages(
                    "org.entrelacs.planning.broken", "org.entrelacs.planning.plan", "org.entrelacs.planning.offer");

    static Stream<ArchRule> rules() {
        return Stream.of(
                RULES_ARE_PURE,
                RULES_READ_NO_CLOCK,
                RULES_THROW_NO_DICE,
                RULES_KEEP_TO_THEIR_STREAM,
                NOTHING_REACHES_SIDEWAYS,
                SERVICES_MEET_IN_THE_LOG,
                ONLY_THE_SEARCH_KNOWS_THE_SOLVER,
                EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES,
                EndpointRules.ENDPOINTS_ARE_PUBLIC,
                EndpointRules.READS_OF_A_STREAM_ARE_READS_OF_ITS_PAST,
                EndpointRules.LISTS_ARE_LISTS_OF_THEIR_PAST,
                EndpointRules.LISTS_SHOW_VIEWS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_service_keeps(ArchRule rule) {
        rule.check(SERVICE);
    }

    private static void isBroken(ArchRule rule, String by) {
        AssertionError error = assertThrows(AssertionError.class, () -> rule.check(BROKEN));
        if (!String.valueOf(error.getMessage()).contains(by)) {
            throw error;
        }
    }

    @Test
    void a_rule_that_a_framework_puts_together_is_noticed() {
        isBroken(RULES_ARE_PURE, "RuleWithFramework");
    }

    @Test
    void a_rule_that_asks_what_time_it_is_is_noticed() {
        isBroken(RULES_READ_NO_CLOCK, "RuleWithClock");
    }

    @Test
    void a_rule_that_makes_ids_up_is_noticed() {
        isBroken(RULES_THROW_NO_DICE, "RuleWithRandom");
    }

    @Test
    void a_rule_that_looks_into_another_stream_is_noticed() {
        isBroken(RULES_KEEP_TO_THEIR_STREAM, "RuleOfTwoStreams");
    }

    @Test
    void an_endpoint_that_reaches_sideways_is_noticed() {
        isBroken(NOTHING_REACHES_SIDEWAYS, "ResourceWithReaction");
    }

    @Test
    void a_call_to_another_service_is_noticed() {
        isBroken(SERVICES_MEET_IN_THE_LOG, "CallerOfService");
    }

    @Test
    void a_rule_that_knows_the_solver_is_noticed() {
        isBroken(ONLY_THE_SEARCH_KNOWS_THE_SOLVER, "RuleWithSolver");
    }

    @Test
    void an_endpoint_without_roles_is_noticed() {
        isBroken(EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES, "ResourceWithReaction");
    }

    @Test
    void a_read_of_a_stream_that_knows_no_past_is_noticed() {
        isBroken(EndpointRules.READS_OF_A_STREAM_ARE_READS_OF_ITS_PAST, "ResourceWithReaction");
    }

    @Test
    void a_list_that_knows_no_past_is_noticed() {
        isBroken(EndpointRules.LISTS_ARE_LISTS_OF_THEIR_PAST, "ResourceWithList");
    }

    @Test
    void a_list_that_shows_the_present_only_is_noticed() {
        isBroken(EndpointRules.LISTS_SHOW_VIEWS, "ResourceWithList");
    }

    @Test
    void an_endpoint_that_is_not_public_is_noticed() {
        isBroken(EndpointRules.ENDPOINTS_ARE_PUBLIC, "ResourceWithReaction");
    }
}
