package org.entrelacs.planning.proposal.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.entrelacs.planning.proposal.Demand;
import org.entrelacs.planning.proposal.Option;
import org.jspecify.annotations.NullUnmarked;

/// One need, and what the solver gives it at the moment.
@PlanningEntity
@NullUnmarked
public class Line {
    private Demand demand;

    @PlanningVariable
    private Option option;

    /// For the solver, which copies lines.
    public Line() {}

    Line(Demand demand, Option option) {
        this.demand = demand;
        this.option = option;
    }

    Demand demand() {
        return demand;
    }

    public Option getOption() {
        return option;
    }

    /// For the solver, which moves lines.
    public void setOption(Option option) {
        this.option = option;
    }

    @ValueRangeProvider
    public List<Option> getOptions() {
        return demand.options();
    }
}
