package org.entrelacs.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrelacs.log.register.RegisterEvent.Armed;
import org.entrelacs.log.register.RegisterEvent.Lapsed;
import org.entrelacs.log.register.RegisterEvent.Written;
import org.entrelacs.log.sim.LogAudit;
import org.entrelacs.log.sim.SimBroker;

/// What must hold once everything has healed and come to rest. Numbers as in `docs/kernel.md`.
final class SimAudit {
    private static final String FOREIGN = "register/" + History.FOREIGN;

    /// a subscription and an inbox writer
    private static final int FORWARDER_HOLDS = 2;
    /// a log with its reader, and an inbox reader
    private static final int OWNER_HOLDS = 3;
    /// a reader
    private static final int FOLLOWER_HOLDS = 1;

    private final SimBroker broker;
    private final History history;
    private final List<SimInstance> instances;
    private final List<String> violations = new ArrayList<>();
    private final Set<String> quarantined = new HashSet<>();

    SimAudit(SimBroker broker, History history, List<SimInstance> instances) {
        this.broker = broker;
        this.history = history;
        this.instances = instances;
    }

    /// What is still under way; empty when nothing is.
    String unrest() {
        for (int number = 0; number < broker.partitions(); number++) {
            if (isMoving(number)) {
                return "partition " + number + " is on its way to an owner";
            }
            List<PartitionOwner> serving = serving(number);
            if (serving.size() != 1) {
                return serving.size() + " owners serve partition " + number;
            }
            PartitionState state = serving.getFirst().state();
            if (state.nextInboxOffset() < broker.inboxEnd(number)) {
                return "inbox " + number + " is read to " + state.nextInboxOffset() + " of " + broker.inboxEnd(number);
            }
            if (state.deadlines().next().isPresent()) {
                return "a deadline of partition " + number + " is waited for";
            }
            if (broker.isPinned(number)) {
                return "a transaction is open on partition " + number;
            }
        }
        return broker.isForwarded() ? "" : "not everything is forwarded";
    }

    private boolean isMoving(int number) {
        return owners(number).anyMatch(owner -> owner.phase() != Phase.SERVING && owner.phase() != Phase.RELEASED);
    }

    private List<PartitionOwner> serving(int number) {
        return owners(number).filter(owner -> owner.phase() == Phase.SERVING).toList();
    }

    private Stream<PartitionOwner> owners(int number) {
        return instances.stream().filter(instance -> instance.node().isAlive()).map(instance -> instance.owner(number));
    }

    private int heldBy(SimInstance instance) {
        int held = FORWARDER_HOLDS;
        for (int number = 0; number < broker.partitions(); number++) {
            held += instance.owner(number).phase() == Phase.RELEASED ? FOLLOWER_HOLDS : OWNER_HOLDS;
        }
        return held;
    }

    List<String> violations() {
        List<StoredRecord> all = new ArrayList<>();
        for (int number = 0; number < broker.partitions(); number++) {
            all.addAll(broker.committed(number));
        }
        Map<UUID, StoredRecord> byId = new HashMap<>();
        all.stream()
                .filter(record -> record.headers().containsKey(RecordHeaders.ID))
                .forEach(record -> byId.put(RecordFormat.uuid(record, RecordHeaders.ID), record));
        for (int number = 0; number < broker.partitions(); number++) {
            List<StoredRecord> records = broker.committed(number);
            audit(number, records);
            new Redecision(history, byId, violations).of(records);
        }
        checkAnswers(all);
        checkReactions(all);
        checkDeadlines(all);
        violations.addAll(history.violations());
        violations.addAll(history.notLinearizable(quarantined.contains(FOREIGN) ? Set.of(History.FOREIGN) : Set.of()));
        for (SimInstance instance : instances) {
            int most = heldBy(instance);
            check(
                    !instance.node().isAlive() || instance.node().open() <= most,
                    instance.node() + " holds " + instance.node().open() + " connections instead of " + most);
        }
        return violations;
    }

    /// I1, I2, I4 from the records alone; I5 by a replay; I6 by deciding again.
    private void audit(int number, List<StoredRecord> records) {
        PartitionState replayed = SimInstance.newState(number);
        replayed.apply(records);
        replayed.quarantined().forEach(one -> quarantined.add(one.stream().toString()));
        for (LogAudit.Violation violation : LogAudit.of(records.stream()
                .filter(record -> record.headers().containsKey(RecordHeaders.SUBJECT))
                .toList())) {
            check(Nemesis.wrote(violation.record()), violation.toString());
        }
        for (String stream : quarantined) {
            check(stream.equals(FOREIGN) || stream.startsWith("unreadable/"), stream + " is quarantined");
        }
        PartitionState served = serving(number).getFirst().state();
        check(
                served.hash().equals(replayed.hash()),
                "partition " + number + " serves another state than its log holds");
        check(served.parked().all().isEmpty(), "an inbox record of partition " + number + " was parked");
    }

    /// I3: acknowledged is in the log as acknowledged; whatever was definitely not done is not in it.
    private void checkAnswers(List<StoredRecord> all) {
        Map<UUID, List<StoredRecord>> byCommand = new HashMap<>();
        for (StoredRecord record : all) {
            if (record.headers().containsKey(RecordHeaders.COMMAND_ID)) {
                byCommand
                        .computeIfAbsent(RecordFormat.uuid(record, RecordHeaders.COMMAND_ID), _ -> new ArrayList<>())
                        .add(record);
            }
        }
        history.committed().forEach((id, done) -> {
            List<StoredRecord> records = byCommand.getOrDefault(id, List.of());
            List<Object> events = records.stream().map(SimAudit::event).toList();
            check(
                    events.equals(done.events()) && version(records) == done.version(),
                    history.orders().get(id) + " was answered " + done + ", and the log holds " + events + " up to v"
                            + version(records));
        });
        history.orders()
                .forEach((id, order) -> check(
                        history.mayBeDone(id) || !byCommand.containsKey(id),
                        order + " is in the log, and its client was told otherwise"));
    }

    private static long version(List<StoredRecord> records) {
        return records.isEmpty() ? 0 : RecordFormat.number(records.getLast(), RecordHeaders.STREAM_VERSION);
    }

    static Object event(StoredRecord record) {
        return SimInstance.CODEC.decode(record.header(RecordHeaders.TYPE), record.payload());
    }

    /// I9: one effect for each source event.
    private void checkReactions(List<StoredRecord> all) {
        Map<UUID, Integer> effects = new HashMap<>();
        for (StoredRecord record : all) {
            if ("reaction".equals(record.headers().get(RecordHeaders.COMMAND_ORIGIN))) {
                effects.merge(RecordFormat.uuid(record, RecordHeaders.CAUSATION_ID), 1, Integer::sum);
            }
        }
        for (StoredRecord record : all) {
            if (isA(record, Written.class)) {
                int count = effects.getOrDefault(RecordFormat.uuid(record, RecordHeaders.ID), 0);
                check(count == 1, record.at() + "@" + record.offset() + " has had " + count + " effects");
            }
        }
    }

    private void checkDeadlines(List<StoredRecord> all) {
        Map<String, Object> armed = new HashMap<>();
        for (StoredRecord record : all) {
            String stream = record.headers().getOrDefault(RecordHeaders.SUBJECT, "");
            if (isA(record, Armed.class)) {
                armed.put(stream, ((Armed) event(record)).at());
            } else if (isA(record, Lapsed.class)) {
                Object at = ((Lapsed) event(record)).at();
                check(at.equals(armed.remove(stream)), stream + " has lapsed at " + at + " without cause");
            }
        }
        check(armed.isEmpty(), "never lapsed: " + armed);
    }

    private static boolean isA(StoredRecord record, Class<?> event) {
        return SimInstance.CODEC.type(event).equals(record.headers().get(RecordHeaders.TYPE));
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }
}
