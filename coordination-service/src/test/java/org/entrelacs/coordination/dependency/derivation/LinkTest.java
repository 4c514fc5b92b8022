package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FIT;
import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkTest {

    /// Ids stand in logs for ever; this one was computed apart, with Python's `uuid.uuid5`.
    @Test
    void the_id_is_the_uuid5_of_kind_producer_consumer_and_resource() {
        assertEquals(
                UUID.fromString("e623597e-dba7-55c5-85fd-fc51d211926e"),
                new Link("p1", FLOW_PREREQUISITE, "clearance:s1", "start:s1", "service:s1").id());
    }

    @Test
    void another_kind_is_another_dependency() {
        assertNotEquals(
                new Link("p1", FLOW_PREREQUISITE, "a:1", "b:1", "c:1").id(),
                new Link("p1", FIT, "a:1", "b:1", "c:1").id());
    }

    @Test
    void a_key_too_long_for_a_register_is_replaced_by_its_id() {
        assertEquals("offer:o1", SharedResource.offer("o1"));
        assertEquals(
                "envelope:".length() + 36,
                SharedResource.envelope("e".repeat(128)).length());
    }
}
