package org.entrelacs.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entrelacs.log.register.RegisterCommand;
import org.entrelacs.log.register.RegisterCommand.Put;
import org.entrelacs.log.register.RegisterCommand.Swap;
import org.entrelacs.log.register.RegisterRefusal;
import org.entrelacs.log.sim.Fault;
import org.entrelacs.log.sim.Linearizability;
import org.entrelacs.log.sim.Linearizability.Operation;
import org.entrelacs.log.sim.RegisterModel;
import org.entrelacs.log.sim.RegisterModel.Answer;
import org.entrelacs.log.sim.RegisterModel.Ask;
import org.entrelacs.log.sim.World;

/// What clients asked and heard.
final class History {
    /// The register into which somebody else may write; it may end in quarantine.
    static final String FOREIGN = "f";

    private final Map<UUID, Order> orders = new HashMap<>();
    private final Map<String, List<Operation<Ask, Answer>>> registers = new HashMap<>();
    private final Map<UUID, Outcome.Committed<?, ?>> committed = new HashMap<>();
    private final Set<UUID> inDoubt = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private int numbers;
    private long values;

    Order order(String kind, String key, RegisterCommand command, long expectedVersion) {
        int number = ++numbers;
        UUID id = new UUID(7, number);
        CommandContext context = new CommandContext(
                id, "hash-" + number, "client", "client", Instant.EPOCH, id, id, "", expectedVersion);
        Order order = new Order(number, new StreamId(kind, key), context, command);
        orders.put(id, order);
        return order;
    }

    long newValue() {
        return ++values;
    }

    Map<UUID, Order> orders() {
        return orders;
    }

    Map<UUID, Outcome.Committed<?, ?>> committed() {
        return committed;
    }

    /// Orders that may have been carried out, as far as their clients know.
    boolean mayBeDone(UUID id) {
        return committed.containsKey(id) || inDoubt.contains(id);
    }

    boolean mayAbandon(Order order) {
        return !mayBeDone(order.context().id());
    }

    List<String> violations() {
        return violations;
    }

    void shown(String key, long called, long returned, long version, long value) {
        add(key, new Operation<>(new Ask.Read(), new Answer.Shown(version, value), called, returned));
    }

    /// Somebody who is no client writes: the owner will know some time later.
    ///
    /// @param version of the stream after it
    void foreign(String key, long called, long version, long value) {
        Ask ask = new Ask.Put(-(int) value, List.of(value), CommandContext.ANY_VERSION);
        add(key, new Operation<>(ask, new Answer.Written(version), called, Operation.NEVER));
    }

    /// @return whether that settles the order
    boolean heard(Order order, Outcome<?, ?> outcome, long called, World world) {
        Outcome<?, ?> arrived = world.fault(Fault.ANSWER_LOST, 40) ? new Outcome.Unknown<>() : outcome;
        return switch (arrived) {
            case Outcome.Committed<?, ?> done -> {
                note(order, new Answer.Written(done.version()), called, world.tick());
                Outcome<?, ?> before = committed.put(order.context().id(), done);
                if (before != null) {
                    world.coverage().met("answered again");
                    check(before.equals(done), order + " was answered " + before + ", then " + done);
                }
                yield true;
            }
            case Outcome.Refused<?, ?>(RegisterRefusal.Holds(var value)) -> {
                note(order, new Answer.Holds(value), called, world.tick());
                yield true;
            }
            case Outcome.Refused<?, ?> _ -> true;
            case Outcome.Rejected<?, ?>(Rejection.StaleVersion(var _, var version)) -> {
                note(order, new Answer.Stale(version), called, world.tick());
                yield true;
            }
            case Outcome.Rejected<?, ?>(Rejection.OwnedElsewhere _) -> false;
            case Outcome.Rejected<?, ?>(var why) -> {
                check(
                        why instanceof Rejection.Quarantined
                                && order.stream().key().equals(FOREIGN),
                        order + " was rejected: " + why);
                yield true;
            }
            case Outcome.Unavailable<?, ?> _ -> false;
            case Outcome.Unknown<?, ?> _ -> {
                if (inDoubt.add(order.context().id())) {
                    note(order, new Answer.Nothing(), called, Operation.NEVER);
                }
                yield false;
            }
        };
    }

    private void note(Order order, Answer answer, long called, long returned) {
        if (order.stream().kind().equals("register")) {
            long version = order.context().expectedVersion();
            Ask ask = switch (order.command()) {
                case Put(var values) -> new Ask.Put(order.number(), values, version);
                case Swap(var held, var value) -> new Ask.Swap(order.number(), held, value, version);
                case RegisterCommand.Reflect _, RegisterCommand.Arm _, RegisterCommand.Lapse _ ->
                    throw new IllegalArgumentException("no order to a register: " + order);
            };
            add(order.stream().key(), new Operation<>(ask, answer, called, returned));
        }
    }

    private void add(String key, Operation<Ask, Answer> operation) {
        registers.computeIfAbsent(key, _ -> new ArrayList<>()).add(operation);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            violations.add(otherwise);
        }
    }

    /// Registers whose history no register could have.
    List<String> notLinearizable(Set<String> except) {
        List<String> wrong = new ArrayList<>();
        registers.forEach((key, operations) -> {
            if (!except.contains(key) && !Linearizability.holds(new RegisterModel(), operations)) {
                wrong.add("register " + key + " is not linearizable: " + operations);
            }
        });
        return wrong;
    }
}
