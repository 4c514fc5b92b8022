package org.entrelacs.systemtests.scarcity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.systemtests.applicants.Applications;
import org.entrelacs.systemtests.applicants.Budgets;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.budget.Answers;
import org.entrelacs.systemtests.budget.Bookkeeping;
import org.entrelacs.systemtests.budget.Told;

/// What the services say of an envelope, against what its events told.
public final class Inquiry {
    private final Budgets budgets;
    private final Crowd crowd;
    private final Answers answers;

    public Inquiry(Budgets budgets, Crowd crowd, Answers answers) {
        this.budgets = budgets;
        this.crowd = crowd;
        this.answers = answers;
    }

    /// What differs: nothing, if all is well.
    public List<String> differences(Bookkeeping books, Clients clients) {
        List<String> all = new ArrayList<>(ledger(books));
        all.addAll(standings());
        all.addAll(ranks());
        all.addAll(plans(clients));
        return all;
    }

    /// The ledger that is served.
    private List<String> ledger(Bookkeeping books) {
        JsonNode ledger = budgets.read(Crowd.ENVELOPE).path("ledger");
        List<String> differences = new ArrayList<>();
        differ(differences, "total", books.total(), minor(ledger, "total"));
        differ(differences, "available", books.available(), minor(ledger, "available"));
        return differences;
    }

    /// The requests that are served, each once and for who asked.
    private List<String> standings() {
        Map<String, String> served = new TreeMap<>();
        for (JsonNode request : budgets.requests(Crowd.ENVELOPE)) {
            served.put(
                    request.path("request").asText(),
                    said(
                            request.path("person").asText(),
                            request.path("state").asText(),
                            minor(request, "encumbered")));
        }
        Map<String, String> told = new TreeMap<>();
        answers.told()
                .forEach((request, one) ->
                        told.put(request, said(one.received().person().value(), one.standing(), one.granted())));
        List<String> differences = new ArrayList<>();
        differ(differences, "requests", told, served);
        differ(differences, "requests by person", new TreeMap<>(crowd.requests()), new TreeMap<>(byPerson()));
        return differences;
    }

    private Map<String, String> byPerson() {
        Map<String, String> requests = new TreeMap<>();
        answers.told()
                .forEach((request, one) -> requests.put(one.received().person().value(), request));
        return requests;
    }

    /// The waiting list has every rank once, in the order of scores, and each who waits is told the same rank and why.
    private List<String> ranks() {
        List<JsonNode> list = budgets.waitingList(Crowd.ENVELOPE);
        List<String> differences = new ArrayList<>();
        BigDecimal before = BigDecimal.valueOf(100);
        for (int rank = 1; rank <= list.size(); rank++) {
            JsonNode place = list.get(rank - 1);
            String request = place.path("request").asText();
            JsonNode now = budgets.request(Crowd.ENVELOPE, request).path("now");
            differ(differences, "rank of " + request, rank, place.path("rank").asInt());
            differ(
                    differences,
                    "rank told to " + request,
                    rank,
                    now.path("rank").asInt());
            differ(
                    differences,
                    "length of the list",
                    list.size(),
                    now.path("waiting").asInt());
            differ(differences, "why of " + request, true, explains(now, rank, list.size()));
            BigDecimal score = place.path("score").decimalValue();
            differ(differences, request + " is stronger than who goes before", false, score.compareTo(before) > 0);
            before = score;
        }
        long waiting = answers.told().values().stream()
                .filter(one ->
                        one.standing().equals("waiting") || one.standing().equals("partly-granted"))
                .count();
        differ(differences, "how many wait", waiting, (long) list.size());
        return differences;
    }

    /// In words, and by points that add up to the score.
    private static boolean explains(JsonNode now, int rank, int waiting) {
        BigDecimal points = BigDecimal.ZERO;
        for (JsonNode contribution : now.path("contributions")) {
            points = points.add(contribution.path("points").decimalValue());
        }
        BigDecimal off = points.subtract(now.path("score").decimalValue()).abs();
        String why = now.path("explanation").path(0).path("en").asText();
        return off.compareTo(new BigDecimal("0.001")) < 0
                && why.startsWith("Rank " + rank + " of " + waiting + ":")
                && now.path("explanation").size() >= 2;
    }

    /// Each plan knows what the envelope said of its one service.
    private List<String> plans(Clients clients) {
        Applications applications = new Applications(clients);
        List<String> differences = new ArrayList<>();
        answers.told().forEach((request, one) -> {
            String person = one.received().person().value();
            JsonNode service = applications.service(person);
            JsonNode progress = service.path("progress");
            JsonNode asked = progress.findValue("request");
            String status = service.path("status").asText();
            long granted = progress.path("grant").path("amount").path("minor").asLong();
            differ(differences, "request in the plan of " + person, request, asked == null ? "" : asked.asText());
            differ(
                    differences,
                    "plan of " + person,
                    said(person, status(one), one.granted()),
                    said(person, status, granted));
        });
        return differences;
    }

    private static String status(Told told) {
        return switch (told.standing()) {
            case "granted", "partly-granted" -> "authorised";
            case "waiting" -> "capacity-reserved";
            case "refused" -> "not-authorised";
            default -> told.standing();
        };
    }

    private static String said(String person, String standing, long granted) {
        return person + " " + standing + " " + granted;
    }

    private static long minor(JsonNode shown, String member) {
        return shown.path(member).path("minor").asLong();
    }

    private static void differ(List<String> differences, String what, Object told, Object served) {
        if (!told.equals(served)) {
            differences.add(what + ": by events " + told + ", served " + served);
        }
    }
}
