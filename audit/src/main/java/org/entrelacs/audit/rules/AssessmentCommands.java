package org.entrelacs.audit.rules;

import java.time.Instant;
import java.util.stream.Stream;
import org.entrelacs.assessment.assessment.AssessmentCommand.AssessCaregiver;
import org.entrelacs.assessment.assessment.AssessmentCommand.EndCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.PlanAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.SignAssessment;
import org.entrelacs.assessment.intake.IntakeCommand.FollowIntakeUp;
import org.entrelacs.assessment.intake.IntakeCommand.RedirectIntake;
import org.entrelacs.assessment.intake.IntakeCommand.ScreenIntake;
import org.entrelacs.assessment.intake.IntakeCommand.WithdrawIntake;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSigned;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverAssessed;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceEnded;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeRedirected;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;

/// What callers of assessment-service must have asked for. Answers are scored outside the rules,
/// so a completion and a correction are not among it.
final class AssessmentCommands {
    private AssessmentCommands() {}

    /// @param event the first of the command
    /// @param at when it may have been asked
    static Stream<Object> asked(Object event, Instant at) {
        return switch (event) {
            case IntakeScreened(var intake, var answers, var _, var _) -> Stream.of(new ScreenIntake(intake, answers));
            case IntakeRedirected(var intake, var organisation, var reason, var followUpBy) ->
                Stream.of(new RedirectIntake(intake, organisation, reason, followUpBy));
            case IntakeFollowedUp(var intake, var outcome, var note, var followUpBy) ->
                Stream.of(new FollowIntakeUp(intake, outcome, note, followUpBy));
            case IntakeWithdrawn(var intake, var reason) -> Stream.of(new WithdrawIntake(intake, reason));
            case AssessmentPlanned(var assessment, var reason, var dueBy, var instruments, var assessor) ->
                Stream.of(new PlanAssessment(assessment, reason, dueBy, instruments, assessor));
            case AssessmentSigned(var assessment, var assessor) -> Stream.of(new SignAssessment(assessment, assessor));
            case CompensatingResourceEnded ended ->
                Stream.ofNullable(ended.reason()).map(reason -> end(ended, reason, at));
            case CaregiverAssessed caregiver -> Stream.of(assess(caregiver));
            case AssessmentEnteredInError(var assessment, var reason) ->
                Stream.of(new EnterInError(assessment, reason, at));
            default -> Stream.empty();
        };
    }

    private static Object end(CompensatingResourceEnded ended, PersonalText reason, Instant at) {
        return new EndCompensatingResource(
                ended.assessment(), ended.code(), ended.resource(), ended.giver(), ended.endedOn(), reason, at);
    }

    private static AssessCaregiver assess(CaregiverAssessed caregiver) {
        return new AssessCaregiver(
                caregiver.assessment(),
                caregiver.caregiver(),
                caregiver.relation(),
                caregiver.strain(),
                caregiver.perWeek(),
                caregiver.wish(),
                caregiver.ownNeeds(),
                caregiver.assessor(),
                caregiver.assessedAt());
    }
}
