package org.entrelacs.gatekeeping.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.wording.Document;
import org.entrelacs.gatekeeping.wording.Language;
import org.entrelacs.gatekeeping.wording.Phrases;
import org.entrelacs.gatekeeping.wording.ReasonTexts;
import org.entrelacs.gatekeeping.wording.Section;
import org.entrelacs.gatekeeping.wording.Statement;
import org.entrelacs.gatekeeping.wording.Table.Row;
import org.entrelacs.gatekeeping.wording.Writer;

/// A letter about one request. Who reads it decided nothing and knows none of our words.
public final class Letter {
    static final Phrases PHRASES =
            new Phrases().and(DecisionTexts.ALL).and(WeighingTexts.ALL).and(AppealTexts.ALL);

    private final Matter matter;
    private final Writer writer;

    private Letter(Matter matter, Language language) {
        this.matter = matter;
        this.writer = new Writer(PHRASES, language);
    }

    public static Document about(Matter matter, Language language) {
        return new Letter(matter, language).document();
    }

    private Document document() {
        var sections = new ArrayList<Section>();
        sections.add(request());
        sections.add(writer.section("decision", OutcomePart.of(matter, writer)));
        sections.addAll(reasons());
        sections.add(WaitingPart.of(matter, writer));
        sections.add(WeighingPart.of(matter, writer));
        sections.add(BeforePart.of(matter, writer));
        sections.add(writer.section("deciders", DecidersPart.of(matter, writer)));
        sections.addAll(AppealPart.of(matter, writer));
        return writer.document(
                "letter", Map.of("service", matter.request().received().serviceClass()), sections);
    }

    private Section request() {
        var received = matter.request().received();
        var rows = new ArrayList<Row>();
        rows.add(row("request", received.request()));
        rows.add(row("service-class", received.serviceClass()));
        matter.open().map(Open::terms).ifPresent(terms -> {
            rows.add(row("programme", terms.programme()));
            rows.add(row("territory", terms.territory()));
        });
        rows.add(row("asked", received.amount()));
        rows.add(row("received", received.receivedAt()));
        rows.add(row("written", matter.at()));
        return writer.section("request", List.of(), writer.table("request", List.of(), rows));
    }

    private Row row(String code, Object value) {
        return writer.row(code, Map.of("value", value), writer.text(code), value);
    }

    private List<Section> reasons() {
        return matter.request().standing() instanceof Refused(var refusal)
                ? List.of(
                        writer.section("reasons", told(refusal.reasons())),
                        writer.section("changes", told(refusal.wouldChange())))
                : List.of();
    }

    private List<Statement> told(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> writer.statement(
                        reason.code(),
                        Map.of("found", reason.found(), "required", reason.required()),
                        ReasonTexts.of(reason, matter.currency())))
                .toList();
    }
}
