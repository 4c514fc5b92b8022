package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.CaseConferenceHeld;
import org.entrelacs.contract.planning.PlanEvent.DuplicateFound;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolution;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolved;
import org.entrelacs.contract.planning.PlanEvent.Participant;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.contract.planning.PlanEvent.PreferenceRecorded;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeliveredUnplanned;
import org.entrelacs.contract.planning.PlanEvent.Stance;
import org.pcollections.OrderedPMap;

/// What surrounds the needs, goals and services of a plan. Each part by its id, in the order in which it came.
///
/// @param unplanned help that somebody gives outside the plan
public record Circumstances(
        OrderedPMap<String, Preference> preferences,
        OrderedPMap<String, Duplicate> duplicates,
        OrderedPMap<String, Unplanned> unplanned,
        OrderedPMap<String, Conference> conferences,
        Review review) {
    static final Circumstances NONE = new Circumstances(
            OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), Review.NONE);

    public record Preference(PreferenceAbout about, String value, Stance stance, AgreedBy by, PersonalText words) {}

    /// @param resolution as somebody decided, if anybody has
    public record Duplicate(DuplicateFound found, Optional<DuplicateResolved> resolution) {}

    public record Unplanned(String provider, ResourceKind kind, String serviceClass, Duration perWeek, LocalDate on) {}

    public record Conference(LocalDate on, List<Participant> participants, PersonalText decisions) {}

    /// @param next when the plan is to be looked at again
    /// @param dueSince when nobody did
    public record Review(Optional<LocalDate> next, Optional<LocalDate> dueSince) {
        static final Review NONE = new Review(Optional.empty(), Optional.empty());
    }

    /// What stays with the person when a plan has ended and another begins.
    Circumstances ofThePerson() {
        return new Circumstances(
                preferences, OrderedPMap.empty(), OrderedPMap.empty(), OrderedPMap.empty(), Review.NONE);
    }

    Stream<Preference> refused(PreferenceAbout about) {
        return preferences.values().stream()
                .filter(preference -> preference.about() == about && preference.stance() == Stance.REFUSED);
    }

    Circumstances plus(PreferenceRecorded recorded) {
        var preference =
                new Preference(recorded.about(), recorded.value(), recorded.stance(), recorded.by(), recorded.words());
        return with(preferences.plus(recorded.preference(), preference), duplicates, unplanned);
    }

    Circumstances withoutPreference(String preference) {
        return with(preferences.minus(preference), duplicates, unplanned);
    }

    Circumstances plus(DuplicateFound found) {
        return with(preferences, duplicates.plus(found.duplicate(), new Duplicate(found, Optional.empty())), unplanned);
    }

    /// An unplanned delivery that was not kept leaves the plan with this.
    Circumstances plus(DuplicateResolved resolved) {
        DuplicateFound found = duplicate(resolved.duplicate()).found();
        boolean dropped = resolved.resolution() == DuplicateResolution.KEPT_ONE
                && !resolved.kept().equals(found.other());
        return with(
                preferences,
                duplicates.plus(resolved.duplicate(), new Duplicate(found, Optional.of(resolved))),
                dropped ? unplanned.minus(found.other()) : unplanned);
    }

    Circumstances plus(ServiceDeliveredUnplanned delivered) {
        var help = new Unplanned(
                delivered.provider(), delivered.kind(), delivered.serviceClass(), delivered.perWeek(), delivered.on());
        return with(preferences, duplicates, unplanned.plus(delivered.delivery(), help));
    }

    Circumstances plus(CaseConferenceHeld held) {
        var conference = new Conference(held.on(), held.participants(), held.decisions());
        return new Circumstances(
                preferences, duplicates, unplanned, conferences.plus(held.conference(), conference), review);
    }

    Circumstances with(Review newReview) {
        return new Circumstances(preferences, duplicates, unplanned, conferences, newReview);
    }

    private Duplicate duplicate(String id) {
        Duplicate duplicate = duplicates.get(id);
        if (duplicate == null) {
            throw new IllegalStateException("no duplicate " + id + " in the plan");
        }
        return duplicate;
    }

    private Circumstances with(
            OrderedPMap<String, Preference> newPreferences,
            OrderedPMap<String, Duplicate> newDuplicates,
            OrderedPMap<String, Unplanned> newUnplanned) {
        return new Circumstances(newPreferences, newDuplicates, newUnplanned, conferences, review);
    }
}
