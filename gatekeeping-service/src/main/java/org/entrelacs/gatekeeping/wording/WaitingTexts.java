package org.entrelacs.gatekeeping.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.Money;

/// Why a request stands where it stands on the waiting list.
public final class WaitingTexts {
    private static final Text RANK = new Text(
            "Rang {rank} sur {waiting} : l’ordre est celui des scores, puis de l’attente la plus longue.",
            "Rank {rank} of {waiting}: the order is that of scores, then of the longer wait.");
    private static final Text BELOW = new Text(
            "Le score ({score}) est inférieur au seuil ({threshold}) ; l’attente le fait encore monter.",
            "The score ({score}) is below the threshold ({threshold}); waiting still raises it.");
    private static final Text BEHIND = new Text(
            "Les demandes devant celle-ci sont servies d’abord, même si elles attendent plus d’argent.",
            "The requests before this one are served first, even if they wait for more money.");
    private static final Text NOT_ENOUGH = new Text(
            "Demandé : {asked} ; disponible : {available}. La demande est la première servie dès que l’argent suffit.",
            "Asked for: {asked}; available: {available}. The request is served first once there is enough money.");

    private WaitingTexts() {}

    public static List<Text> of(
            int rank, int waiting, BigDecimal score, BigDecimal threshold, Money asked, Money available) {
        var place = RANK.with(Map.of("rank", rank, "waiting", waiting));
        if (score.compareTo(threshold) < 0) {
            return List.of(place, BELOW.with(Map.of("score", score, "threshold", threshold)));
        }
        if (rank > 1) {
            return List.of(place, BEHIND);
        }
        return List.of(place, NOT_ENOUGH.with(Map.of("asked", asked, "available", available)));
    }
}
