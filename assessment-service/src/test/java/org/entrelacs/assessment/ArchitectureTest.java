package org.entrelacs.assessment;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.instrument.view.Instruments;
import org.entrelacs.assessment.intake.NeighbourOfPlan;
import org.entrelacs.assessment.intake.RuleOfTwoStreams;
import org.entrelacs.assessment.intake.RuleWithClock;
import org.entrelacs.assessment.intake.RuleWithFhir;
import org.entrelacs.assessment.intake.http.ResourceOfNobody;
import org.entrelacs.assessment.questionnaire.FormThatDecides;
import org.entrelacs.edge.testing.EndpointRules;
import org.junit.jupiter.api.Test;

/// Who may know whom, and each rule shown to fail on a class that breaks it.
class ArchitectureTest {
    private static final String INTAKE = "org.entrelacs.assessment.intake";
    private static final String INSTRUMENT = "org.entrelacs.assessment.instrument";
    private static final String ASSESSMENT = "org.entrelacs.assessment.assessment";
    private static final String[] RULES = {INTAKE, INSTRUMENT, ASSESSMENT};

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.entrelacs.assessment");

    private static final ArchRule INTAKE_RULES_ARE_PURE = pure(INTAKE);
    private static final ArchRule INSTRUMENT_RULES_ARE_PURE = pure(INSTRUMENT);
    private static final ArchRule ASSESSMENT_RULES_ARE_PURE = pure(ASSESSMENT);

    private static final ArchRule RULES_READ_NO_CLOCK_AND_THROW_NO_DICE = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .callMethodWhere(target(name("now")).or(target(name("randomUUID"))).or(target(name("random"))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    /// Forms are compiled, answered and scored for whoever asks.
    private static final ArchRule FORMS_KNOW_CONTRACTS_ONLY = noClasses()
            .that()
            .resideInAPackage("org.entrelacs.assessment.questionnaire")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    INTAKE + "..", INSTRUMENT + "..", ASSESSMENT + "..", "org.entrelacs.log..", "org.entrelacs.edge..");

    private static final ArchRule HTTP_AND_VIEWS_KNOW_RULES_ONLY = slices().matching("org.entrelacs.assessment.(*).(*)")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(RULES));

    private static final ArchRule SERVICES_MEET_IN_THE_LOG = noClasses()
            .that()
            .resideInAPackage("org.entrelacs.assessment..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.entrelacs.planning..", "org.entrelacs.gatekeeping..", "org.entrelacs.coordination..");

    private static ArchRule pure(String rules) {
        return classes()
                .that()
                .resideInAPackage(rules)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.pcollections",
                        "org.jspecify.annotations",
                        "org.entrelacs.log",
                        "org.entrelacs.contract..",
                        rules);
    }

    @Test
    void the_rules_of_an_intake_are_pure() {
        INTAKE_RULES_ARE_PURE.check(SERVICE);
        fails(INTAKE_RULES_ARE_PURE, RuleWithFhir.class);
    }

    @Test
    void a_rule_knows_no_other_stream() {
        INSTRUMENT_RULES_ARE_PURE.check(SERVICE);
        ASSESSMENT_RULES_ARE_PURE.check(SERVICE);
        fails(INTAKE_RULES_ARE_PURE, RuleOfTwoStreams.class, Assessments.class);
    }

    @Test
    void rules_read_no_clock_and_throw_no_dice() {
        RULES_READ_NO_CLOCK_AND_THROW_NO_DICE.check(SERVICE);
        fails(RULES_READ_NO_CLOCK_AND_THROW_NO_DICE, RuleWithClock.class);
    }

    @Test
    void forms_know_contracts_only() {
        FORMS_KNOW_CONTRACTS_ONLY.check(SERVICE);
        fails(FORMS_KNOW_CONTRACTS_ONLY, FormThatDecides.class);
    }

    @Test
    void http_and_views_know_rules_only() {
        HTTP_AND_VIEWS_KNOW_RULES_ONLY.check(SERVICE);
        fails(HTTP_AND_VIEWS_KNOW_RULES_ONLY, ResourceOfNobody.class, Instruments.class);
    }

    @Test
    void services_meet_in_the_log() {
        SERVICES_MEET_IN_THE_LOG.check(SERVICE);
        fails(SERVICES_MEET_IN_THE_LOG, NeighbourOfPlan.class);
    }

    @Test
    void every_endpoint_names_its_roles() {
        EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES.check(SERVICE);
        fails(EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES, ResourceOfNobody.class);
    }

    @Test
    void endpoints_are_public() {
        EndpointRules.ENDPOINTS_ARE_PUBLIC.check(SERVICE);
        fails(EndpointRules.ENDPOINTS_ARE_PUBLIC, ResourceOfNobody.class);
    }

    @Test
    void reads_of_a_stream_are_reads_of_its_past() {
        EndpointRules.READS_OF_A_STREAM_ARE_READS_OF_ITS_PAST.check(SERVICE);
        fails(EndpointRules.READS_OF_A_STREAM_ARE_READS_OF_ITS_PAST, ResourceOfNobody.class);
    }

    @Test
    void lists_are_lists_of_their_past() {
        EndpointRules.LISTS_ARE_LISTS_OF_THEIR_PAST.check(SERVICE);
        fails(EndpointRules.LISTS_ARE_LISTS_OF_THEIR_PAST, ResourceOfNobody.class);
    }

    @Test
    void lists_show_views() {
        EndpointRules.LISTS_SHOW_VIEWS.check(SERVICE);
        fails(EndpointRules.LISTS_SHOW_VIEWS, ResourceOfNobody.class);
    }

    private static void fails(ArchRule rule, Class<?>... broken) {
        JavaClasses classes = new ClassFileImporter().importClasses(broken);
        assertThrows(AssertionError.class, () -> rule.check(classes));
    }
}
