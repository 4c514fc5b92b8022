package org.entrelacs.audit.check;

import static org.entrelacs.audit.finding.Invariant.OWNERS;

import org.entrelacs.audit.check.Seen.Noted;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.log.KernelEvent.Genesis;
import org.entrelacs.log.KernelEvent.OwnerStarted;

/// The first record is the genesis and fits the topic. Owners follow one another: each announces a higher
/// epoch with `OwnerStarted` before it writes anything else, and no earlier one writes after it.
final class Owners implements Check {
    private final String service;
    private final int partitions;
    private final Findings findings;
    private boolean begun;
    private long current;

    Owners(String service, int partitions, Findings findings) {
        this.service = service;
        this.partitions = partitions;
        this.findings = findings;
    }

    @Override
    public void take(Seen seen) {
        if (seen instanceof Noted noted && noted.event() instanceof Genesis genesis) {
            genesis(seen, genesis);
        } else if (!begun) {
            add(seen, "the genesis record first", "another record");
        } else if (seen instanceof Noted noted && noted.event() instanceof OwnerStarted(var epoch, var _)) {
            started(seen, epoch);
        } else if (seen.epoch() != current) {
            add(seen, "a record of the owner of epoch " + current, "one of epoch " + seen.epoch());
        }
        begun = true;
    }

    private void genesis(Seen seen, Genesis genesis) {
        if (begun) {
            add(seen, "one genesis, at the beginning", "another one");
        }
        if (!genesis.service().equals(service) || genesis.partitions() != partitions) {
            add(
                    seen,
                    "the genesis of " + service + " with " + partitions + " partitions",
                    "one of " + genesis.service() + " with " + genesis.partitions());
        }
    }

    private void started(Seen seen, long epoch) {
        if (epoch <= current || seen.epoch() != epoch) {
            add(seen, "an epoch above " + current, "OwnerStarted of epoch " + epoch);
        }
        current = Math.max(current, epoch);
        findings.count("terms of owners", 1);
    }

    private void add(Seen seen, String expected, String found) {
        findings.add(OWNERS, seen.entry().stored(), "", expected, found);
    }
}
