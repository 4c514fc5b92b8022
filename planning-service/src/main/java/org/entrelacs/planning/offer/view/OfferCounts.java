package org.entrelacs.planning.offer.view;

import java.util.Map;

/// How many offers suit a search.
///
/// @param territories an offer counts in each that it serves
public record OfferCounts(
        int all, Map<String, Integer> serviceClasses, Map<String, Integer> kinds, Map<String, Integer> territories) {}
