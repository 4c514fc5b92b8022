package org.entrelacs.planning.plan;

import java.util.function.UnaryOperator;
import org.entrelacs.contract.planning.PlanEvent.EndReason;

/// One person's plan, in the phase that its newest version is in. Services go on while a new version is drafted.
public sealed interface Plan {
    record Absent() implements Plan {}

    sealed interface Existing extends Plan {
        Content content();

        PlanStatus status();
    }

    sealed interface Open extends Existing {
        Open with(Content content);

        default Open map(UnaryOperator<Content> change) {
            return with(change.apply(content()));
        }
    }

    record Draft(Content content) implements Open {
        @Override
        public Draft with(Content changed) {
            return new Draft(changed);
        }

        @Override
        public PlanStatus status() {
            return PlanStatus.DRAFT;
        }
    }

    record Submitted(Content content, String advocate) implements Open {
        @Override
        public Submitted with(Content changed) {
            return new Submitted(changed, advocate);
        }

        @Override
        public PlanStatus status() {
            return PlanStatus.SUBMITTED;
        }
    }

    /// Until every agreed service has its capacity answered.
    record Agreed(Content content) implements Open {
        @Override
        public Agreed with(Content changed) {
            return new Agreed(changed);
        }

        @Override
        public PlanStatus status() {
            return PlanStatus.AGREED;
        }
    }

    record Active(Content content) implements Open {
        @Override
        public Active with(Content changed) {
            return new Active(changed);
        }

        @Override
        public PlanStatus status() {
            return PlanStatus.ACTIVE;
        }
    }

    record Closed(Content content, EndReason reason) implements Existing {
        @Override
        public PlanStatus status() {
            return PlanStatus.CLOSED;
        }
    }
}
