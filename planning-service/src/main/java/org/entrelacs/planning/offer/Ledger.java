package org.entrelacs.planning.offer;

import java.time.Duration;
import org.entrelacs.contract.PersonId;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/// Who holds which hours of an offer, by service.
///
/// @param reserved sum over the services that hold hours and have not started
/// @param confirmed sum over those that have
public record Ledger(PMap<String, Holding> holdings, Duration reserved, Duration confirmed) {
    static final Ledger EMPTY = new Ledger(TreePMap.empty(), Duration.ZERO, Duration.ZERO);

    public record Holding(PersonId person, Duration perWeek, Use use) {}

    public enum Use {
        RESERVED,
        CONFIRMED
    }

    public Duration promised() {
        return reserved.plus(confirmed);
    }

    boolean holds(String service) {
        return holdings.containsKey(service);
    }

    boolean reserves(String service) {
        return holds(service) && holding(service).use() == Use.RESERVED;
    }

    Ledger reserve(PersonId person, String service, Duration perWeek) {
        if (holds(service)) {
            throw new IllegalStateException(service + " holds hours already");
        }
        return new Ledger(
                holdings.plus(service, new Holding(person, perWeek, Use.RESERVED)), reserved.plus(perWeek), confirmed);
    }

    Ledger confirm(String service) {
        Holding held = holding(service);
        if (held.use() == Use.CONFIRMED) {
            throw new IllegalStateException(service + " is confirmed already");
        }
        return new Ledger(
                holdings.plus(service, new Holding(held.person(), held.perWeek(), Use.CONFIRMED)),
                reserved.minus(held.perWeek()),
                confirmed.plus(held.perWeek()));
    }

    Ledger release(String service) {
        Holding held = holding(service);
        PMap<String, Holding> rest = holdings.minus(service);
        return switch (held.use()) {
            case RESERVED -> new Ledger(rest, reserved.minus(held.perWeek()), confirmed);
            case CONFIRMED -> new Ledger(rest, reserved, confirmed.minus(held.perWeek()));
        };
    }

    Holding holding(String service) {
        Holding held = holdings.get(service);
        if (held == null) {
            throw new IllegalStateException(service + " holds no hours");
        }
        return held;
    }
}
