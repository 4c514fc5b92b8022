package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.contract.planning.PlanEvent.PreferenceRecorded;
import org.entrelacs.contract.planning.PlanEvent.PreferenceWithdrawn;
import org.entrelacs.contract.planning.PlanEvent.RefusalTakenBack;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.RecordPreference;
import org.entrelacs.planning.plan.PlanCommand.TakeRefusalBack;
import org.entrelacs.planning.plan.PlanCommand.WithdrawPreference;
import org.entrelacs.planning.plan.PlanRefusal.NeedIsNotDeclined;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreDeclined;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPreference;
import org.entrelacs.planning.plan.PlanRefusal.PreferenceIsKnown;
import org.entrelacs.planning.plan.PlanRefusal.RefusedByThePerson;

/// What the person wants and does not want. A refusal holds until they take it back; a preference is told to those who
/// plan. Languages and times of day are told too: no offer is held to them here.
final class Preferences {
    private Preferences() {}

    static Verdict<PlanEvent, PlanRefusal> record(RecordPreference record, Plan plan) {
        return Phase.whileOpen(
                plan,
                open -> known(record, open.content().circumstances())
                        .<Verdict<PlanEvent, PlanRefusal>>map(known -> refuse(new PreferenceIsKnown(known)))
                        .orElseGet(() -> accept(new PreferenceRecorded(
                                record.preference(),
                                record.about(),
                                record.value(),
                                record.stance(),
                                record.by(),
                                record.words()))));
    }

    private static Optional<String> known(RecordPreference record, Circumstances circumstances) {
        return circumstances.preferences().entrySet().stream()
                .filter(known -> known.getValue().about() == record.about()
                        && known.getValue().value().equals(record.value()))
                .map(known -> known.getKey())
                .findFirst();
    }

    static Verdict<PlanEvent, PlanRefusal> withdraw(WithdrawPreference withdraw, Plan plan) {
        return Phase.whileOpen(
                plan,
                open -> open.content().circumstances().preferences().containsKey(withdraw.preference())
                        ? accept(new PreferenceWithdrawn(withdraw.preference(), withdraw.by(), withdraw.words()))
                        : refuse(new NoSuchPreference(withdraw.preference())));
    }

    static Verdict<PlanEvent, PlanRefusal> takeBack(TakeRefusalBack take, Plan plan) {
        return Phase.unlessSubmitted(plan, content -> {
            if (!content.needs().containsKey(take.need())) {
                return refuse(new NoSuchNeed(take.need()));
            }
            return declined(content, take.need())
                    ? accept(new RefusalTakenBack(take.need(), take.by(), take.words()))
                    : refuse(new NeedIsNotDeclined(take.need()));
        });
    }

    /// What stands against planning this service for these needs.
    static Optional<PlanRefusal> against(Offered.Open offer, List<String> needs, Content content) {
        List<String> declined = needs.stream()
                .filter(need -> declined(content, need))
                .distinct()
                .toList();
        return declined.isEmpty()
                ? refused(offer.provider(), offer.serviceClass(), content)
                : Optional.of(new NeedsAreDeclined(declined));
    }

    /// Ids of services that nobody has agreed to yet and the person does not want.
    static List<String> unwanted(Content content) {
        return content.services().values().stream()
                .filter(service -> service.state() instanceof ServiceState.Planned)
                .map(PlannedService::terms)
                .filter(terms ->
                        refused(terms.provider(), terms.serviceClass(), content).isPresent())
                .map(PlanEvent.ServicePlanned::service)
                .toList();
    }

    private static Optional<PlanRefusal> refused(String provider, String serviceClass, Content content) {
        return Stream.of(
                        refusal(PreferenceAbout.PROVIDER, provider, content),
                        refusal(PreferenceAbout.SERVICE_CLASS, serviceClass, content))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PlanRefusal> refusal(PreferenceAbout about, String value, Content content) {
        return content.circumstances()
                .refused(about)
                .filter(preference -> preference.value().equals(value))
                .findFirst()
                .map(_ -> new RefusedByThePerson(about, value));
    }

    private static boolean declined(Content content, String need) {
        return content.withoutService().get(need) instanceof WithoutService.Declined;
    }
}
