package org.entrelacs.gatekeeping.simulation;

import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.log.EventCodec;

/// One run through an envelope's log. Holds two envelopes and a few words for each request, however long the log is.
public final class Simulation {
    private final Scenario scenario;
    private final Side fact;
    private final Side other;
    private final Lockstep lockstep;
    private final Optional<Shuffle> shuffle;
    private Instant at = Instant.EPOCH;
    private int notApplicable;

    /// @param codec of the log
    public Simulation(Scenario scenario, EventCodec codec) {
        this.scenario = scenario;
        this.fact = new Side(codec);
        this.other = new Side(codec);
        this.lockstep = new Lockstep(scenario, new Telling());
        this.shuffle = scenario.arrivals().map(arrivals -> new Shuffle(arrivals, scenario.from(), this::step));
    }

    private final class Telling implements Lockstep.Sides {
        @Override
        public void inFact(EnvelopeEvent event) {
            fact.note(event, at);
        }

        @Override
        public void otherwise(EnvelopeEvent event) {
            other.note(event, at);
        }

        @Override
        public void notApplicable(EnvelopeCommand command, EnvelopeRefusal refusal) {
            notApplicable++;
        }
    }

    /// The next append of the log. What comes after the scenario's end is passed over.
    public void take(Append append) {
        if (!append.at().isAfter(scenario.to())) {
            shuffle.ifPresentOrElse(by -> by.take(append), () -> step(append, Optional.empty()));
        }
    }

    private void step(Append append, Optional<EnvelopeCommand> instead) {
        at = append.at();
        lockstep.take(append, instead);
    }

    /// After the last append of the log.
    ///
    /// @param now at which nothing more stood in the log
    public Comparison compare(Instant now) {
        shuffle.ifPresent(Shuffle::passOn);
        at = now.isBefore(scenario.to()) ? now : scenario.to();
        lockstep.rest(at);
        return Comparison.of(fact, lockstep.fact(), other, lockstep.other(), notApplicable);
    }
}
