package org.entrelacs.assessment.intake;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import org.entrelacs.assessment.intake.IntakeCommand.ReceiveIntake;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeAlreadyReceived;
import org.entrelacs.assessment.intake.Intakes.Intake;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.pcollections.OrderedPMap;

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

    @Override
    public Intakes evolve(Intakes intakes, IntakeEvent event) {
        return switch (event) {
            case IntakeReceived received
            when !intakes.byId().containsKey(received.intake()) -> with(intakes, new Intake.Received(received));
            case IntakeTriaged triaged
            when intakes.byId().get(triaged.intake()) instanceof Intake.Received(var received) ->
                with(intakes, new Intake.Triaged(received, triaged));
            case IntakeReceived _, IntakeTriaged _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " cannot follow");
        };
    }

    private static Intakes with(Intakes intakes, Intake intake) {
        return new Intakes(intakes.byId().plus(intake.received().intake(), intake));
    }
}
