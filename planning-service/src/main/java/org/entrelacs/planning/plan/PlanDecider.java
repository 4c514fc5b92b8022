package org.entrelacs.planning.plan;

import java.util.Optional;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.AddGoal;
import org.entrelacs.planning.plan.PlanCommand.AddToDraft;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.ChangePlannedService;
import org.entrelacs.planning.plan.PlanCommand.ChooseServices;
import org.entrelacs.planning.plan.PlanCommand.ClosePlan;
import org.entrelacs.planning.plan.PlanCommand.DeclineNeed;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.EndService;
import org.entrelacs.planning.plan.PlanCommand.HoldConference;
import org.entrelacs.planning.plan.PlanCommand.LeaveNeedUncovered;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityRefused;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityReserved;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityUnclaimed;
import org.entrelacs.planning.plan.PlanCommand.NoteCarriedOver;
import org.entrelacs.planning.plan.PlanCommand.NoteNotAuthorised;
import org.entrelacs.planning.plan.PlanCommand.NoteOfferUnavailable;
import org.entrelacs.planning.plan.PlanCommand.NoteProvisionalEnded;
import org.entrelacs.planning.plan.PlanCommand.NoteReviewDue;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanCommand.RecordPreference;
import org.entrelacs.planning.plan.PlanCommand.RemoveAdvocacy;
import org.entrelacs.planning.plan.PlanCommand.RemovePlannedService;
import org.entrelacs.planning.plan.PlanCommand.ReportNotDelivered;
import org.entrelacs.planning.plan.PlanCommand.ReportStart;
import org.entrelacs.planning.plan.PlanCommand.ReportUnplanned;
import org.entrelacs.planning.plan.PlanCommand.ResolveDuplicate;
import org.entrelacs.planning.plan.PlanCommand.ResumeService;
import org.entrelacs.planning.plan.PlanCommand.ReviewPlan;
import org.entrelacs.planning.plan.PlanCommand.RevisePlan;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanCommand.SuspendService;
import org.entrelacs.planning.plan.PlanCommand.TakeRefusalBack;
import org.entrelacs.planning.plan.PlanCommand.WithdrawPreference;
import org.entrelacs.planning.plan.PlanCommand.WriteAdvocacy;

public final class PlanDecider implements Decider<PlanCommand, Plan, PlanEvent, PlanRefusal> {
    public static final StreamKind<PlanCommand, Plan, PlanEvent, PlanRefusal> KIND =
            new StreamKind<>("plan", new PlanDecider(), PlanEvent.class);

    @Override
    public Plan initial() {
        return new Plan.Absent();
    }

    @Override
    public Verdict<PlanEvent, PlanRefusal> decide(PlanCommand command, Plan plan) {
        return switch (command) {
            case DraftPlan draft -> Drafting.draft(draft, plan);
            case RevisePlan revise -> Drafting.revise(revise, plan);
            case AddGoal add -> Drafting.addGoal(add, plan);
            case LeaveNeedUncovered leave -> Drafting.leaveUncovered(leave, plan);
            case DeclineNeed decline -> Drafting.decline(decline, plan);
            case AddToDraft add -> InTurn.decide(add.parts(), plan, this::decide);
            case PlanService planned -> PlannedServices.plan(planned, plan);
            case ChooseServices choose -> Choosing.choose(choose, plan);
            case ChangePlannedService change -> PlannedServices.change(change, plan);
            case RemovePlannedService remove -> PlannedServices.remove(remove, plan);
            case WriteAdvocacy write -> Advocacy.write(write, plan);
            case RemoveAdvocacy remove -> Advocacy.remove(remove, plan);
            case TakeRefusalBack take -> Preferences.takeBack(take, plan);
            case RecordPreference record -> Preferences.record(record, plan);
            case WithdrawPreference withdraw -> Preferences.withdraw(withdraw, plan);
            case ResolveDuplicate resolve -> DuplicateRules.resolve(resolve, plan);
            case ReportUnplanned report -> Unplanned.report(report, plan);
            case SubmitPlan submit -> Agreement.submit(submit, plan);
            case AgreePlan agree -> Agreement.agree(agree, plan);
            case NoteCapacityReserved reserved -> Answers.reserved(reserved, plan);
            case NoteCapacityRefused refused -> Answers.refused(refused, plan);
            case NoteCapacityUnclaimed unclaimed -> OfferNews.unclaimed(unclaimed, plan);
            case NoteOfferUnavailable unavailable -> OfferNews.unavailable(unavailable, plan);
            case NoteAuthorised authorised -> Answers.authorised(authorised, plan);
            case NoteNotAuthorised refused -> Answers.notAuthorised(refused, plan);
            case NoteProvisionalEnded ended -> ProvisionalGrants.ended(ended, plan);
            case NoteCarriedOver carried -> Answers.carriedOver(carried, plan);
            case ReportStart start -> Delivery.start(start, plan);
            case ReportNotDelivered missed -> Delivery.notDelivered(missed, plan);
            case EndService end -> Delivery.end(end, plan);
            case SuspendService suspend -> Suspensions.suspend(suspend, plan);
            case ResumeService resume -> Suspensions.resume(resume, plan);
            case ReviewPlan review -> Reviews.review(review, plan);
            case NoteReviewDue due -> Reviews.due(due, plan);
            case HoldConference hold -> Reviews.confer(hold, plan);
            case ClosePlan close -> Delivery.close(close, plan);
        };
    }

    @Override
    public Plan evolve(Plan plan, PlanEvent event) {
        return PlanFold.evolve(plan, event);
    }

    @Override
    public Optional<Due<PlanCommand>> nextDue(Plan plan) {
        return Reviews.nextDue(plan);
    }
}
