package org.entrelacs.deploy.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How each part of the record reads.
class SheetsTest {
    private static final JsonNode TIMELINE = json("""
            {"items": [
              {"id": "e2", "type": "org.entrelacs.planning.PlanDrafted.v1", "stream": "plan/p",
               "occurredAt": "2026-11-22T10:00:02.5Z", "actor": "system:x", "onBehalfOf": "assessor-1",
               "correlationId": "c", "causationId": "e1"},
              {"id": "e3", "type": "org.entrelacs.coordination.DependencyCreated.v1", "stream": "dependency/p",
               "occurredAt": "2026-11-22T10:00:03Z", "actor": "system:y", "onBehalfOf": "assessor-1",
               "correlationId": "c", "causationId": "e1"},
              {"id": "e1", "type": "org.entrelacs.assessment.AssessmentCompleted.v1", "stream": "assessment/p",
               "occurredAt": "2026-11-22T10:00:01Z", "actor": "assessor-1", "onBehalfOf": "assessor-1",
               "correlationId": "c", "causationId": "c"}]}
            """);

    private final Sheet sheet = new Sheet();

    @Test
    void a_timeline_has_causes_before_effects_and_leaves_the_register_out() {
        Timeline.write(TIMELINE, new CausalOrder(Timeline.events(TIMELINE)), sheet);
        assertEquals("""
                    2026-11-22T10:00:01Z  AssessmentCompleted           assessor-1                e1
                    2026-11-22T10:00:02Z  PlanDrafted                   for assessor-1            e2
                """, sheet.text());
    }

    @Test
    void a_dependency_says_how_it_is_managed_by_whom_and_what_made_it_so() {
        Register.write(json("""
                {"key": "p", "dependencies": [
                  {"dependency": "d", "register": "p", "kind": "flow.prerequisite", "state": "broken",
                   "mechanism": "notification", "owner": "org-1", "producer": "clearance:s", "consumer": "start:s",
                   "resource": "service:s", "gap": false, "members": [], "facts": [
                    {"fact": "created", "type": "org.entrelacs.gatekeeping.RequestGranted.v1", "event": "e1"},
                    {"fact": "broken", "type": "org.entrelacs.log.DeadlinePassed", "event": "e2",
                     "broken": "deadline-passed", "lapsed": null}]}]}
                """), new CausalOrder(List.of()), sheet);
        assertEquals("""
                    flow.prerequisite   broken     notification              org-1
                        clearance:s → start:s, through service:s
                          created   RequestGranted            e1
                          broken    DeadlinePassed            e2  (deadline-passed)
                """, sheet.text());
    }

    @Test
    void what_nobody_manages_is_said_and_what_is_shared_comes_last() {
        Register.write(json("""
                {"key": "p", "dependencies": [
                  {"dependency": "a", "register": "offer:o", "kind": "sharing.capacity", "state": "managed",
                   "mechanism": "first-come-first-served", "owner": "org-1", "producer": "services:o",
                   "consumer": "services:o", "resource": "offer:o", "gap": false, "facts": [],
                   "members": [{"member": "service:s"}]},
                  {"dependency": "b", "register": "p", "kind": "fit", "state": "created", "mechanism": null,
                   "owner": "case-manager-1", "producer": "services:p", "consumer": "coverage:n", "resource": "need:n",
                   "gap": true, "facts": [], "members": []}]}
                """), new CausalOrder(List.of()), sheet);
        assertEquals("""
                    fit                 created    unmanaged                 case-manager-1  GAP
                        services:p → coverage:n, through need:n
                    sharing.capacity    managed    first-come-first-served   org-1
                        services:o → services:o, through offer:o
                          member    service:s
                """, sheet.text());
    }

    @Test
    void totals_are_by_kind_and_state() {
        Totals.write(json("""
                {"total": 3, "gaps": 0, "byKind": {"fit": {"lapsed": 1, "resolved": 2}}}"""), sheet);
        assertEquals("""
                    fit                 1 lapsed, 2 resolved
                    all                 3
                    gaps                0
                """, sheet.text());
    }

    @Test
    void money_is_shown_in_full_and_adds_up() {
        Budget.write(json("""
                {"policy": "autonomy", "policyVersion": 1, "requests": {"granted": 2, "waiting": 1}, "ledger": {
                 "total": {"minor": 450000, "currency": "EUR"}, "available": {"minor": 40805, "currency": "EUR"},
                 "encumbered": {"minor": 409195, "currency": "EUR"}, "expended": {"minor": 0, "currency": "EUR"}}}
                """), sheet);
        assertEquals("""
                    total 4500.00 EUR = available 408.05 EUR + encumbered 4091.95 EUR + expended 0.00 EUR
                    policy autonomy, version 1
                    requests: 2 granted, 1 waiting
                """, sheet.text());
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
