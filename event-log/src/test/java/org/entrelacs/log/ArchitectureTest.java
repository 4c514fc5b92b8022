package org.entrelacs.log;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.broken.ContractThatKnowsTheKernel;
import org.entrelacs.contract.broken.EventWithoutWireName;
import org.entrelacs.log.broken.KernelThatKnowsKafka;
import org.junit.jupiter.api.Test;

/// What the folders promise. Each rule is also seen failing.
class ArchitectureTest {
    private static final ArchRule THE_KERNEL_KNOWS_JDK_AND_COLLECTIONS = classes()
            .that()
            .resideInAnyPackage("org.entrelacs.log", "org.entrelacs.log.snapshot", "org.entrelacs.log.broken")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.pcollections",
                    "org.entrelacs.log",
                    "org.entrelacs.log.snapshot",
                    "org.entrelacs.log.broken");

    private static final ArchRule CONTRACTS_DO_NOT_KNOW_THE_KERNEL = classes()
            .that()
            .resideInAPackage("org.entrelacs.contract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "com.fasterxml.jackson.annotation", "org.entrelacs.contract..");

    /// Data within events says on the wire itself which it is.
    private static final ArchRule EVERY_EVENT_HAS_A_WIRE_NAME = classes()
            .that()
            .resideInAPackage("org.entrelacs.contract..")
            .and()
            .areNotAnnotatedWith(JsonTypeInfo.class)
            .should(new ArchCondition<JavaClass>("name each permitted record by @EventType") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (type.reflect().isSealed()) {
                        for (Class<?> event : type.reflect().getPermittedSubclasses()) {
                            boolean named = event.isAnnotationPresent(EventType.class);
                            events.add(new SimpleConditionEvent(type, named, event + " has no @EventType"));
                        }
                    }
                }
            });

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.entrelacs");

    private static JavaClasses broken(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    @Test
    void the_kernel_knows_the_jdk_and_persistent_collections_alone() {
        THE_KERNEL_KNOWS_JDK_AND_COLLECTIONS.check(OURS);
    }

    @Test
    void a_kernel_that_knows_kafka_is_noticed() {
        JavaClasses broken = broken(KernelThatKnowsKafka.class);
        assertThrows(AssertionError.class, () -> THE_KERNEL_KNOWS_JDK_AND_COLLECTIONS.check(broken));
    }

    @Test
    void contracts_do_not_know_the_kernel() {
        CONTRACTS_DO_NOT_KNOW_THE_KERNEL.check(OURS);
    }

    @Test
    void a_contract_that_knows_the_kernel_is_noticed() {
        JavaClasses broken = broken(ContractThatKnowsTheKernel.class);
        assertThrows(AssertionError.class, () -> CONTRACTS_DO_NOT_KNOW_THE_KERNEL.check(broken));
    }

    @Test
    void every_event_has_a_wire_name() {
        EVERY_EVENT_HAS_A_WIRE_NAME.check(OURS);
    }

    @Test
    void an_event_without_a_wire_name_is_noticed() {
        JavaClasses broken = broken(EventWithoutWireName.class);
        assertThrows(AssertionError.class, () -> EVERY_EVENT_HAS_A_WIRE_NAME.check(broken));
    }
}
