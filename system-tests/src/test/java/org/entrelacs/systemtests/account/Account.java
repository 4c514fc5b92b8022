package org.entrelacs.systemtests.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.log.sim.Linearizability;
import org.entrelacs.log.sim.Linearizability.Operation;
import org.entrelacs.systemtests.account.AccountModel.Ask;
import org.entrelacs.systemtests.account.Asker.Given;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;

/// One envelope, and the history of what was asked of it. Safe for any number of threads.
final class Account {
    static final long OPENED_WITH = 1000;
    /// Opened, and under a policy.
    private static final long OPENED_AT = 2;

    private final String name;
    private final Tally tally;
    private final AtomicLong ticks;
    private final AtomicInteger keys = new AtomicInteger();
    private final Queue<Operation<Ask, AccountModel.Answer>> history = new ConcurrentLinkedQueue<>();

    Account(String name, Tally tally, AtomicLong ticks) {
        this.name = name;
        this.tally = tally;
        this.ticks = ticks;
    }

    String name() {
        return name;
    }

    /// Until the answer is definite.
    Given change(Asker asker, long by) {
        Given given = asker.give(Orders.change(name, "change-" + keys.incrementAndGet(), by));
        Answer answer = given.answer();
        Ask change = new Ask.Change(by);
        if (answer.status() == 200) {
            add(change, new AccountModel.Answer.Changed(version(answer)), given.possible(), given.returned());
        } else if (answer.status() == 409 && Clients.json(answer.body()).has("available")) {
            long available =
                    Clients.json(answer.body()).path("available").path("minor").asLong();
            add(change, new AccountModel.Answer.TooMuch(available), given.called(), given.returned());
            if (given.wentAstray()) {
                add(change, new AccountModel.Answer.Nothing(), given.possible(), Operation.NEVER);
            }
        } else {
            tally.surprised(given.order().path(), answer);
        }
        return given;
    }

    /// Once; says whether it was answered.
    boolean read(Clients clients) {
        long called = ticks.incrementAndGet();
        try {
            Answer answer = clients.look(Orders.GATEKEEPER, Service.GATEKEEPING, Orders.envelope(name));
            if (Asker.isWithoutAnswer(answer)) {
                return false;
            }
            if (answer.status() != 200) {
                tally.surprised(Orders.envelope(name), answer);
                return false;
            }
            JsonNode ledger = Clients.json(answer.body()).path("ledger");
            tally.read();
            add(
                    new Ask.Read(),
                    new AccountModel.Answer.Shown(
                            version(answer), ledger.path("total").path("minor").asLong()),
                    called,
                    ticks.incrementAndGet());
            return true;
        } catch (IOException unanswered) {
            return false;
        }
    }

    int length() {
        return history.size();
    }

    boolean isLinearizable() {
        var opened = new AccountModel.State(OPENED_AT, OPENED_WITH);
        return Linearizability.holds(new AccountModel(opened), List.copyOf(history));
    }

    private void add(Ask ask, AccountModel.Answer answer, long called, long returned) {
        history.add(new Operation<>(ask, answer, called, returned));
    }

    private static long version(Answer answer) {
        return Long.parseLong(answer.etag().replace("\"", ""));
    }
}
