package org.entrelacs.benchmarks.notice;

import org.entrelacs.benchmarks.notice.NoticeEvent.BookingNoted;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;

/// Notes everything; the state is how many were noted.
final class NoticeDecider implements Decider<BookingNoted, Long, NoticeEvent, NoticeDecider.Never> {
    static final StreamKind<BookingNoted, Long, NoticeEvent, Never> KIND =
            new StreamKind<>("notice", new NoticeDecider(), NoticeEvent.class);

    /// It never refuses.
    enum Never {}

    @Override
    public Long initial() {
        return 0L;
    }

    @Override
    public Verdict<NoticeEvent, Never> decide(BookingNoted command, Long noted) {
        return Verdict.accept(command);
    }

    @Override
    public Long evolve(Long noted, NoticeEvent event) {
        return noted + 1;
    }
}
