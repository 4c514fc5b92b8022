package org.entrelacs.gatekeeping.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.gatekeeping.envelope.Request;
import org.entrelacs.gatekeeping.envelope.Standing.CarriedOver;
import org.entrelacs.gatekeeping.envelope.Standing.Granted;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.envelope.Standing.Released;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.Waiting;
import org.entrelacs.gatekeeping.envelope.Standing.Withdrawn;
import org.entrelacs.gatekeeping.tally.Past.Award;
import org.entrelacs.gatekeeping.wording.ReasonTexts;
import org.entrelacs.gatekeeping.wording.Section;
import org.entrelacs.gatekeeping.wording.Statement;
import org.entrelacs.gatekeeping.wording.Table;
import org.entrelacs.gatekeeping.wording.Table.Row;
import org.entrelacs.gatekeeping.wording.Text;
import org.entrelacs.gatekeeping.wording.Writer;

/// An award below what the person was granted before for the same class of service: what of it comes
/// from the person's situation and what from the policy, told apart.
final class BeforePart {
    private final Matter matter;
    private final Writer writer;

    private BeforePart(Matter matter, Writer writer) {
        this.matter = matter;
        this.writer = writer;
    }

    /// Empty where nothing was granted before, or no less is now.
    static Section of(Matter matter, Writer writer) {
        var part = new BeforePart(matter, writer);
        return matter.decided()
                .flatMap(decided -> part.lowered(decided).map(award -> part.section(award, decided)))
                .orElseGet(() -> writer.section("before", List.of()));
    }

    private Optional<Award> lowered(Decided decided) {
        return matter.past()
                .award()
                .filter(award -> award.at().isBefore(decided.at()))
                .filter(award -> awarded().minor() < award.minor());
    }

    private Money awarded() {
        return switch (matter.request().standing()) {
            case Granted _, PartlyGranted _ -> matter.granted();
            case ToBeDecided _, Waiting _, Refused _, Withdrawn _, Released _, CarriedOver _ ->
                matter.granted().zero();
        };
    }

    private Section section(Award award, Decided decided) {
        var said = new ArrayList<Statement>();
        said.add(writer.say(
                "less-than-before",
                Map.of(
                        "now", awarded(),
                        "before", new Money(award.minor(), matter.currency()),
                        "at", award.at())));
        var earlier = matter.envelope().requests().get(award.request());
        if (earlier == null
                || contributions(earlier).isEmpty()
                || contributions(matter.request()).isEmpty()) {
            said.add(policy(award, decided, Optional.empty()));
            return writer.section("before", said);
        }
        var change = ScoreChange.between(contributions(earlier), contributions(matter.request()));
        said.add(writer.say("change-of-score", Map.of("before", change.before(), "now", change.after())));
        said.add(writer.say("change-of-need", Map.of("points", change.byNeed())));
        said.add(policy(award, decided, Optional.of(change)));
        said.add(writer.say("change-of-threshold", Map.of("before", award.threshold(), "now", decided.threshold())));
        return writer.section("before", said, table(earlier));
    }

    private static List<Contribution> contributions(Request request) {
        return request.weighed().contributions();
    }

    private Statement policy(Award before, Decided now, Optional<ScoreChange> change) {
        boolean same = before.policy().equals(now.policy()) && before.policyVersion() == now.policyVersion();
        return same || change.isEmpty()
                ? writer.say(
                        same ? "same-policy" : "other-policy",
                        Map.of(
                                "before",
                                version(before.policy(), before.policyVersion()),
                                "now",
                                version(now.policy(), now.policyVersion())))
                : writer.say(
                        "change-of-policy",
                        Map.of(
                                "before",
                                version(before.policy(), before.policyVersion()),
                                "now",
                                version(now.policy(), now.policyVersion()),
                                "points",
                                change.get().byPolicy()));
    }

    private Text version(String policy, int version) {
        return writer.text("version", Map.of("policy", policy, "version", version));
    }

    private Table table(Request earlier) {
        var rows = new ArrayList<Row>();
        for (var now : contributions(matter.request())) {
            contributions(earlier).stream()
                    .filter(then -> then.criterion().equals(now.criterion()))
                    .forEach(then -> rows.add(writer.row(
                            now.criterion(),
                            Map.of("before", then.points(), "now", now.points()),
                            ReasonTexts.criterion(now.criterion()),
                            WeighingPart.rounded(then.points()),
                            WeighingPart.rounded(now.points()))));
        }
        return writer.table("before", List.of("criterion", "points-before", "points-now"), rows);
    }
}
