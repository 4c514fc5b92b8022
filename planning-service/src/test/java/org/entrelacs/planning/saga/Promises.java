package org.entrelacs.planning.saga;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.planning.offer.Ledger;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanStatus;
import org.entrelacs.planning.plan.PlannedService;
import org.entrelacs.planning.plan.ServiceState;

/// What must hold, whatever happens in whatever order.
final class Promises {
    private Promises() {}

    /// At every moment.
    static List<String> brokenNow(World world) {
        List<String> broken = new ArrayList<>();
        for (PlannedService service : services(world)) {
            if (service.state() instanceof ServiceState.Started(ServiceState.NoGrant _, var _)
                    && service.terms().entitlement() == Entitlement.DISCRETIONARY) {
                broken.add(service.terms().service() + " is given without its grant");
            }
            if (service.state() instanceof ServiceState.Started
                    && !holdings(world).containsKey(service.terms().service())) {
                broken.add(service.terms().service() + " is given without hours");
            }
        }
        return broken;
    }

    /// When everything that was told has arrived.
    static List<String> brokenAtRest(World world) {
        List<String> broken = new ArrayList<>(brokenNow(world));
        Plan.Existing plan = (Plan.Existing) world.plan();
        if (plan.status() == PlanStatus.AGREED) {
            broken.add("the plan waits for an answer that has come");
        }
        for (PlannedService service : services(world)) {
            answered(service, world, broken);
        }
        holdings(world).forEach((service, _) -> {
            if (!isRunning(service, plan)) {
                broken.add(service + " holds hours and is not given");
            }
        });
        world.envelopes()
                .values()
                .forEach(envelope -> envelope.requests().forEach((request, known) -> {
                    if (known.holdsMoney() && !drawsOn(request, plan)) {
                        broken.add(known.service() + " holds money and is not given");
                    }
                    if (known.isOpen() && !drawsOn(request, plan)) {
                        broken.add(known.service() + " waits for money and is not given");
                    }
                }));
        return broken;
    }

    private static void answered(PlannedService service, World world, List<String> broken) {
        String id = service.terms().service();
        if (world.plan() instanceof Plan.Closed && isUnderWay(service)) {
            broken.add(id + " goes on in a plan that is closed");
        }
        if (service.state() instanceof ServiceState.Agreed || service.hoursAwaited()) {
            broken.add(id + " waits for hours for ever");
        }
        if (isUnderWay(service) && !holdings(world).containsKey(id)) {
            broken.add(id + " is under way without hours");
        }
        if (service.state() instanceof ServiceState.AuthorisationAsked(var request)
                && !stand(request, service, world).isOpen()) {
            broken.add(id + " waits for a decision that was made");
        }
        if (grants(service) && !stand(service.state().request(), service, world).holdsMoney()) {
            broken.add(id + " counts on money that nobody holds");
        }
    }

    private static boolean grants(PlannedService service) {
        return switch (service.state()) {
            case ServiceState.Authorised _ -> true;
            case ServiceState.Started(var funding, var _) -> funding instanceof ServiceState.Grant;
            default -> false;
        };
    }

    private static boolean isUnderWay(PlannedService service) {
        return switch (service.state()) {
            case ServiceState.CapacityReserved _,
                    ServiceState.AuthorisationAsked _,
                    ServiceState.Authorised _,
                    ServiceState.Started _ -> true;
            default -> false;
        };
    }

    private static Envelope.Request stand(String request, PlannedService service, World world) {
        return world.envelopes()
                .getOrDefault(service.terms().envelope(), Envelope.EMPTY)
                .requests()
                .getOrDefault(request, new Envelope.Request("", Envelope.Stand.OVER));
    }

    private static List<PlannedService> services(World world) {
        return List.copyOf(((Plan.Existing) world.plan()).content().services().values());
    }

    private static boolean isRunning(String service, Plan.Existing plan) {
        PlannedService planned = plan.content().services().get(service);
        return planned != null && isUnderWay(planned);
    }

    private static boolean drawsOn(String request, Plan.Existing plan) {
        return plan.content().services().values().stream()
                .filter(Promises::isUnderWay)
                .anyMatch(service -> service.state().request().equals(request));
    }

    /// Of the person: what others hold is theirs.
    private static Map<String, Ledger.Holding> holdings(World world) {
        Map<String, Ledger.Holding> held = new HashMap<>();
        for (Offer offer : world.offers().values()) {
            Ledger ledger = switch (offer) {
                case Offer.Known known -> known.ledger();
                case Offer.Absent _ -> throw new AssertionError("all offers were published");
            };
            ledger.holdings().forEach((service, holding) -> {
                if (holding.person().equals(Envelope.PERSON)) {
                    held.put(service, holding);
                }
            });
        }
        return held;
    }

    static void areKept(World world, List<String> broken, Object how) {
        assertEquals(List.of(), broken, () -> "after " + how + "\n" + world.plan());
    }
}
