package org.entrelacs.gatekeeping.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.envelope.Place;
import org.entrelacs.gatekeeping.weighing.Profile;
import org.entrelacs.gatekeeping.weighing.Scoring;
import org.entrelacs.gatekeeping.wording.Section;
import org.entrelacs.gatekeeping.wording.Statement;
import org.entrelacs.gatekeeping.wording.WaitingTexts;
import org.entrelacs.gatekeeping.wording.Writer;

/// Where the request stands on the waiting list, and why others go before it.
final class WaitingPart {
    private WaitingPart() {}

    static Section of(Matter matter, Writer writer) {
        return writer.section(
                "waiting",
                matter.request().standing().waits()
                        ? matter.open().map(open -> said(open, matter, writer)).orElse(List.of())
                        : List.of());
    }

    private static List<Statement> said(Open open, Matter matter, Writer writer) {
        var said = new ArrayList<Statement>();
        if (open.waiting().contains(matter.request().id())) {
            said.addAll(place(open, matter, writer));
        } else {
            said.add(writer.say("by-gatekeeper"));
        }
        said.add(writer.say("review", Map.of("reviewBy", matter.request().reviewBy())));
        return said;
    }

    private static List<Statement> place(Open open, Matter matter, Writer writer) {
        var request = matter.request();
        var at = matter.at();
        int rank = open.waiting().rank(request.id(), at);
        int waiting = open.waiting().size();
        var score = Scoring.score(request.id(), open.policy(), Profile.of(request.received(), at), at)
                .score();
        var values = Map.<String, Object>of(
                "rank",
                rank,
                "waiting",
                waiting,
                "score",
                score,
                "threshold",
                open.pace().threshold(),
                "asked",
                request.asked(),
                "available",
                open.spendable(at));
        var said = new ArrayList<Statement>();
        WaitingTexts.of(rank, waiting, score, open.pace().threshold(), request.asked(), open.spendable(at))
                .forEach(text -> said.add(writer.statement(said.isEmpty() ? "rank" : "why-it-waits", values, text)));
        if (rank > 1) {
            var own = open.waiting().place(request.id());
            long equal = open.waiting().first(rank - 1, at).stream()
                    .filter(other -> isAsStrong(other, own, matter))
                    .count();
            said.add(writer.say("stronger-ahead", Map.of("count", rank - 1 - equal)));
            if (equal > 0) {
                said.add(writer.say("longer-ahead", Map.of("count", equal)));
            }
        }
        return said;
    }

    private static boolean isAsStrong(Place other, Place own, Matter matter) {
        return other.strength().at(matter.at()).compareTo(own.strength().at(matter.at())) == 0;
    }
}
