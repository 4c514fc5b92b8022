package org.entrelacs.assessment.intake;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entrelacs.assessment.intake.IntakeCommand.FollowIntakeUp;
import org.entrelacs.assessment.intake.IntakeCommand.PassFollowUp;
import org.entrelacs.assessment.intake.IntakeCommand.ReceiveIntake;
import org.entrelacs.assessment.intake.IntakeCommand.RedirectIntake;
import org.entrelacs.assessment.intake.IntakeCommand.ScreenIntake;
import org.entrelacs.assessment.intake.IntakeCommand.WithdrawIntake;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeAlreadyReceived;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeIsEligible;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeIsWithdrawn;
import org.entrelacs.assessment.intake.IntakeRefusal.NoFollowUpAwaited;
import org.entrelacs.assessment.intake.IntakeRefusal.NoSuchIntake;
import org.entrelacs.assessment.intake.Intakes.Intake;
import org.entrelacs.assessment.intake.Intakes.Intake.Triaged;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowUpDue;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeRedirected;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.entrelacs.contract.assessment.IntakeEvent.Screened;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningAnswer;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningQuestion;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.pcollections.OrderedPMap;
import org.pcollections.TreePVector;

public final class IntakeDecider implements Decider<IntakeCommand, Intakes, IntakeEvent, IntakeRefusal> {
    public static final StreamKind<IntakeCommand, Intakes, IntakeEvent, IntakeRefusal> INTAKE =
            new StreamKind<>("intake", new IntakeDecider(), IntakeEvent.class);

    @Override
    public Intakes initial() {
        return new Intakes(OrderedPMap.empty());
    }

    @Override
    public Verdict<IntakeEvent, IntakeRefusal> decide(IntakeCommand command, Intakes intakes) {
        return switch (command) {
            case ReceiveIntake receive -> receive(receive, intakes);
            case ScreenIntake screen -> open(screen, intakes, _ -> accept(screened(screen)));
            case RedirectIntake redirect -> open(redirect, intakes, intake -> redirect(redirect, intake));
            case FollowIntakeUp followUp -> open(followUp, intakes, intake -> followUp(followUp, intake));
            case WithdrawIntake(var id, var reason) ->
                open(command, intakes, _ -> accept(new IntakeWithdrawn(id, reason)));
            case PassFollowUp pass -> pass(pass, intakes);
        };
    }

    private static Verdict<IntakeEvent, IntakeRefusal> receive(ReceiveIntake receive, Intakes intakes) {
        if (intakes.byId().containsKey(receive.intake())) {
            return refuse(new IntakeAlreadyReceived(receive.intake()));
        }
        return accept(
                new IntakeReceived(
                        receive.intake(),
                        receive.source(),
                        receive.reason(),
                        receive.age(),
                        receive.territory(),
                        receive.situation()),
                Triage.of(receive));
    }

    private static Verdict<IntakeEvent, IntakeRefusal> open(
            IntakeCommand command, Intakes intakes, Function<Triaged, Verdict<IntakeEvent, IntakeRefusal>> decision) {
        if (!(intakes.byId().get(command.intake()) instanceof Triaged triaged)) {
            return refuse(new NoSuchIntake(command.intake()));
        }
        return triaged.isWithdrawn() ? refuse(new IntakeIsWithdrawn(command.intake())) : decision.apply(triaged);
    }

    private static IntakeScreened screened(ScreenIntake screen) {
        Map<ScreeningQuestion, ScreeningAnswer> answers = new EnumMap<>(ScreeningQuestion.class);
        for (ScreeningQuestion question : ScreeningQuestion.values()) {
            answers.put(question, ScreeningAnswer.UNKNOWN);
        }
        for (Screened one : screen.answers()) {
            answers.put(one.question(), one.answer());
        }
        return new IntakeScreened(
                screen.intake(),
                answers.entrySet().stream()
                        .map(one -> new Screened(one.getKey(), one.getValue()))
                        .toList(),
                Screening.points(answers),
                Screening.outcome(answers));
    }

    private static Verdict<IntakeEvent, IntakeRefusal> redirect(RedirectIntake redirect, Triaged intake) {
        return intake.triage().outcome() == TriageOutcome.ELIGIBLE
                ? refuse(new IntakeIsEligible(redirect.intake()))
                : accept(new IntakeRedirected(
                        redirect.intake(), redirect.organisation(), redirect.reason(), redirect.followUpBy()));
    }

    private static Verdict<IntakeEvent, IntakeRefusal> followUp(FollowIntakeUp followUp, Triaged intake) {
        return FollowUp.of(intake) instanceof FollowUp.None
                ? refuse(new NoFollowUpAwaited(followUp.intake()))
                : accept(new IntakeFollowedUp(
                        followUp.intake(), followUp.outcome(), followUp.note(), followUp.followUpBy()));
    }

    private static Verdict<IntakeEvent, IntakeRefusal> pass(PassFollowUp pass, Intakes intakes) {
        return intakes.byId().get(pass.intake()) instanceof Triaged triaged
                        && FollowUp.of(triaged) instanceof FollowUp.Awaited awaited
                        && !pass.at().isBefore(awaited.passes())
                ? accept(new IntakeFollowUpDue(pass.intake(), awaited.by()))
                : accept();
    }

    @Override
    public Intakes evolve(Intakes intakes, IntakeEvent event) {
        return switch (event) {
            case IntakeReceived received
            when !intakes.byId().containsKey(received.intake()) -> with(intakes, new Intake.Received(received));
            case IntakeTriaged triaged
            when intakes.byId().get(triaged.intake()) instanceof Intake.Received(var received) ->
                with(intakes, new Triaged(received, triaged, TreePVector.empty()));
            case IntakeScreened _, IntakeRedirected _, IntakeFollowUpDue _, IntakeFollowedUp _, IntakeWithdrawn _
            when intakes.byId().get(event.intake()) instanceof Triaged triaged && !triaged.isWithdrawn() ->
                with(intakes, triaged.with(event));
            case IntakeReceived _,
                    IntakeTriaged _,
                    IntakeScreened _,
                    IntakeRedirected _,
                    IntakeFollowUpDue _,
                    IntakeFollowedUp _,
                    IntakeWithdrawn _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }

    @Override
    public Optional<Due<IntakeCommand>> nextDue(Intakes intakes) {
        return intakes.all().stream()
                .flatMap(IntakeDecider::due)
                .min(Comparator.comparing((Due<IntakeCommand> due) -> due.at()).thenComparing(Due::name));
    }

    private static Stream<Due<IntakeCommand>> due(Intake intake) {
        if (intake instanceof Triaged triaged && FollowUp.of(triaged) instanceof FollowUp.Awaited awaited) {
            String id = intake.received().intake();
            return Stream.of(new Due<>("follow-up:" + id, awaited.passes(), new PassFollowUp(id, awaited.passes())));
        }
        return Stream.empty();
    }

    private static Intakes with(Intakes intakes, Intake intake) {
        return new Intakes(intakes.byId().plus(intake.received().intake(), intake));
    }
}
