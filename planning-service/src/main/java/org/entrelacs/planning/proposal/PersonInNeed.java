package org.entrelacs.planning.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.planning.eligibility.PersonFacts;

/// One of the people who share what there is.
///
/// @param languages BCP 47 tags; empty when nothing is known
/// @param preferred providers; empty when the person has no preference
/// @param refused providers
/// @param refusedClasses classes of service
/// @param planned offers that serve the person already, by class of service
/// @param known providers that serve the person already
/// @param facts against which offers are held
public record PersonInNeed(
        String person,
        String territory,
        Set<String> languages,
        Set<String> preferred,
        Set<String> refused,
        Set<String> refusedClasses,
        Map<String, Set<String>> planned,
        Set<String> known,
        PersonFacts facts,
        List<OpenNeed> needs) {
    public PersonInNeed {
        languages = Set.copyOf(languages);
        preferred = Set.copyOf(preferred);
        refused = Set.copyOf(refused);
        refusedClasses = Set.copyOf(refusedClasses);
        planned = Map.copyOf(planned);
        known = Set.copyOf(known);
        needs = List.copyOf(needs);
    }
}
