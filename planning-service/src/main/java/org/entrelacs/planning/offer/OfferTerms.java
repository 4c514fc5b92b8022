package org.entrelacs.planning.offer;

import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;

/// What an offer says of itself; see [OfferPublished] for each of them.
public record OfferTerms(
        String provider,
        ResourceKind kind,
        String serviceClass,
        List<String> needCodes,
        String territory,
        List<String> languages,
        Duration weeklyCapacity,
        Money unitCost,
        Entitlement entitlement,
        String envelope) {

    public OfferTerms {
        needCodes = List.copyOf(needCodes);
        languages = List.copyOf(languages);
    }

    public static OfferTerms of(OfferPublished event) {
        return new OfferTerms(
                event.provider(),
                event.kind(),
                event.serviceClass(),
                event.needCodes(),
                event.territory(),
                event.languages(),
                event.weeklyCapacity(),
                event.unitCost(),
                event.entitlement(),
                event.envelope());
    }

    OfferPublished published() {
        return new OfferPublished(
                provider,
                kind,
                serviceClass,
                needCodes,
                territory,
                languages,
                weeklyCapacity,
                unitCost,
                entitlement,
                envelope);
    }

    public OfferTerms with(Duration newCapacity, Money newUnitCost) {
        return new OfferTerms(
                provider,
                kind,
                serviceClass,
                needCodes,
                territory,
                languages,
                newCapacity,
                newUnitCost,
                entitlement,
                envelope);
    }
}
