package org.entrelacs.log.register;

import org.entrelacs.log.Decider;
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
import org.entrelacs.log.register.RegisterRefusal.Holds;

/// Holds a value, 0 at first.
public record Register(long value) {
    public static final StreamKind<RegisterCommand, Register, RegisterEvent, RegisterRefusal> REGISTER =
            new StreamKind<>("register", new Rules(), RegisterEvent.class);

    private static final class Rules implements Decider<RegisterCommand, Register, RegisterEvent, RegisterRefusal> {
        @Override
        public Register initial() {
            return new Register(0);
        }

        @Override
        public Verdict<RegisterEvent, RegisterRefusal> decide(RegisterCommand command, Register register) {
            return switch (command) {
                case Put(var values) ->
                    Verdict.accept(values.stream().map(Written::new).toList());
                case Swap(var expected, var _)
                when expected != register.value -> Verdict.refuse(new Holds(register.value));
                case Swap(var _, var value) -> Verdict.accept(new Written(value));
                case Reflect _, Arm _, Lapse _ -> throw new IllegalArgumentException(command + " to a register");
            };
        }

        @Override
        public Register evolve(Register register, RegisterEvent event) {
            return switch (event) {
                case Written(var value) -> new Register(value);
                case Reflected _, Armed _, Lapsed _ -> throw new IllegalStateException(event + " in a register");
            };
        }
    }
}
