package org.entrelacs.log;

import java.util.List;
import java.util.Set;

/// How an event of one stream becomes a command to another: two pure functions.
///
/// The event is first brought to the inbox of the target's partition, then the owner of that partition turns it into
/// a command and decides it. The command id derives from event, reaction and target, so that an event that arrives
/// twice acts once.
///
/// @param <E> what the events of [#on()] have in common
/// @param <C> commands of the target
public interface Reaction<E, C> {

    /// Unique within the service and kept for ever, since command ids derive from it: `when-assessment-completed`.
    String name();

    /// The target's kind of stream.
    String kind();

    /// The published events it acts on. Others are counted and passed over.
    Set<Class<? extends E>> on();

    /// Keys of the target streams, from the event and its record alone.
    List<String> targets(Recorded<? extends E> event);

    /// What to ask of one target.
    C command(Recorded<? extends E> event, String target);

    /// What becomes of its next commands to a target while an earlier one to the same target is parked.
    default WhileParked whileParked() {
        return WhileParked.WAIT;
    }

    enum WhileParked {
        /// They are parked behind it and taken in order once it is decided or discarded.
        WAIT,
        /// They are decided: for reactions whose commands commute.
        OVERTAKE
    }
}
