package org.entrelacs.log.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.entrelacs.log.register.RegisterCommand.Arm;
import org.entrelacs.log.register.RegisterCommand.Lapse;
import org.entrelacs.log.register.RegisterCommand.Put;
import org.entrelacs.log.register.RegisterCommand.Reflect;
import org.entrelacs.log.register.RegisterCommand.Swap;
import org.entrelacs.log.register.RegisterEvent.Armed;
import org.entrelacs.log.register.RegisterEvent.Lapsed;
import org.entrelacs.log.register.RegisterEvent.Reflected;
import org.entrelacs.log.register.RegisterEvent.Written;
import org.entrelacs.log.register.RegisterRefusal.IsArmed;
import org.entrelacs.log.register.RegisterRefusal.IsNotArmed;

/// Waits for an instant.
///
/// @param armed instants not yet passed, at most one
public record Timer(List<Instant> armed) {
    public static final StreamKind<RegisterCommand, Timer, RegisterEvent, RegisterRefusal> TIMER =
            new StreamKind<>("timer", new Rules(), RegisterEvent.class);

    private static final class Rules implements Decider<RegisterCommand, Timer, RegisterEvent, RegisterRefusal> {
        @Override
        public Timer initial() {
            return new Timer(List.of());
        }

        @Override
        public Verdict<RegisterEvent, RegisterRefusal> decide(RegisterCommand command, Timer timer) {
            return switch (command) {
                case Arm _ when !timer.armed.isEmpty() -> Verdict.refuse(new IsArmed());
                case Arm(var at) -> Verdict.accept(new Armed(at));
                case Lapse(var at) when timer.armed.contains(at) -> Verdict.accept(new Lapsed(at));
                case Lapse _ -> Verdict.refuse(new IsNotArmed());
                case Put _, Swap _, Reflect _ -> throw new IllegalArgumentException(command + " to a timer");
            };
        }

        @Override
        public Timer evolve(Timer timer, RegisterEvent event) {
            return switch (event) {
                case Armed(var at) -> new Timer(List.of(at));
                case Lapsed _ -> new Timer(List.of());
                case Written _, Reflected _ -> throw new IllegalStateException(event + " in a timer");
            };
        }

        @Override
        public Optional<Due<RegisterCommand>> nextDue(Timer timer) {
            return timer.armed.stream().findFirst().map(at -> new Due<>("lapse", at, new Lapse(at)));
        }
    }
}
