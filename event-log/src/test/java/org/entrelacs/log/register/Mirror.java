package org.entrelacs.log.register;

import java.util.List;
import java.util.Set;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
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
import org.entrelacs.log.register.RegisterRefusal.Dim;

/// Reflects what is written to registers. Whether it does depends on how much it has reflected, so that a
/// command that is decided twice gives itself away.
///
/// @param reflected how many values
public record Mirror(int reflected) {
    private static final int KINDS_OF_VERDICT = 4;

    public static final StreamKind<RegisterCommand, Mirror, RegisterEvent, RegisterRefusal> MIRROR =
            new StreamKind<>("mirror", new Rules(), RegisterEvent.class);

    private static final class Rules implements Decider<RegisterCommand, Mirror, RegisterEvent, RegisterRefusal> {
        @Override
        public Mirror initial() {
            return new Mirror(0);
        }

        @Override
        public Verdict<RegisterEvent, RegisterRefusal> decide(RegisterCommand command, Mirror mirror) {
            return switch (command) {
                case Reflect(var value)
                when (value + mirror.reflected) % KINDS_OF_VERDICT == 0 -> Verdict.refuse(new Dim(mirror.reflected));
                case Reflect(var value) when (value + mirror.reflected) % KINDS_OF_VERDICT == 1 -> Verdict.accept();
                case Reflect(var value) -> Verdict.accept(new Reflected(value));
                case Put _, Swap _, Arm _, Lapse _ -> throw new IllegalArgumentException(command + " to a mirror");
            };
        }

        @Override
        public Mirror evolve(Mirror mirror, RegisterEvent event) {
            return switch (event) {
                case Reflected _ -> new Mirror(mirror.reflected + 1);
                case Written _, Armed _, Lapsed _ -> throw new IllegalStateException(event + " in a mirror");
            };
        }
    }

    /// Each value goes to one mirror.
    public static final class WhenWritten implements Reaction<Written, RegisterCommand> {
        private static final int MIRRORS = 3;

        @Override
        public String name() {
            return "when-written";
        }

        @Override
        public String kind() {
            return "mirror";
        }

        @Override
        public Set<Class<? extends Written>> on() {
            return Set.of(Written.class);
        }

        @Override
        public List<String> targets(Recorded<? extends Written> event) {
            return List.of("m" + event.event().value() % MIRRORS);
        }

        @Override
        public RegisterCommand command(Recorded<? extends Written> event, String target) {
            return new Reflect(event.event().value());
        }
    }
}
