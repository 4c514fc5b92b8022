package org.entrelacs.gatekeeping.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProposalReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalCause;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.Provisional;
import org.entrelacs.gatekeeping.envelope.Standing.CarriedOver;
import org.entrelacs.gatekeeping.envelope.Standing.Granted;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.envelope.Standing.Released;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.Waiting;
import org.entrelacs.gatekeeping.envelope.Standing.Withdrawn;
import org.entrelacs.gatekeeping.wording.Share;
import org.entrelacs.gatekeeping.wording.Statement;
import org.entrelacs.gatekeeping.wording.Writer;

/// What became of the request.
final class OutcomePart {
    private final Matter matter;
    private final Writer writer;

    private OutcomePart(Matter matter, Writer writer) {
        this.matter = matter;
        this.writer = writer;
    }

    static List<Statement> of(Matter matter, Writer writer) {
        return new OutcomePart(matter, writer).statements();
    }

    private List<Statement> statements() {
        var said = new ArrayList<>(
                switch (matter.request().standing()) {
                    case ToBeDecided open -> toBeDecided(open);
                    case Waiting waiting -> List.of(writer.say("waiting", Map.of("reviewBy", waiting.reviewBy())));
                    case PartlyGranted partly -> partly(partly);
                    case Granted granted -> granted(granted);
                    case Refused _ -> List.of(writer.say("refused"));
                    case Withdrawn(var reason) -> List.of(writer.say("withdrawn", Map.of("reason", reason)));
                    case Released(var reason) -> List.of(writer.say("released", Map.of("reason", reason)));
                    case CarriedOver(var successor) ->
                        List.of(writer.say("carried-over", Map.of("envelope", successor)));
                });
        matter.request().provisional().filter(Provisional::runs).ifPresent(running -> said.add(provisional(running)));
        var spent = matter.request().account().expended();
        if (spent.minor() > 0) {
            said.add(writer.say("spent", Map.of("amount", spent)));
        }
        return said;
    }

    private List<Statement> granted(Granted granted) {
        var whole = writer.say("granted", Map.of("amount", matter.granted(), "startBy", granted.startBy()));
        var rest = matter.request().asked();
        return rest.minor() == 0
                ? List.of(whole)
                : List.of(whole, writer.say("rest-not-waited-for", Map.of("rest", rest)));
    }

    private List<Statement> partly(PartlyGranted partly) {
        var asked = matter.request().received().amount();
        var said = new ArrayList<Statement>();
        said.add(writer.say(
                "partly-granted", Map.of("amount", matter.granted(), "asked", asked, "startBy", partly.startBy())));
        said.add(writer.say("rest-waits", Map.of("rest", matter.request().asked(), "reviewBy", partly.reviewBy())));
        matter.policy().ifPresent(policy -> said.add(writer.say("part-helps", Map.of("least", least(policy)))));
        return said;
    }

    private Share least(PolicyContent policy) {
        var serviceClass = matter.request().received().serviceClass();
        return new Share(policy.minimumDoses().getOrDefault(serviceClass, policy.minimumDose()));
    }

    private Statement provisional(Provisional running) {
        var granted = running.granted();
        return writer.say(
                granted.cause() == ProvisionalCause.SILENCE ? "provisional-silence" : "provisional-urgency",
                Map.of("amount", granted.amount(), "until", running.endsAt()));
    }

    private List<Statement> toBeDecided(ToBeDecided open) {
        var said = new ArrayList<Statement>();
        said.add(writer.say("to-be-decided"));
        if (open.overdue()) {
            said.add(writer.say("overdue"));
        }
        open.proposal().ifPresent(proposed -> proposed.because().forEach(because -> said.add(because(because))));
        return said;
    }

    private Statement because(ProposalReason because) {
        return switch (because) {
            case AMOUNT ->
                writer.say(
                        "because-amount",
                        Map.of("limit", matter.policy().orElseThrow().automaticUpTo()));
            case FRAGILE -> writer.say("because-fragile");
            case ANNULLED -> writer.say("because-annulled");
        };
    }
}
