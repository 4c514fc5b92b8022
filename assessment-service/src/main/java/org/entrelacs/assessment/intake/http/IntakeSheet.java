package org.entrelacs.assessment.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.assessment.intake.FollowUp;
import org.entrelacs.assessment.intake.Intakes;
import org.entrelacs.assessment.intake.Intakes.Intake;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowUpDue;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeRedirected;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency;
import org.jspecify.annotations.Nullable;

/// One intake as it is shown.
///
/// @param triage absent between the two events of a decision, which nobody sees
/// @param screening the last one; absent when nobody screened
/// @param redirections oldest first
/// @param followUps what was heard of the person, oldest first
/// @param followUpBy last day of the follow-up that is awaited; absent when none is
/// @param withdrawn why; absent while the person wants help
record IntakeSheet(
        @JsonUnwrapped IntakeReceived received,
        @Nullable Triage triage,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IntakeScreened screening,

        List<IntakeRedirected> redirections,
        List<IntakeFollowedUp> followUps,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate followUpBy,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PersonalText withdrawn) {

    record Triage(TriageOutcome outcome, TriageUrgency urgency, List<String> reasons, String redirectedTo) {
        static Triage of(IntakeTriaged triaged) {
            return new Triage(triaged.outcome(), triaged.urgency(), triaged.reasons(), triaged.redirectedTo());
        }
    }

    static List<IntakeSheet> all(Intakes intakes) {
        return intakes.all().stream().map(IntakeSheet::of).toList();
    }

    static IntakeSheet of(Intake intake) {
        return switch (intake) {
            case Intake.Received(var received) ->
                new IntakeSheet(received, null, null, List.of(), List.of(), null, null);
            case Intake.Triaged triaged -> of(triaged);
        };
    }

    private static IntakeSheet of(Intake.Triaged triaged) {
        IntakeScreened screening = null;
        PersonalText withdrawn = null;
        for (IntakeEvent event : triaged.since()) {
            switch (event) {
                case IntakeScreened screened -> screening = screened;
                case IntakeWithdrawn(var _, var reason) -> withdrawn = reason;
                case IntakeReceived _,
                        IntakeTriaged _,
                        IntakeRedirected _,
                        IntakeFollowUpDue _,
                        IntakeFollowedUp _ -> {}
            }
        }
        return new IntakeSheet(
                triaged.received(),
                Triage.of(triaged.triage()),
                screening,
                since(triaged, IntakeRedirected.class),
                since(triaged, IntakeFollowedUp.class),
                switch (FollowUp.of(triaged)) {
                    case FollowUp.None _ -> null;
                    case FollowUp.Awaited(var by) -> by;
                    case FollowUp.Late(var by) -> by;
                },
                withdrawn);
    }

    private static <E> List<E> since(Intake.Triaged triaged, Class<E> kind) {
        return triaged.since().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
