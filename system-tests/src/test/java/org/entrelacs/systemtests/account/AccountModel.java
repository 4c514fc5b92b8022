package org.entrelacs.systemtests.account;

import java.util.Optional;
import org.entrelacs.log.sim.Linearizability;

/// What one envelope says if it does one thing at a time: each change raises its version by one, and no more is
/// taken away than there is.
final class AccountModel implements Linearizability.Model<AccountModel.State, AccountModel.Ask, AccountModel.Answer> {
    private final State opened;

    /// @param opened the state before the first operation
    AccountModel(State opened) {
        this.opened = opened;
    }

    /// @param amount in cents, as all amounts here
    record State(long version, long amount) {}

    sealed interface Ask {
        record Read() implements Ask {}

        /// One command, however often it was sent.
        ///
        /// @param by below 0 to take away
        record Change(long by) implements Ask {}
    }

    sealed interface Answer {
        /// None came that said what was done.
        record Nothing() implements Answer {}

        record Shown(long version, long amount) implements Answer {}

        record Changed(long version) implements Answer {}

        record TooMuch(long available) implements Answer {}
    }

    @Override
    public State initial() {
        return opened;
    }

    @Override
    public Optional<State> after(State state, Ask ask, Answer answer) {
        return switch (ask) {
            case Ask.Read _ -> given(answer.equals(new Answer.Shown(state.version, state.amount)), state);
            case Ask.Change(long by)
            when state.amount + by < 0 -> given(answer.equals(new Answer.TooMuch(state.amount)), state);
            case Ask.Change(long by) -> {
                State changed = new State(state.version + 1, state.amount + by);
                yield given(
                        answer instanceof Answer.Nothing || answer.equals(new Answer.Changed(changed.version)),
                        changed);
            }
        };
    }

    private static Optional<State> given(boolean fits, State state) {
        return fits ? Optional.of(state) : Optional.empty();
    }
}
