package org.entrelacs.gatekeeping.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Redecision;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.AppealTerms;
import org.entrelacs.gatekeeping.envelope.Appeal;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.wording.Section;
import org.entrelacs.gatekeeping.wording.Statement;
import org.entrelacs.gatekeeping.wording.Text;
import org.entrelacs.gatekeeping.wording.Writer;

/// What became of appeals, and how to appeal.
final class AppealPart {
    private static final AppealTerms USUAL = new AppealTerms(10, 60);

    private final Matter matter;
    private final Writer writer;

    private AppealPart(Matter matter, Writer writer) {
        this.matter = matter;
        this.writer = writer;
    }

    static List<Section> of(Matter matter, Writer writer) {
        var part = new AppealPart(matter, writer);
        return List.of(writer.section("appeals", part.lodged()), writer.section("appeal", part.possible()));
    }

    private List<Statement> lodged() {
        return matter.request().appeals().values().stream()
                .sorted(Comparator.comparing((Appeal appeal) -> appeal.lodged().at())
                        .thenComparing(Appeal::id))
                .flatMap(appeal -> told(appeal).stream())
                .toList();
    }

    private List<Statement> told(Appeal appeal) {
        var said = new ArrayList<Statement>();
        var lodged = appeal.lodged();
        switch (appeal.state()) {
            case Appeal.Pending _ -> {
                said.add(writer.say("appeal-pending", Map.of("lodgedAt", lodged.at(), "decideBy", lodged.decideBy())));
                said.add(
                        appeal.acknowledged()
                                ? writer.say("appeal-acknowledged")
                                : writer.say(
                                        "appeal-not-acknowledged", Map.of("acknowledgeBy", lodged.acknowledgeBy())));
            }
            case Appeal.Concluded(var decision) -> said.addAll(told(decision));
            case Appeal.Dropped(var reason) ->
                said.add(writer.say("appeal-withdrawn", Map.of("lodgedAt", lodged.at(), "reason", reason)));
        }
        if (appeal.interim().minor() > 0) {
            said.add(writer.say("interim", Map.of("amount", appeal.interim())));
        }
        return said;
    }

    private List<Statement> told(AppealDecided decision) {
        return List.of(
                writer.say(
                        "appeal-" + code(decision.outcome()), Map.of("at", decision.at(), "amount", decision.amount())),
                writer.say(
                        "explanation",
                        Map.of("explanation", decision.explanation().text())),
                again("original", decision.original()),
                again("today", decision.today()));
    }

    private Statement again(String code, Redecision again) {
        return writer.say(code, Map.of("policy", version(again), "outcome", outcome(again), "score", again.score()));
    }

    private Text outcome(Redecision again) {
        return writer.text("outcome-" + code(again.outcome()), Map.of("amount", again.amount()));
    }

    private Text version(Redecision again) {
        return writer.text("version", Map.of("policy", again.policy(), "version", again.policyVersion()));
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// As [org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal] is decided.
    private List<Statement> possible() {
        return until().map(this::possible).orElse(List.of());
    }

    private List<Statement> possible(Instant until) {
        if (matter.at().isAfter(until)) {
            return List.of(writer.say("appeal-over", Map.of("until", until)), writer.say("new-facts"));
        }
        var terms = matter.open()
                .map(open -> Objects.requireNonNullElse(open.policy().appealTerms(), USUAL))
                .orElse(USUAL);
        return List.of(
                writer.say("appeal-until", Map.of("until", until)),
                writer.say("appeal-how"),
                writer.say(
                        "appeal-by-others",
                        Map.of("acknowledge", terms.acknowledgeWithinDays(), "decide", terms.decideWithinDays())),
                writer.say("new-facts"));
    }

    /// Empty where nothing can be appealed, or an appeal is under way.
    private Optional<Instant> until() {
        var standing = matter.request().standing();
        if (matter.request().appeals().values().stream().anyMatch(Appeal::isPending)) {
            return Optional.empty();
        }
        if (standing instanceof Refused(var refusal)) {
            return Optional.of(refusal.appealUntil());
        }
        return matter.decided()
                .filter(_ -> standing.waits())
                .flatMap(decided -> matter.open().map(open -> decided.at().plus(appealable(open.policy()))));
    }

    private static Duration appealable(PolicyContent policy) {
        return Duration.ofDays(policy.appealWithinDays());
    }
}
