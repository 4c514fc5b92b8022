package org.entrelacs.log;

import java.util.List;
import java.util.Optional;

/// Inbox records that could not be decided and were parked: to look at, to try again, to give up.
public final class DeadLetters {
    private final List<PartitionOwner> owners;

    DeadLetters(List<PartitionOwner> owners) {
        this.owners = owners;
    }

    /// Of the partitions that are known here.
    public List<ParkedCommand> all() {
        return owners.stream()
                .flatMap(owner -> owner.state().parked().all().stream())
                .toList();
    }

    /// A parked inbox record as it came: the event, with reaction and target.
    ///
    /// @return empty when no such record is parked in a partition that is known here
    /// @throws LogUnavailable when it cannot be read now
    public Optional<StoredRecord> record(int partition, long inboxOffset) {
        PartitionOwner owner = owners.get(partition);
        return isParked(owner, inboxOffset) ? Optional.of(owner.parkedInbox().read(inboxOffset)) : Optional.empty();
    }

    /// Decides a parked inbox record once more, and behind it those that wait for it.
    ///
    /// @return false when no such record is parked, or its partition is not served here
    /// @throws LogUnavailable when the owner does not answer
    public boolean retry(int partition, long inboxOffset) {
        PartitionOwner owner = owners.get(partition);
        return isServedAndParked(owner, inboxOffset)
                && Questions.await(owner.parkedInbox().retry(inboxOffset));
    }

    /// Takes a parked inbox record off the list: it will never be decided. Those that wait for it are decided next.
    ///
    /// @param reason free of personal data
    /// @param by who says so
    /// @return false when no such record is parked, or its partition is not served here
    /// @throws LogUnavailable when the owner does not answer
    public boolean discard(int partition, long inboxOffset, String reason, String by) {
        PartitionOwner owner = owners.get(partition);
        return isServedAndParked(owner, inboxOffset)
                && Questions.await(owner.parkedInbox().discard(inboxOffset, reason, by));
    }

    private static boolean isServedAndParked(PartitionOwner owner, long inboxOffset) {
        return owner.phase() == Phase.SERVING && isParked(owner, inboxOffset);
    }

    private static boolean isParked(PartitionOwner owner, long inboxOffset) {
        return owner.state().parked().at(inboxOffset) != null;
    }
}
