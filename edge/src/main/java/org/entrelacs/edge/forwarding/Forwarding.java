package org.entrelacs.edge.forwarding;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.edge.forwarding.OwnerClient.Attempt;

/// Finds the owner and asks it once. Only what was definitely not done is tried again, with whoever is owner
/// then, and only for as long as a handover takes.
final class Forwarding {
    private static final int MISDIRECTED = 421;

    /// How it ended.
    sealed interface Ending {
        /// The owner's answer, to be handed on as it is.
        record Answered(HttpResponse<byte[]> response) implements Ending {}

        /// It has been passed on before.
        ///
        /// @param owner who may be asked; empty when nobody is known
        record OwnedElsewhere(String owner) implements Ending {}

        /// Nothing was done.
        record Unavailable() implements Ending {}

        /// The owner may have done it.
        record Unknown() implements Ending {}
    }

    /// @param connectWithin to one owner
    /// @param answerWithin from the request sent to the end of the answer; less than the kernel's own patience
    /// @param ownerWithin how long an owner is looked for
    record Limits(Duration connectWithin, Duration answerWithin, Duration ownerWithin) {
        static final Limits USUAL = new Limits(Duration.ofMillis(500), Duration.ofSeconds(12), Duration.ofSeconds(1));
    }

    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private final Owners owners;
    private final OwnerClient client;
    private final Limits limits;

    Forwarding(Owners owners, String instance, Limits limits) {
        this.owners = owners;
        this.client = new OwnerClient(instance, limits.connectWithin(), limits.answerWithin());
        this.limits = limits;
    }

    /// Blocks until there is an ending.
    Ending forward(AskedElsewhere asked, int partition) {
        if (asked.forwardedBy().isPresent()) {
            return new Ending.OwnedElsewhere(owners.lastKnown(partition).orElse(""));
        }
        long begin = System.nanoTime();
        while (true) {
            Optional<Ending> ending = attempt(asked, partition);
            if (ending.isPresent()) {
                return ending.get();
            }
            if (System.nanoTime() - begin > limits.ownerWithin().toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return new Ending.Unavailable();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /// Empty when nothing was done and another owner may be found.
    private Optional<Ending> attempt(AskedElsewhere asked, int partition) {
        Optional<String> owner = owners.find(partition);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        return switch (client.ask(owner.get(), asked)) {
            case Attempt.Answered(var response)
            when response.statusCode() != MISDIRECTED -> Optional.of(new Ending.Answered(response));
            case Attempt.Unanswered _ when !asked.isRead() -> Optional.of(unknown(partition, owner.get()));
            case Attempt.Answered _, Attempt.NotSent _, Attempt.Unanswered _ -> {
                owners.doubt(partition, owner.get());
                yield Optional.empty();
            }
        };
    }

    private Ending unknown(int partition, String owner) {
        owners.doubt(partition, owner);
        return new Ending.Unknown();
    }
}
