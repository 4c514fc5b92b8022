package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.entrelacs.log.register.RegisterCommand;
import org.entrelacs.log.register.RegisterCommand.Put;
import org.entrelacs.log.register.RegisterEvent.Written;
import org.entrelacs.log.sim.Choices;
import org.entrelacs.log.sim.Fault;
import org.entrelacs.log.sim.SimBroker;
import org.entrelacs.log.sim.World;
import org.junit.jupiter.api.Test;

/// What simulated schedules have found, one step after the other.
class SimulatedOwnerTest {
    private static final long STEP = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final StreamId STREAM = new StreamId("register", "a");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final World world = new World(new Choices(1), EnumSet.noneOf(Fault.class), 0, false);
    private final SimBroker broker = new SimBroker(world, SimInstance.TOPICS, SimInstance.SERVICE, 1);
    private final SimInstance instance =
            new SimInstance(world, broker, world.node("node"), () -> NOON, SimSettings.asOnKafka());
    private final PartitionOwner owner = instance.owner(0);
    private boolean written;

    private static Submission<Object, Object> put(long value, String actor) {
        UUID id = new UUID(1, value);
        CommandContext context =
                new CommandContext(id, "hash", actor, actor, NOON, id, id, "", CommandContext.ANY_VERSION);
        RegisterCommand command = new Put(List.of(value));
        return new Submission<>(STREAM, context, command, Origin.CALLER, -1);
    }

    private long writeWhileSomethingIsOpen() {
        if (!written && broker.isPinned(0)) {
            written = true;
            long epoch = owner.state().epoch();
            broker.writeForeign(
                    0, SimInstance.FORMAT.domain(put(2, "foreign"), new Written(2), 0, 2, new Stamp(NOON, epoch)));
        }
        return STEP;
    }

    private void until(BooleanSupplier reached) {
        for (long end = world.now() + MINUTE; !reached.getAsBoolean() && world.now() < end; ) {
            world.goOn(world.now() + STEP);
        }
    }

    private Object answer(Submission<Object, Object> submission) {
        until(submission.answer()::isDone);
        return submission.answer().join();
    }

    /// The record stands between those of a group and their marker: the next group does not follow, and what
    /// is read then must begin before the marker.
    @Test
    void an_event_that_somebody_else_writes_before_the_marker_of_a_group_is_read() {
        Quiet.kernel();
        until(() -> owner.phase() == Phase.SERVING);
        var first = put(1, "client");
        owner.offer(first);
        world.run("somebody", null, this::writeWhileSomethingIsOpen);
        answer(first);
        var second = put(3, "client");
        owner.offer(second);
        assertEquals(new Outcome.Committed<>(3, List.of(new Written(3))), answer(second));
    }

    /// Callers who come before its next step would be sent to somebody who is not the owner any more, and an
    /// instance of which one owner is quicker than the other would call itself ready.
    @Test
    void a_partition_is_no_longer_elsewhere_once_it_is_given_to_this_instance() {
        Quiet.kernel();
        until(() -> owner.phase() == Phase.SERVING);
        owner.revoked(Duration.ZERO);
        until(owner::isElsewhere);
        owner.assigned();
        assertEquals(
                List.of(Phase.ASSIGNED, false, true),
                List.of(owner.phase(), owner.isElsewhere(), owner.isTakingOver()));
    }
}
