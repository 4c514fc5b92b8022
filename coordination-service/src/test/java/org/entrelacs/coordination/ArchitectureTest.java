package org.entrelacs.coordination;

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
import org.entrelacs.coordination.caseload.Lending;
import org.entrelacs.coordination.cases.Peeking;
import org.entrelacs.coordination.cases.Timely;
import org.entrelacs.coordination.cases.http.Crossing;
import org.entrelacs.coordination.cases.http.Forgotten;
import org.entrelacs.coordination.cases.view.CaseRow;
import org.entrelacs.coordination.dependency.Knowing;
import org.entrelacs.coordination.dependency.derivation.Serving;
import org.entrelacs.edge.testing.EndpointRules;
import org.entrelacs.planning.Neighbour;
import org.junit.jupiter.api.Test;

/// Who may know whom, and each rule shown to fail on a class that breaks it.
class ArchitectureTest {
    private static final String CASES = "org.entrelacs.coordination.cases";
    private static final String CASELOAD = "org.entrelacs.coordination.caseload";
    private static final String DEPENDENCY = "org.entrelacs.coordination.dependency";
    private static final String DERIVATION = "org.entrelacs.coordination.dependency.derivation";
    private static final String[] RULES = {CASES, CASELOAD, DEPENDENCY, DERIVATION};

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.entrelacs.coordination");

    private static final ArchRule CASE_RULES_ARE_PURE = pure(CASES);
    private static final ArchRule CASELOAD_RULES_ARE_PURE = pure(CASELOAD);

    /// The register does not know who feeds it.
    private static final ArchRule REGISTER_RULES_ARE_PURE = pure(DEPENDENCY);

    private static final ArchRule DERIVATION_IS_PURE = pure(DERIVATION);

    private static final ArchRule RULES_READ_NO_CLOCK_AND_NO_DICE = noClasses()
            .that()
            .resideInAnyPackage(RULES)
            .should()
            .callMethodWhere(target(name("now")).or(target(name("randomUUID"))).or(target(name("random"))))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    private static final ArchRule EDGES_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.entrelacs.coordination.*.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(RULES));

    private static final ArchRule NO_SERVICE_KNOWS_ANOTHER = noClasses()
            .that()
            .resideInAPackage("org.entrelacs.coordination..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.entrelacs.assessment..", "org.entrelacs.planning..", "org.entrelacs.gatekeeping..");

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
    void the_rules_of_a_case_are_pure() {
        CASE_RULES_ARE_PURE.check(SERVICE);
        fails(CASE_RULES_ARE_PURE, Peeking.class);
    }

    @Test
    void the_rules_of_a_caseload_are_pure() {
        CASELOAD_RULES_ARE_PURE.check(SERVICE);
        fails(CASELOAD_RULES_ARE_PURE, Lending.class);
    }

    @Test
    void the_rules_of_the_register_are_pure() {
        REGISTER_RULES_ARE_PURE.check(SERVICE);
        fails(REGISTER_RULES_ARE_PURE, Knowing.class);
    }

    @Test
    void derivation_is_pure() {
        DERIVATION_IS_PURE.check(SERVICE);
        fails(DERIVATION_IS_PURE, Serving.class);
    }

    @Test
    void rules_read_no_clock_and_no_dice() {
        RULES_READ_NO_CLOCK_AND_NO_DICE.check(SERVICE);
        fails(RULES_READ_NO_CLOCK_AND_NO_DICE, Timely.class);
    }

    @Test
    void http_view_and_reaction_do_not_know_each_other() {
        EDGES_DO_NOT_KNOW_EACH_OTHER.check(SERVICE);
        fails(EDGES_DO_NOT_KNOW_EACH_OTHER, Crossing.class, CaseRow.class);
    }

    @Test
    void no_service_knows_another() {
        NO_SERVICE_KNOWS_ANOTHER.check(SERVICE);
        fails(NO_SERVICE_KNOWS_ANOTHER, Peeking.class, Neighbour.class);
    }

    @Test
    void every_endpoint_names_its_roles() {
        EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES.check(SERVICE);
        fails(EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES, Forgotten.class);
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
