package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.ChangePlannedService;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanCommand.RemovePlannedService;
import org.entrelacs.planning.plan.PlanRefusal.AlreadyPlanned;
import org.entrelacs.planning.plan.PlanRefusal.NoGoalNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoNeedNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchGoals;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeeds;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchOffer;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.plan.PlanRefusal.ServiceExists;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;

/// Services come into a draft, change and leave it.
final class PlannedServices {
    private PlannedServices() {}

    static Verdict<PlanEvent, PlanRefusal> plan(PlanService command, Plan plan) {
        return Phase.inDraft(
                plan,
                content -> whyNot(command, content)
                        .<Verdict<PlanEvent, PlanRefusal>>map(Verdict::refuse)
                        .orElseGet(() -> switch (command.offered()) {
                            case Offered.Unknown _ -> refuse(new NoSuchOffer());
                            case Offered.Withdrawn _ -> refuse(new OfferIsWithdrawn());
                            case Offered.Open offer -> planned(command, offer, content);
                        }));
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
        return unknownGoals.isEmpty() ? Optional.empty() : Optional.of(new NoSuchGoals(unknownGoals));
    }

    private static Verdict<PlanEvent, PlanRefusal> planned(PlanService command, Offered.Open offer, Content content) {
        Optional<AlreadyPlanned> duplicate = duplicate(command, offer, content);
        if (duplicate.isPresent()) {
            return refuse(duplicate.get());
        }
        return switch (Price.of(offer.unitCost(), command.perWeek(), command.weeks())) {
            case Price.None(var why) -> refuse(why);
            case Price.Amount(var amount) -> accept(planned(command, offer, amount));
        };
    }

    private static Optional<AlreadyPlanned> duplicate(PlanService command, Offered.Open offer, Content content) {
        return command.needs().stream()
                .flatMap(need -> content.covering(need).stream()
                        .filter(service ->
                                content.service(service).terms().serviceClass().equals(offer.serviceClass()))
                        .map(service -> new AlreadyPlanned(offer.serviceClass(), need, service)))
                .findFirst();
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
                command.claim());
    }

    static Verdict<PlanEvent, PlanRefusal> change(ChangePlannedService command, Plan plan) {
        return onPaper(command.service(), plan, () -> switch (command.offered()) {
            case Offered.Unknown _ -> refuse(new NoSuchOffer());
            case Offered.Withdrawn _ -> refuse(new OfferIsWithdrawn());
            case Offered.Open offer -> changed(command, offer);
        });
    }

    private static Verdict<PlanEvent, PlanRefusal> changed(ChangePlannedService command, Offered.Open offer) {
        return switch (Price.of(offer.unitCost(), command.perWeek(), command.weeks())) {
            case Price.None(var why) -> refuse(why);
            case Price.Amount(var amount) ->
                accept(new PlannedServiceChanged(command.service(), command.perWeek(), command.weeks(), amount));
        };
    }

    static Verdict<PlanEvent, PlanRefusal> remove(RemovePlannedService command, Plan plan) {
        return onPaper(
                command.service(), plan, () -> accept(new PlannedServiceRemoved(command.service(), command.reason())));
    }

    private static Verdict<PlanEvent, PlanRefusal> onPaper(
            String id, Plan plan, Supplier<Verdict<PlanEvent, PlanRefusal>> rule) {
        return Phase.inDraft(plan, content -> {
            if (!content.services().containsKey(id)) {
                return refuse(new NoSuchService(id));
            }
            ServiceState state = content.service(id).state();
            return state.onPaper() ? rule.get() : refuse(new ServiceIs(id, state.status()));
        });
    }
}
