package org.entrelacs.log.counter;

import java.util.List;
import java.util.Set;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterEvent.Increased;

/// Repeats every count, in an echo of the same key.
public class Echo implements Reaction<Increased, CounterCommand> {

    @Override
    public String name() {
        return "when-increased";
    }

    @Override
    public String kind() {
        return "echo";
    }

    @Override
    public Set<Class<? extends Increased>> on() {
        return Set.of(Increased.class);
    }

    @Override
    public List<String> targets(Recorded<? extends Increased> event) {
        return event.stream().kind().equals("counter") ? List.of(event.stream().key()) : List.of();
    }

    @Override
    public CounterCommand command(Recorded<? extends Increased> event, String target) {
        return new Increase(event.event().by());
    }
}
