package org.entrelacs.planning.offer.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import org.entrelacs.planning.offer.OfferTerms;

/// An offer of the directory, as it is today.
///
/// @param free hours that can still be reserved in each of the weeks that were searched, as far as the list has read
/// @param suspended whether it takes no reservations today
public record OfferSummary(String offer, @JsonUnwrapped OfferTerms terms, Duration free, boolean suspended) {}
