package org.entrelacs.log;

/// What the kernel writes into a partition for itself. Marked by the header [RecordHeaders#KERNEL]; no domain event,
/// no stream version.
public sealed interface KernelEvent {

    /// First record of a partition; what it says can never change.
    ///
    /// @param partitions of the topic; a service started with another number refuses to run
    /// @param lanes transactional producers per partition
    record Genesis(String service, int partitions, int lanes) implements KernelEvent {}

    /// Somebody owns the partition from here on. Epochs never decrease along the log.
    record OwnerStarted(long epoch, String instance) implements KernelEvent {}

    /// A reaction or a deadline was decided and left no event, so that no later owner decides it again.
    ///
    /// @param outcome `refused` or `unchanged`
    /// @param why name of the refusal; empty when unchanged
    record CommandSettled(String outcome, String why) implements KernelEvent {}

    /// An inbox record that could not be turned into a decision, or has to wait for one that could not, is put
    /// aside, by reference. The record's subject is the stream that it was meant for.
    ///
    /// @param why class of the failure, or [CommandParked#WAITS]
    record CommandParked(long inboxOffset, String why) implements KernelEvent {
        static final String WAITS = "WaitsForAnEarlierOne";
    }

    /// Somebody said that a parked inbox record will not be decided any more.
    ///
    /// @param reason free of personal data
    record CommandDiscarded(long inboxOffset, String reason) implements KernelEvent {}

    /// Wire name.
    static String type(Class<? extends KernelEvent> event) {
        return "org.entrelacs.log." + event.getSimpleName() + ".v1";
    }
}
