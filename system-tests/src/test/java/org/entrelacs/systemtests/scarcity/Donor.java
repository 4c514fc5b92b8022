package org.entrelacs.systemtests.scarcity;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.systemtests.applicants.Budgets;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;

/// Gives money from time to time while people ask, and tries to take a part of it back each time.
public final class Donor {
    private static final int GIFTS = 20;
    private static final int PART_OF_ALL = 200;
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);

    private final Clients clients;
    private final Budgets budgets;
    private final String envelope;
    private final long gift;
    private final int requests;
    private int gifts;
    private int granted;
    private int refused;

    /// @param wanted by all, in minor units; all gifts together are a tenth of it
    /// @param requests how many there will be
    public Donor(Clients clients, String envelope, long wanted, int requests) {
        this.clients = clients;
        this.budgets = new Budgets(clients);
        this.envelope = envelope;
        this.gift = wanted / PART_OF_ALL;
        this.requests = requests;
    }

    void give(Crowd.Work work) {
        while (gifts < GIFTS) {
            if (!work.isOver() && clients.doneSoFar() < requests * (gifts + 1L) / (GIFTS + 1L)) {
                LockSupport.parkNanos(LOOK);
                continue;
            }
            gifts++;
            must(budgets.change(envelope, "gift-" + gifts, gift));
            may(budgets.change(envelope, "cut-" + gifts, -gift / 2));
        }
    }

    private static void must(Answer answer) {
        if (!answer.isAcknowledged()) {
            throw new AssertionError("a gift was answered " + answer);
        }
    }

    private void may(Answer answer) {
        if (answer.isAcknowledged()) {
            granted++;
        } else if (answer.status() == 409 && Clients.json(answer.body()).has("available")) {
            refused++;
        } else {
            throw new AssertionError("a cut was answered " + answer);
        }
    }

    public int gifts() {
        return gifts;
    }

    /// Cuts for which there was enough money.
    public int granted() {
        return granted;
    }

    public int refused() {
        return refused;
    }
}
