package org.entrelacs.planning.proposal.view;

import static org.entrelacs.contract.planning.PlanEvent.PreferenceAbout.LANGUAGE;
import static org.entrelacs.contract.planning.PlanEvent.PreferenceAbout.PROVIDER;
import static org.entrelacs.contract.planning.PlanEvent.PreferenceAbout.SERVICE_CLASS;
import static org.entrelacs.contract.planning.PlanEvent.Stance.PREFERRED;
import static org.entrelacs.contract.planning.PlanEvent.Stance.REFUSED;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrelacs.edge.Problem;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.StreamHost;
import org.entrelacs.planning.eligibility.IntakeFacts;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.offer.view.OfferSummary;
import org.entrelacs.planning.offer.view.Offers;
import org.entrelacs.planning.plan.view.Plans;
import org.entrelacs.planning.proposal.FreeOffer;
import org.entrelacs.planning.proposal.PersonInNeed;
import org.entrelacs.planning.proposal.Situation;
import org.entrelacs.planning.proposal.Weights;
import org.entrelacs.planning.proposal.view.Asking.Wanted;
import org.entrelacs.planning.proposal.view.Proposals.Question;

/// Reads from the views what is asked about, as of a position of the log.
@Singleton
class Situations {
    private static final String SERVICE = "planning";
    private static final int MOST_OFFERS = 2_000;
    private static final Duration FRESH_WITHIN = Duration.ofSeconds(2);

    private final Drafts drafts;
    private final IntakeFacts intakes;
    private final Offers offers;
    private final StreamHost host;
    private final LogAccess log;
    private final InstantSource clock;
    private final Weights shipped = ShippedWeights.read();

    @Inject
    Situations(Drafts drafts, IntakeFacts intakes, Offers offers, StreamHost host, LogAccess log, InstantSource clock) {
        this.drafts = drafts;
        this.intakes = intakes;
        this.offers = offers;
        this.host = host;
        this.log = log;
        this.clock = clock;
    }

    Weights shipped() {
        return shipped;
    }

    /// Everything that was acknowledged before the call is in it, unless the views are far behind: the position tells.
    ///
    /// @throws jakarta.ws.rs.WebApplicationException when there is nothing to ask about
    Question question(Asking asking) {
        Weights weights = asking.weighed(shipped);
        awaitViews();
        Map<String, Map<String, Long>> position =
                Map.of("drafts", position(Plans.NAME, IntakeFacts.NAME), Offers.NAME, position(Offers.NAME));
        LocalDate start = asking.start();
        if (start != null && start.isBefore(today())) {
            throw Problem.invalid("start", "must not be before today").exception();
        }
        List<FreeOffer> free = free(start == null ? today() : start);
        return new Question(
                new Situation(people(asking, weights), free, asking.steps()),
                weights,
                asking.effort(),
                start,
                position);
    }

    private void awaitViews() {
        var ends = log.eventEnds(SERVICE);
        try {
            host.awaitView(Plans.NAME, ends, FRESH_WITHIN);
            host.awaitView(Offers.NAME, ends, FRESH_WITHIN);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param views of different services
    private Map<String, Long> position(String... views) {
        return Stream.of(views)
                .flatMap(view -> host.viewPosition(view).entrySet().stream())
                .collect(Collectors.toMap(read -> read.getKey().toString(), Map.Entry::getValue));
    }

    private List<PersonInNeed> people(Asking asking, Weights weights) {
        List<Wanted> wanted = wanted(asking);
        Set<String> named = new HashSet<>();
        List<PersonInNeed> people = new ArrayList<>();
        IntStream.range(0, wanted.size()).forEach(i -> {
            if (!named.add(wanted.get(i).person())) {
                throw Problem.invalid("people[%d].person".formatted(i), "must be named once")
                        .exception();
            }
            people.add(person(wanted.get(i), i, weights));
        });
        return people;
    }

    private List<Wanted> wanted(Asking asking) {
        if (asking.people() != null) {
            return asking.people();
        }
        if (asking.territory() == null) {
            throw Problem.invalid("people", "must be given, or a territory").exception();
        }
        List<Wanted> everybody = drafts.in(asking.territory(), Asking.MOST_PEOPLE).stream()
                .map(Wanted::nothingElse)
                .toList();
        if (everybody.isEmpty()) {
            throw Problem.conflict(
                            "nobody-with-open-needs",
                            "Nobody of this territory has a plan in draft with open needs.",
                            Map.of())
                    .exception();
        }
        return everybody;
    }

    private PersonInNeed person(Wanted wanted, int index, Weights weights) {
        Draft draft = drafts.of(wanted.person())
                .orElseThrow(() -> Problem.invalid(
                                "people[%d].person".formatted(index), "must have a plan in draft with open needs")
                        .exception());
        String territory = wanted.territory() != null
                ? wanted.territory()
                : intakes.territory(wanted.person())
                        .orElseThrow(() -> Problem.invalid(
                                        "people[%d].territory".formatted(index), "must be given: no intake tells it")
                                .exception());
        return new PersonInNeed(
                wanted.person(),
                territory,
                both(Wanted.set(wanted.languages()), draft.said(LANGUAGE, PREFERRED)),
                both(Wanted.set(wanted.preferred()), draft.said(PROVIDER, PREFERRED)),
                both(Wanted.set(wanted.refused()), draft.said(PROVIDER, REFUSED)),
                draft.said(SERVICE_CLASS, REFUSED),
                draft.planned(),
                draft.providers(),
                new PersonFacts(null, null, territory, null, null)
                        .or(draft.facts())
                        .or(intakes.of(wanted.person(), today())),
                draft.needs(weights));
    }

    private static Set<String> both(Set<String> asked, Set<String> said) {
        return Stream.of(asked, said).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /// Those with anything left to give from then on.
    private List<FreeOffer> free(LocalDate start) {
        List<OfferSummary> open = offers.open(today(), start, MOST_OFFERS + 1);
        if (open.size() > MOST_OFFERS) {
            throw Problem.conflict("too-many-offers", "More offers are open than a proposal can hold.", Map.of())
                    .exception();
        }
        if (open.stream()
                        .map(offer -> offer.terms().unitCost().currency())
                        .distinct()
                        .count()
                > 1) {
            throw Problem.conflict(
                            "offers-in-several-currencies",
                            "The costs of the open offers cannot be compared: their currencies differ.",
                            Map.of())
                    .exception();
        }
        return open.stream().map(Situations::free).toList();
    }

    private static FreeOffer free(OfferSummary offer) {
        OfferTerms terms = offer.terms();
        return new FreeOffer(
                offer.offer(),
                terms.provider(),
                terms.serviceClass(),
                Set.copyOf(terms.needCodes()),
                terms.territory(),
                Set.copyOf(terms.territories()),
                Set.copyOf(terms.languages()),
                offer.free().toMinutes(),
                terms.unitCost(),
                terms.details().eligibility());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
