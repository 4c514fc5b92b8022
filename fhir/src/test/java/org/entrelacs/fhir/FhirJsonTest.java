package org.entrelacs.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.entrelacs.fhir.FhirReader.Misread;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Goal;
import org.junit.jupiter.api.Test;

class FhirJsonTest {
    private static Map<String, Object> bundleOf(Map<String, Object> resource) {
        return Map.of("resourceType", "Bundle", "type", "collection", "entry", List.of(Map.of("resource", resource)));
    }

    private static List<Fault> faults(Map<String, Object> tree) {
        return assertThrows(Misread.class, () -> FhirReader.read(Bundle.class, tree))
                .faults();
    }

    @Test
    void what_was_written_reads_the_same() {
        Goal goal = new Goal();
        goal.getDescription().setText("stay at home");
        Map<String, Object> tree =
                FhirWriter.tree(new Bundle().addEntry(new Bundle.BundleEntryComponent().setResource(goal)));
        assertEquals(tree, FhirWriter.tree(FhirReader.read(Bundle.class, tree)));
    }

    @Test
    void another_resource_is_refused() {
        assertEquals(List.of(new Fault("resourceType", "must be Bundle")), faults(Map.of("resourceType", "Goal")));
    }

    @Test
    void an_element_that_r4_does_not_know_is_named_with_its_path_inside_a_bundle() {
        assertEquals(
                List.of(new Fault("entry[0].resource.wish", "is not an element of FHIR R4")),
                faults(bundleOf(Map.of("resourceType", "Goal", "wish", "home"))));
    }

    @Test
    void a_resource_that_r4_does_not_know_is_named() {
        assertEquals(
                List.of(new Fault("entry[0].resource.resourceType", "is no resource of FHIR R4")),
                faults(bundleOf(Map.of("resourceType", "Wish"))));
    }

    @Test
    void a_plain_value_where_an_object_belongs_is_named() {
        assertEquals(
                List.of(new Fault("entry[0].resource.description", "must be an object")),
                faults(bundleOf(Map.of("resourceType", "Goal", "description", "home"))));
    }

    @Test
    void a_single_value_where_a_list_belongs_is_named() {
        assertEquals(
                List.of(new Fault("entry[0].resource.note", "must be a list")),
                faults(bundleOf(Map.of("resourceType", "Goal", "note", "x"))));
    }
}
