package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.ChangePlannedService;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanCommand.RemovePlannedService;
import org.entrelacs.planning.plan.PlanRefusal.NoGoalNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoNeedNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchGoals;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeeds;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchOffer;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.plan.PlanRefusal.ServiceExists;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.StartIsOutOfReach;

/// Services come into a draft, change and leave it.
final class PlannedServices {
    private static final int YEARS_AHEAD = 10;

    /// Where a day begins last.
    private static final ZoneOffset LATEST_DAY = ZoneOffset.ofHours(-12);

    private PlannedServices() {}

    static Verdict<PlanEvent, PlanRefusal> plan(PlanService command, Plan plan) {
        return Phase.inDraft(
                plan,
                content -> whyNot(command, content)
                        .<Verdict<PlanEvent, PlanRefusal>>map(Verdict::refuse)
                        .orElseGet(() -> priced(command.offered(), offer -> planned(command, offer, content, plan))));
    }

    static Verdict<PlanEvent, PlanRefusal> priced(
            Offered offered, Function<Offered.Open, Verdict<PlanEvent, PlanRefusal>> rule) {
        return switch (offered) {
            case Offered.Unknown _ -> refuse(new NoSuchOffer());
            case Offered.Withdrawn _ -> refuse(new OfferIsWithdrawn());
            case Offered.Open offer -> rule.apply(offer);
        };
    }

    private static Optional<PlanRefusal> whyNot(PlanService command, Content content) {
        List<String> unknownNeeds = content.unknownNeeds(command.needs());
        List<String> unknownGoals = content.unknownGoals(command.goals());
        if (content.services().containsKey(command.service())) {
            return Optional.of(new ServiceExists(command.service()));
        }
        if (command.needs().isEmpty()) {
            return Optional.of(new NoNeedNamed());
        }
        if (!unknownNeeds.isEmpty()) {
            return Optional.of(new NoSuchNeeds(unknownNeeds));
        }
        if (command.goals().isEmpty()) {
            return Optional.of(new NoGoalNamed());
        }
        return unknownGoals.isEmpty()
                ? outOfReach(command.start(), content)
                : Optional.of(new NoSuchGoals(unknownGoals));
    }

    /// Help does not start before the assessment that it rests on.
    private static Optional<PlanRefusal> outOfReach(Optional<LocalDate> start, Content content) {
        LocalDate earliest = LocalDate.ofInstant(content.evidence().assessedAt(), LATEST_DAY);
        LocalDate latest = earliest.plusYears(YEARS_AHEAD);
        return start.filter(day -> day.isBefore(earliest) || day.isAfter(latest))
                .map(day -> new StartIsOutOfReach(day, earliest, latest));
    }

    private static Verdict<PlanEvent, PlanRefusal> planned(
            PlanService command, Offered.Open offer, Content content, Plan plan) {
        Optional<PlanRefusal> against = Preferences.against(offer, command.needs(), content)
                .or(() -> Derogations.against(offer, command.derogation()));
        if (against.isPresent()) {
            return refuse(against.get());
        }
        return switch (Price.of(offer.unitCost(), command.perWeek(), command.weeks())) {
            case Price.None(var why) -> refuse(why);
            case Price.Amount(var amount) -> {
                List<PlanEvent> events = new ArrayList<>();
                events.add(planned(command, offer, amount));
                Derogations.granted(command, offer).ifPresent(events::add);
                yield accept(Duplicates.noted(plan, events));
            }
        };
    }

    private static ServicePlanned planned(PlanService command, Offered.Open offer, Money amount) {
        return new ServicePlanned(
                command.service(),
                command.offer(),
                offer.provider(),
                offer.kind(),
                offer.serviceClass(),
                command.needs().stream().distinct().toList(),
                command.goals().stream().distinct().toList(),
                command.perWeek(),
                command.weeks(),
                amount,
                offer.entitlement(),
                offer.envelope(),
                command.divisible(),
                command.claim(),
                null,
                command.start().orElse(null));
    }

    static Verdict<PlanEvent, PlanRefusal> change(ChangePlannedService command, Plan plan) {
        return onPaper(
                command.service(),
                plan,
                content -> outOfReach(command.start(), content)
                        .<Verdict<PlanEvent, PlanRefusal>>map(Verdict::refuse)
                        .orElseGet(() -> priced(command.offered(), offer -> changed(command, offer, plan))));
    }

    private static Verdict<PlanEvent, PlanRefusal> changed(
            ChangePlannedService command, Offered.Open offer, Plan plan) {
        return switch (Price.of(offer.unitCost(), command.perWeek(), command.weeks())) {
            case Price.None(var why) -> refuse(why);
            case Price.Amount(var amount) ->
                accept(Duplicates.noted(
                        plan,
                        List.of(new PlannedServiceChanged(
                                command.service(),
                                command.perWeek(),
                                command.weeks(),
                                amount,
                                null,
                                command.start().orElse(null)))));
        };
    }

    static Verdict<PlanEvent, PlanRefusal> remove(RemovePlannedService command, Plan plan) {
        return onPaper(
                command.service(), plan, _ -> accept(new PlannedServiceRemoved(command.service(), command.reason())));
    }

    private static Verdict<PlanEvent, PlanRefusal> onPaper(
            String id, Plan plan, Function<Content, Verdict<PlanEvent, PlanRefusal>> rule) {
        return Phase.inDraft(plan, content -> {
            if (!content.services().containsKey(id)) {
                return refuse(new NoSuchService(id));
            }
            ServiceState state = content.service(id).state();
            return state.onPaper() ? rule.apply(content) : refuse(new ServiceIs(id, state.status()));
        });
    }
}
