package org.entrelacs.planning.offer;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;

/// What an offer says of itself; see [OfferPublished] for each of them.
///
/// @param weeklyCapacity as published, or as it is on the day for which the terms are told
/// @param unitCost likewise
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
        String envelope,
        OfferDetails details) {

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
                event.envelope(),
                requireNonNullElse(event.details(), OfferDetails.NONE));
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
                envelope,
                details.equals(OfferDetails.NONE) ? null : details);
    }

    public OfferTerms after(OfferChanged changed) {
        return with(weeklyCapacity, unitCost, requireNonNullElse(changed.details(), details));
    }

    public OfferTerms with(Duration capacity, Money cost) {
        return with(capacity, cost, details);
    }

    private OfferTerms with(Duration capacity, Money cost, OfferDetails newDetails) {
        return new OfferTerms(
                provider,
                kind,
                serviceClass,
                needCodes,
                territory,
                languages,
                capacity,
                cost,
                entitlement,
                envelope,
                newDetails);
    }

    public List<String> territories() {
        return Stream.concat(Stream.of(territory), details.territories().stream())
                .distinct()
                .toList();
    }
}
