package org.entrelacs.log.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.entrelacs.contract.PublishedEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every published event as it once stood in a log. The samples are kept for ever: what was written must still read.
class WireFormatTest {
    private static final JsonCodec CODEC = JsonCodec.published();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> types() {
        return PublishedEvents.ALL.stream()
                .flatMap(events -> Arrays.stream(events.getPermittedSubclasses()))
                .map(CODEC::type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_kept_sample_reads_and_is_written_as_it_was(String type) throws IOException {
        JsonNode sample = sample(type);
        Object event = CODEC.decode(type, JSON.writeValueAsBytes(sample));
        assertEquals(sample, JSON.readTree(CODEC.encode(event)));
    }

    /// With the fields that were added later.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.entrelacs.assessment.AnswerCorrected.v1",
                "org.entrelacs.assessment.AnswersRecorded.v1",
                "org.entrelacs.assessment.AssessmentAmended.v1",
                "org.entrelacs.assessment.AssessmentReinstated.v1",
                "org.entrelacs.assessment.AssessmentStarted.v1",
                "org.entrelacs.assessment.CompensatingResourceEnded.v1",
                "org.entrelacs.assessment.CompensatingResourceRecorded.v1",
                "org.entrelacs.assessment.IntakeFollowedUp.v1",
                "org.entrelacs.assessment.IntakeTriaged.v1",
                "org.entrelacs.assessment.AssessmentCompleted.v1",
                "org.entrelacs.assessment.InstrumentDrafted.v1",
                "org.entrelacs.gatekeeping.PolicyApplied.v1",
                "org.entrelacs.gatekeeping.RequestGranted.v1",
                "org.entrelacs.gatekeeping.RequestReceived.v1",
                "org.entrelacs.planning.AuthorisationReassessed.v1",
                "org.entrelacs.planning.AuthorisationRequested.v1",
                "org.entrelacs.planning.CapacityConfirmed.v1",
                "org.entrelacs.planning.CapacityRefused.v1",
                "org.entrelacs.planning.CapacityReserved.v1",
                "org.entrelacs.planning.GoalAdded.v1",
                "org.entrelacs.planning.OfferChanged.v1",
                "org.entrelacs.planning.OfferPublished.v1",
                "org.entrelacs.planning.PlanAgreed.v1",
                "org.entrelacs.planning.PlanDrafted.v1",
                "org.entrelacs.planning.PlanRevised.v1",
                "org.entrelacs.planning.PlannedServiceChanged.v1",
                "org.entrelacs.planning.ServiceCapacityReserved.v1",
                "org.entrelacs.planning.ServicePlanned.v1",
                "org.entrelacs.planning.ServiceReinstated.v1",
                "org.entrelacs.planning.ServiceSuspended.v1"
            })
    void a_fuller_sample_reads_and_is_written_as_it_was(String type) throws IOException {
        JsonNode sample = sample(type + ".fuller");
        Object event = CODEC.decode(type, JSON.writeValueAsBytes(sample));
        assertEquals(sample, JSON.readTree(CODEC.encode(event)));
    }

    private static JsonNode sample(String type) throws IOException {
        try (InputStream file = WireFormatTest.class.getResourceAsStream("/samples/" + type + ".json")) {
            assertNotNull(file, "no sample is kept of " + type);
            return JSON.readTree(file);
        }
    }
}
