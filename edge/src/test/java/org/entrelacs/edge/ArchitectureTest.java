package org.entrelacs.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.entrelacs.edge.broken.Gossip;
import org.entrelacs.edge.parcel.ForgottenResource;
import org.entrelacs.edge.testing.EndpointRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.entrelacs.edge");

    /// The edge is the same for every service: it knows no event of any.
    private static final ArchRule THE_EDGE_KNOWS_NO_EVENTS = noClasses()
            .that()
            .resideInAPackage("org.entrelacs.edge..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.entrelacs.contract..");

    /// What services call does not know how the kernel is run.
    private static final ArchRule THE_API_KNOWS_NOTHING_OF_THE_REST = noClasses()
            .that()
            .resideInAPackage("org.entrelacs.edge")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.entrelacs.edge.forwarding",
                    "org.entrelacs.edge.running",
                    "org.entrelacs.edge.openapi",
                    "org.entrelacs.edge.work");

    @Test
    void every_endpoint_names_its_roles() {
        EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES.check(EDGE);
        fails(EndpointRules.EVERY_ENDPOINT_NAMES_ITS_ROLES, ForgottenResource.class);
    }

    @Test
    void endpoints_are_public() {
        EndpointRules.ENDPOINTS_ARE_PUBLIC.check(EDGE);
        fails(EndpointRules.ENDPOINTS_ARE_PUBLIC, ForgottenResource.class);
    }

    @Test
    void the_edge_knows_no_events() {
        THE_EDGE_KNOWS_NO_EVENTS.check(EDGE);
        fails(THE_EDGE_KNOWS_NO_EVENTS, Gossip.class);
    }

    @Test
    void the_api_knows_nothing_of_the_rest() {
        THE_API_KNOWS_NOTHING_OF_THE_REST.check(EDGE);
        fails(THE_API_KNOWS_NOTHING_OF_THE_REST, NosyApi.class);
    }

    private static void fails(ArchRule rule, Class<?> broken) {
        JavaClasses classes = new ClassFileImporter().importClasses(broken);
        assertThrows(AssertionError.class, () -> rule.check(classes));
    }
}
