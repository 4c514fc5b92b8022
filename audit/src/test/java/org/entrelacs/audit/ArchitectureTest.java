package org.entrelacs.audit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final List<String> WRITING =
            List.of("create", "delete", "alter", "incrementalAlter", "commit", "abort");

    private static final ArchRule AN_AUDITOR_WRITES_NOTHING = noClasses()
            .that()
            .resideInAPackage("org.entrelacs.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.clients.producer..")
            .orShould()
            .callMethodWhere(describe(
                    "changes a broker",
                    call -> call.getTargetOwner().getPackageName().startsWith("org.apache.kafka.clients.")
                            && changes(call.getName())));

    private static final ArchRule CHECKS_KNOW_NO_KAFKA_AND_NO_LAUNCHER = noClasses()
            .that()
            .resideInAnyPackage("org.entrelacs.audit.check", "org.entrelacs.audit.rules", "org.entrelacs.audit.finding")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.kafka..",
                    "org.entrelacs.log.kafka",
                    "org.entrelacs.deploy..",
                    "org.entrelacs.audit",
                    "org.entrelacs.audit.command");

    private static final JavaClasses AUDITOR = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.entrelacs.audit");
    private static final JavaClasses BROKEN = new ClassFileImporter()
            .withImportOption(location -> location.contains("/test-classes/"))
            .importPackages("org.entrelacs.audit.broken", "org.entrelacs.audit.check");

    /// Creating a client is no change.
    private static boolean changes(String method) {
        return !method.equals("create") && WRITING.stream().anyMatch(method::startsWith);
    }

    @Test
    void an_auditor_writes_nothing() {
        AN_AUDITOR_WRITES_NOTHING.check(AUDITOR);
        isBroken(AN_AUDITOR_WRITES_NOTHING, "producer");
        isBroken(AN_AUDITOR_WRITES_NOTHING, "tidyUp");
    }

    @Test
    void checks_know_no_kafka_and_no_launcher() {
        CHECKS_KNOW_NO_KAFKA_AND_NO_LAUNCHER.check(AUDITOR);
        isBroken(CHECKS_KNOW_NO_KAFKA_AND_NO_LAUNCHER, "CheckThatKnowsKafka");
    }

    private static void isBroken(ArchRule rule, String by) {
        AssertionError error = assertThrows(AssertionError.class, () -> rule.check(BROKEN));
        assertTrue(String.valueOf(error.getMessage()).contains(by), error::getMessage);
    }
}
