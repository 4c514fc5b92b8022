package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.DuplicateFound;
import org.entrelacs.contract.planning.PlanEvent.DuplicateKind;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolution;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolved;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.TakenOver;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.Plan.Draft;
import org.entrelacs.planning.plan.Plan.Open;
import org.entrelacs.planning.plan.PlanCommand.ResolveDuplicate;
import org.entrelacs.planning.plan.PlanRefusal.DuplicateIsResolved;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchDuplicate;
import org.entrelacs.planning.plan.PlanRefusal.NotOneOfTheTwo;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;

/// A person decides on a duplicate: one stays, both become one, or both stay and why is said.
final class DuplicateRules {
    private DuplicateRules() {}

    static Verdict<PlanEvent, PlanRefusal> resolve(ResolveDuplicate resolve, Plan plan) {
        return Phase.whileOpen(plan, open -> {
            var duplicate = open.content().circumstances().duplicates().get(resolve.duplicate());
            if (duplicate == null) {
                return refuse(new NoSuchDuplicate(resolve.duplicate()));
            }
            if (!Duplicates.unresolved(open.content()).contains(resolve.duplicate())) {
                return refuse(new DuplicateIsResolved(resolve.duplicate()));
            }
            List<String> keepable = keepable(duplicate.found(), resolve.resolution());
            if (!keepable.contains(resolve.kept())) {
                return refuse(new NotOneOfTheTwo(resolve.kept(), keepable));
            }
            return switch (resolve.resolution()) {
                case BOTH -> accept(resolved(resolve));
                case KEPT_ONE -> keepOne(resolve, duplicate.found(), open);
                case MERGED -> merge(resolve, duplicate.found(), open);
            };
        });
    }

    private static List<String> keepable(DuplicateFound found, DuplicateResolution resolution) {
        return switch (resolution) {
            case BOTH -> List.of("");
            case KEPT_ONE ->
                found.kind() == DuplicateKind.COMPENSATED
                        ? List.of(found.other())
                        : List.of(found.service(), found.other());
            case MERGED ->
                switch (found.kind()) {
                    case SAME_SERVICE, INFORMAL_HELP -> List.of(found.service(), found.other());
                    case COMPENSATED, UNPLANNED_DELIVERY -> List.of();
                };
        };
    }

    private static DuplicateResolved resolved(ResolveDuplicate resolve) {
        return new DuplicateResolved(resolve.duplicate(), resolve.resolution(), resolve.kept(), resolve.reason());
    }

    private static Verdict<PlanEvent, PlanRefusal> keepOne(ResolveDuplicate resolve, DuplicateFound found, Open open) {
        String dropped = otherOf(found, resolve.kept());
        PlannedService service = open.content().services().get(dropped);
        if (service == null) {
            return accept(resolved(resolve));
        }
        if (service.state().running()) {
            var ended = Delivery.ended(service, Delivery.notBeforeStart(service, resolve.on()), EndReason.DUPLICATE);
            return accept(Agreement.activating(open, resolved(resolve), ended));
        }
        return open instanceof Draft
                ? accept(resolved(resolve), new PlannedServiceRemoved(dropped, resolve.reason()))
                : refuse(new PlanIs(open.status()));
    }

    private static Verdict<PlanEvent, PlanRefusal> merge(ResolveDuplicate resolve, DuplicateFound found, Open open) {
        PlannedService kept = open.content().service(resolve.kept());
        PlannedService dropped = open.content().service(otherOf(found, resolve.kept()));
        for (PlannedService service : List.of(kept, dropped)) {
            if (!service.state().onPaper()) {
                return refuse(new ServiceIs(service.terms().service(), service.status()));
            }
        }
        return open instanceof Draft
                ? PlannedServices.priced(resolve.offered(), offer -> merged(resolve, kept, dropped, offer, open))
                : refuse(new PlanIs(open.status()));
    }

    private static Verdict<PlanEvent, PlanRefusal> merged(
            ResolveDuplicate resolve, PlannedService kept, PlannedService dropped, Offered.Open offer, Open open) {
        var perWeek = kept.terms().perWeek().plus(dropped.terms().perWeek());
        int weeks = Math.max(kept.terms().weeks(), dropped.terms().weeks());
        return switch (Price.of(offer.unitCost(), perWeek, weeks)) {
            case Price.None(var why) -> refuse(why);
            case Price.Amount(var amount) -> {
                var taken =
                        new TakenOver(dropped.terms().needs(), dropped.terms().goals());
                yield accept(Duplicates.noted(
                        open,
                        List.of(
                                resolved(resolve),
                                new PlannedServiceChanged(
                                        resolve.kept(),
                                        perWeek,
                                        weeks,
                                        amount,
                                        taken,
                                        kept.terms().start()),
                                new PlannedServiceRemoved(dropped.terms().service(), resolve.reason()))));
            }
        };
    }

    private static String otherOf(DuplicateFound found, String kept) {
        return kept.equals(found.service()) ? found.other() : found.service();
    }
}
