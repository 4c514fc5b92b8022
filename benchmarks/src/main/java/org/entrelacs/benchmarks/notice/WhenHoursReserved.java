package org.entrelacs.benchmarks.notice;

import java.util.List;
import java.util.Set;
import org.entrelacs.benchmarks.notice.NoticeEvent.BookingNoted;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReserved;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

final class WhenHoursReserved implements Reaction<HoursReserved, BookingNoted> {
    @Override
    public String name() {
        return "when-hours-reserved";
    }

    @Override
    public String kind() {
        return NoticeDecider.KIND.name();
    }

    @Override
    public Set<Class<? extends HoursReserved>> on() {
        return Set.of(HoursReserved.class);
    }

    @Override
    public List<String> targets(Recorded<? extends HoursReserved> event) {
        return List.of(event.stream().key());
    }

    @Override
    public BookingNoted command(Recorded<? extends HoursReserved> event, String target) {
        return new BookingNoted(event.event().booking().reservation());
    }
}
