package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Waiting;

/// The markers at the end of a partition's transactions. A broker answers a commit once it has decided on it and writes
/// the marker afterwards. If it is killed in between, brokers up to 4.3.1 may call the transaction complete without
/// ever writing the marker (KAFKA-20734): the records stay invisible, and the next abort takes them along.
final class KafkaMarkers {
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final Duration LOOK_EVERY = Duration.ofNanos(500_000);
    private static final int NO_COORDINATOR = 0;

    private final Admin admin;
    private final KafkaEnds ends;

    KafkaMarkers(Admin admin, KafkaEnds ends) {
        this.admin = admin;
        this.ends = ends;
    }

    /// Returns once readers of committed records see the record at `offset`.
    ///
    /// @throws LogUnavailable when that is not so after two seconds
    void awaitBehind(Partition partition, long offset) {
        if (!Waiting.until(() -> ends.stable(partition) > offset, WITHIN, LOOK_EVERY)) {
            throw new LogUnavailable("no marker stands behind " + partition + "@" + offset);
        }
    }

    /// Aborts what still hangs open on the partition by the transactional id after that was fenced: fencing waits for
    /// every marker that is on its way, so this one was lost and nobody was told that its records are committed.
    ///
    /// The order matters. Once a transaction has been seen open and *then* nothing is under way by that name,
    /// it hangs. Of whatever somebody else writes after fencing later, either the name tells, or its newer
    /// epoch refuses the abort.
    void endHanging(Partition partition, String transactionalId) {
        TopicPartition at = KafkaRecords.kafka(partition);
        List<ProducerState> open =
                KafkaEnds.get(admin.describeProducers(List.of(at)).partitionResult(at)).activeProducers().stream()
                        .filter(state -> state.currentTransactionStartOffset().isPresent())
                        .toList();
        TransactionDescription ours = KafkaEnds.get(
                admin.describeTransactions(List.of(transactionalId)).description(transactionalId));
        if (ours.state() != TransactionState.EMPTY) {
            return;
        }
        for (ProducerState state : open) {
            if (state.producerId() == ours.producerId()) {
                KafkaEnds.get(admin.abortTransaction(new AbortTransactionSpec(
                                at,
                                state.producerId(),
                                (short) state.producerEpoch(),
                                state.coordinatorEpoch().orElse(NO_COORDINATOR)))
                        .all());
            }
        }
    }
}
