package org.entrelacs.planning.saga;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalCause;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.pcollections.TreePMap;

/// A budget as plans see it: it takes requests, answers each when it likes, and takes back what is given up. Decisions
/// themselves are gatekeeping's, which this service does not know.
record Envelope(TreePMap<String, Request> requests) {
    static final Envelope EMPTY = new Envelope(TreePMap.empty());

    static final PersonId PERSON = new PersonId("p");
    private static final Money ASKED = Money.eur(60_000);
    private static final Money AHEAD = Money.eur(20_000);
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final Decided DECIDED =
            new Decided("g", AT, "policy", 1, BigDecimal.TEN, BigDecimal.ONE, ASKED, ASKED, 0);

    enum Stand {
        OPEN,
        PROVISIONAL,
        GRANTED,
        REFUSED,
        CARRIED_OVER,
        OVER
    }

    /// @param successor to which it was carried over; empty unless it was
    record Request(String service, Stand stand, String successor) {
        Request(String service, Stand stand) {
            this(service, stand, "");
        }

        boolean holdsMoney() {
            return stand == Stand.PROVISIONAL || stand == Stand.GRANTED;
        }

        boolean isOpen() {
            return stand == Stand.OPEN || stand == Stand.PROVISIONAL;
        }
    }

    /// What the envelope writes, and what it is after that.
    record Step(Envelope after, List<Object> events) {}

    Envelope received(AuthorisationRequested asked) {
        return with(asked.request(), new Request(asked.service(), Stand.OPEN));
    }

    Envelope received(RequestReceived carried) {
        return with(carried.request(), new Request(carried.service(), Stand.OPEN));
    }

    Step given(String id) {
        Request request = requests.get(id);
        if (request != null && request.stand() == Stand.CARRIED_OVER) {
            var told = new CarriedOverRequestEnded(request.successor(), id, PERSON, request.service(), "given-up");
            return decided(id, Stand.OVER, List.of(told));
        }
        if (request == null || !(request.isOpen() || request.holdsMoney())) {
            return new Step(this, List.of());
        }
        List<Object> events = new ArrayList<>();
        if (request.isOpen()) {
            events.add(new RequestWithdrawn(id, PERSON, request.service(), "given-up"));
        }
        if (request.stand() == Stand.PROVISIONAL) {
            events.add(over(id, request, ProvisionalEnd.WITHDRAWN));
        }
        return new Step(with(id, new Request(request.service(), Stand.OVER)), events);
    }

    Optional<Step> grant() {
        return first(Stand.OPEN).map(id -> decided(id, Stand.GRANTED, List.of(granted(id))));
    }

    Optional<Step> grantOnAppeal() {
        return first(Stand.REFUSED).map(id -> decided(id, Stand.GRANTED, List.of(granted(id))));
    }

    Optional<Step> refuse() {
        return first(Stand.OPEN).map(id -> decided(id, Stand.REFUSED, List.of(refused(id))));
    }

    Optional<Step> grantProvisionally() {
        return first(Stand.OPEN).map(id -> decided(id, Stand.PROVISIONAL, List.of(ahead(id))));
    }

    Optional<Step> refuseProvisional() {
        return first(Stand.PROVISIONAL)
                .map(id -> decided(
                        id, Stand.REFUSED, List.of(over(id, requests.get(id), ProvisionalEnd.REFUSED), refused(id))));
    }

    Optional<Step> carryOver(String successor) {
        return first(Stand.OPEN)
                .map(id -> new Step(
                        with(id, new Request(service(id), Stand.CARRIED_OVER, successor)),
                        List.of(new RequestCarriedOver(successor, request(id)))));
    }

    private Step decided(String id, Stand stand, List<Object> events) {
        return new Step(with(id, new Request(service(id), stand)), events);
    }

    private Optional<String> first(Stand stand) {
        return requests.entrySet().stream()
                .filter(request -> request.getValue().stand() == stand)
                .map(request -> request.getKey())
                .findFirst();
    }

    private Envelope with(String id, Request request) {
        return new Envelope(requests.plus(id, request));
    }

    private String service(String id) {
        return requests.get(id).service();
    }

    private RequestGranted granted(String id) {
        return new RequestGranted(id, PERSON, service(id), ASKED, AT, DECIDED);
    }

    private RequestRefused refused(String id) {
        return new RequestRefused(id, PERSON, service(id), List.of(), List.of(), AT, DECIDED);
    }

    private ProvisionallyGranted ahead(String id) {
        return new ProvisionallyGranted(
                id,
                PERSON,
                service(id),
                AHEAD,
                ProvisionalCause.URGENCY,
                "g",
                new PersonalText("now"),
                List.of(),
                AT,
                AT,
                AT,
                AT);
    }

    private static ProvisionalGrantEnded over(String id, Request request, ProvisionalEnd why) {
        return new ProvisionalGrantEnded(id, PERSON, request.service(), why, AHEAD, AT);
    }

    private RequestReceived request(String id) {
        return new RequestReceived(
                id,
                PERSON,
                service(id),
                "respite",
                ASKED,
                true,
                "cm",
                AT,
                new Claim(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false),
                new Evidence("a1", AT, List.of(), List.of()),
                List.of());
    }
}
