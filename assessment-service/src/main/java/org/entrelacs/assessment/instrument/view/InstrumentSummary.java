package org.entrelacs.assessment.instrument.view;

import java.util.ArrayList;
import java.util.List;

/// An instrument in the list.
///
/// @param title of the version drafted last
/// @param current the version that new assessments pin; empty when none is published
/// @param published versions in the order in which they were published, less those retired since
public record InstrumentSummary(String instrument, String title, String current, List<String> published) {

    InstrumentSummary drafted(String newTitle) {
        return new InstrumentSummary(instrument, newTitle, current, published);
    }

    InstrumentSummary published(String version) {
        List<String> after = new ArrayList<>(published);
        after.add(version);
        return new InstrumentSummary(instrument, title, version, List.copyOf(after));
    }

    InstrumentSummary retired(String version) {
        List<String> after = new ArrayList<>(published);
        after.remove(version);
        return new InstrumentSummary(instrument, title, after.isEmpty() ? "" : after.getLast(), List.copyOf(after));
    }
}
