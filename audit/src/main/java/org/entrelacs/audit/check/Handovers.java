package org.entrelacs.audit.check;

import java.util.Collection;
import org.entrelacs.audit.check.Seen.Cause;
import org.entrelacs.audit.check.Seen.Happened;
import org.entrelacs.audit.check.Seen.Noted;
import org.entrelacs.audit.check.Seen.OfCommand;
import org.entrelacs.log.KernelEvent.CommandDiscarded;
import org.entrelacs.log.KernelEvent.CommandParked;

/// Tells [Effects] what the records of a partition have to do with reactions.
final class Handovers implements Check {
    private final Collection<Effects> network;
    private final Effects own;
    private final Inbox inbox;

    /// @param network the effects on all services
    /// @param own those on the service whose events these are
    Handovers(Collection<Effects> network, Effects own, Inbox inbox) {
        this.network = network;
        this.own = own;
        this.inbox = inbox;
    }

    @Override
    public void take(Seen seen) {
        switch (seen) {
            case OfCommand left
            when left.cause().origin().equals(Cause.REACTION) -> {
                own.acted(left.cause().command(), seen.entry());
                readTo(seen, left.cause().inboxOffset());
            }
            case Noted noted
            when noted.event() instanceof CommandParked(var offset, var _) -> {
                inbox.commandAt(offset).ifPresent(command -> own.parked(command, seen.entry()));
                readTo(seen, offset);
            }
            case Noted noted
            when noted.event() instanceof CommandDiscarded(var offset, var _) ->
                inbox.commandAt(offset).ifPresent(command -> own.acted(command, seen.entry()));
            case OfCommand _, Noted _ -> {}
        }
        happened(seen);
    }

    /// What happened asks something of services, whether or not it is audited itself.
    void happened(Seen seen) {
        if (seen instanceof Happened happened) {
            network.forEach(effects -> effects.happened(happened.event(), happened.entry()));
        }
    }

    private void readTo(Seen seen, long inboxOffset) {
        own.inboxRead(seen.entry().stored().at().number(), inboxOffset + 1);
    }
}
