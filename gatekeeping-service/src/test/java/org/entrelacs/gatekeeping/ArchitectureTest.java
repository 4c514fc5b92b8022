package org.entrelacs.gatekeeping;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.entrelacs.edge.testing.EndpointRules;
import org.entrelacs.gatekeeping.envelope.Peeking;
import org.entrelacs.gatekeeping.envelope.http.Crossing;
import org.entrelacs.gatekeeping.envelope.http.Forgotten;
import org.entrelacs.gatekeeping.envelope.http.Welcoming;
import org.entrelacs.gatekeeping.envelope.view.Seen;
import org.entrelacs.gatekeeping.letter.Gossiping;
import org.entrelacs.gatekeeping.policy.Intruding;
import org.entrelacs.gatekeeping.register.Prying;
import org.entrelacs.gatekeeping.simulation.Telling;
import org.entrelacs.gatekeeping.tally.Whispering;
import org.entrelacs.gatekeeping.weighing.Rough;
import org.entrelacs.gatekeeping.weighing.RoughlyKept;
import org.entrelacs.gatekeeping.weighing.Timely;
import org.entrelacs.gatekeeping.weighing.Tipped;
import org.entrelacs.planning.Neighbour;
import org.junit.jupiter.api.Test;

/// Who may know whom, and each rule shown to fail on a class that breaks it.
class ArchitectureTest {
    private static final String WEIGHING = "org.entrelacs.gatekeeping.weighing";
    private static final String ENVELOPE = "org.entrelacs.gatekeeping.envelope";
    private static final String POLICY = "org.entrelacs.gatekeeping.policy";
    private static final String SIMULATION = "org.entrelacs.gatekeeping.simulation";
    private static final String TALLY = "org.entrelacs.gatekeeping.tally";
    private static final String LETTER = "org.entrelacs.gatekeeping.letter";
    private static final String REGISTER = "org.entrelacs.gatekeeping.register";
    private static final String WORDING = "org.entrelacs.gatekeeping.wording";

    /// What counts and accounts look like outside.
    private static final String JSON = "com.fasterxml.jackson.annotation";

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.entrelacs.gatekeeping");

    /// The decision can be called by anybody, so it knows nobody.
    private static final ArchRule WEIGHING_IS_PURE = pure(WEIGHING);

    private static final ArchRule ENVELOPE_RULES_ARE_PURE = pure(ENVELOPE, WEIGHING);
    private static final ArchRule POLICY_RULES_ARE_PURE = pure(POLICY, WEIGHING);

    private static final ArchRule SIMULATION_IS_PURE = pure(SIMULATION, ENVELOPE, WEIGHING);

    private static final ArchRule TALLIES_ARE_PURE = pure(TALLY, ENVELOPE, WEIGHING, SIMULATION, JSON);

    private static final ArchRule LETTERS_ARE_PURE = pure(LETTER, ENVELOPE, WEIGHING, TALLY, WORDING);

    private static final ArchRule REGISTER_IS_PURE = pure(REGISTER, TALLY, ENVELOPE, WORDING, JSON);

    private static final ArchRule RULES_READ_NO_CLOCK_AND_NO_DICE = noClasses()
            .that()
            .resideInAnyPackage(WEIGHING, ENVELOPE, POLICY, SIMULATION, TALLY, LETTER, REGISTER, WORDING)
            .should()
            .callMethodWhere(target(name("now")).or(target(name("randomUUID"))).or(target(name("random"))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    /// Money and scores are exact.
    private static final ArchRule RULES_RETURN_NO_DOUBLES = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(WEIGHING, ENVELOPE, POLICY, LETTER, REGISTER, WORDING)
            .should()
            .notHaveRawReturnType(double.class)
            .andShould()
            .notHaveRawReturnType(float.class);

    private static final ArchRule RULES_KEEP_NO_DOUBLES = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(WEIGHING, ENVELOPE, POLICY)
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class);

    private static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.entrelacs.gatekeeping.*.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(WEIGHING, ENVELOPE, POLICY, SIMULATION, TALLY, LETTER, REGISTER, WORDING));

    private static final ArchRule NO_SERVICE_KNOWS_ANOTHER = noClasses()
            .that()
            .resideInAPackage("org.entrelacs.gatekeeping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.entrelacs.assessment..", "org.entrelacs.planning..", "org.entrelacs.coordination..");

    private static ArchRule pure(String rules, String... others) {
        return classes()
                .that()
                .resideInAPackage(rules)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.pcollections",
                                "org.jspecify.annotations",
                                "org.entrelacs.log",
                                "org.entrelacs.contract..",
                                rules)
                        .or(resideInAnyPackage(others)));
    }

    @Test
    void weighing_is_pure() {
        WEIGHING_IS_PURE.check(SERVICE);
        fails(WEIGHING_IS_PURE, Tipped.class);
    }

    @Test
    void envelope_rules_are_pure() {
        ENVELOPE_RULES_ARE_PURE.check(SERVICE);
        fails(ENVELOPE_RULES_ARE_PURE, Peeking.class);
    }

    @Test
    void policy_rules_are_pure() {
        POLICY_RULES_ARE_PURE.check(SERVICE);
        fails(POLICY_RULES_ARE_PURE, Intruding.class);
    }

    @Test
    void a_simulation_is_pure() {
        SIMULATION_IS_PURE.check(SERVICE);
        fails(SIMULATION_IS_PURE, Telling.class);
    }

    @Test
    void tallies_are_pure() {
        TALLIES_ARE_PURE.check(SERVICE);
        fails(TALLIES_ARE_PURE, Whispering.class);
    }

    @Test
    void letters_are_pure() {
        LETTERS_ARE_PURE.check(SERVICE);
        fails(LETTERS_ARE_PURE, Gossiping.class);
    }

    @Test
    void the_register_is_pure() {
        REGISTER_IS_PURE.check(SERVICE);
        fails(REGISTER_IS_PURE, Prying.class);
    }

    @Test
    void rules_read_no_clock_and_no_dice() {
        RULES_READ_NO_CLOCK_AND_NO_DICE.check(SERVICE);
        fails(RULES_READ_NO_CLOCK_AND_NO_DICE, Timely.class);
    }

    @Test
    void rules_return_no_doubles() {
        RULES_RETURN_NO_DOUBLES.check(SERVICE);
        fails(RULES_RETURN_NO_DOUBLES, Rough.class);
    }

    @Test
    void rules_keep_no_doubles() {
        RULES_KEEP_NO_DOUBLES.check(SERVICE);
        fails(RULES_KEEP_NO_DOUBLES, RoughlyKept.class);
    }

    @Test
    void http_view_and_reaction_do_not_know_each_other() {
        EDGES_DO_NOT_KNOW_EACH_OTHER.check(SERVICE);
        fails(EDGES_DO_NOT_KNOW_EACH_OTHER, Crossing.class, Seen.class);
    }

    @Test
    void no_service_knows_another() {
        NO_SERVICE_KNOWS_ANOTHER.check(SERVICE);
        fails(NO_SERVICE_KNOWS_ANOTHER, Tipped.class, Neighbour.class);
    }

    @Test
    void every_endpoint_names_its_roles() {
        EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES.check(SERVICE);
        fails(EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES, Forgotten.class);
        fails(EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES, Welcoming.class);
    }

    @Test
    void endpoints_are_public() {
        EndpointRules.ENDPOINTS_ARE_PUBLIC.check(SERVICE);
        fails(EndpointRules.ENDPOINTS_ARE_PUBLIC, Forgotten.class);
    }

    private static void fails(ArchRule rule, Class<?>... broken) {
        JavaClasses classes = new ClassFileImporter().importClasses(broken);
        assertThrows(AssertionError.class, () -> rule.check(classes));
    }
}
