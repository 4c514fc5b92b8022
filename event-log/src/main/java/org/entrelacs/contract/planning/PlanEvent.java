package org.entrelacs.contract.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Score;
import org.jspecify.annotations.Nullable;

/// What has happened to one person's plan. Terms: FHIR R4 `CarePlan`. Stream: `plan/<person>`; all versions of the
/// plan live in it.
public sealed interface PlanEvent {

    /// Drafted by itself when an assessment is completed.
    ///
    /// @param plan id of this version of the plan
    /// @param evidence the assessment it rests on
    /// @param required null when the assessment does not say, as in earlier events
    @EventType("org.entrelacs.planning.PlanDrafted.v1")
    record PlanDrafted(
            String plan,
            Evidence evidence,
            List<AssessedNeed> needs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RequiredHours required)
            implements PlanEvent {

        /// Without required hours.
        public PlanDrafted(String plan, Evidence evidence, List<AssessedNeed> needs) {
            this(plan, evidence, needs, null);
        }
    }

    /// A new version in draft that keeps the services under way: after a later assessment, or on the same one when
    /// the plan is taken up again.
    ///
    /// @param replacedAssessment id of the assessment that the replaced version rests on
    /// @param required null when the assessment does not say, as in earlier events
    @EventType("org.entrelacs.planning.PlanRevised.v1")
    record PlanRevised(
            String plan,
            String replaces,
            String replacedAssessment,
            Evidence evidence,
            List<AssessedNeed> needs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RequiredHours required)
            implements PlanEvent {

        /// Without required hours.
        public PlanRevised(
                String plan, String replaces, String replacedAssessment, Evidence evidence, List<AssessedNeed> needs) {
            this(plan, replaces, replacedAssessment, evidence, needs, null);
        }
    }

    /// @param words the person's own
    /// @param needs that the goal answers, at least one
    /// @param due when the person wants to be there; null when they set no date, as in earlier events
    @EventType("org.entrelacs.planning.GoalAdded.v1")
    record GoalAdded(
            String goal,
            PersonalText words,
            List<String> needs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate due)
            implements PlanEvent {

        /// Without a date.
        public GoalAdded(String goal, PersonalText words, List<String> needs) {
            this(goal, words, needs, null);
        }
    }

    /// What the offer said at that moment is copied, so that the plan can be read alone.
    ///
    /// @param service id of the planned service
    /// @param needs that it meets, at least one
    /// @param goals that it serves, at least one
    /// @param weeks how many weeks the service is planned for
    /// @param amount unit cost × hours a week × weeks
    /// @param envelope budget that carries a discretionary service; empty for the others
    /// @param divisible whether a part of it would still help
    /// @param claim what is pleaded for it, should it need an authorisation
    /// @param proposal null when nobody proposed it, as in earlier events
    /// @param start local day on which it is to start; null when nobody knows, as in earlier events
    @EventType("org.entrelacs.planning.ServicePlanned.v1")
    record ServicePlanned(
            String service,
            String offer,
            String provider,
            ResourceKind kind,
            String serviceClass,
            List<String> needs,
            List<String> goals,
            Duration perWeek,
            int weeks,
            Money amount,
            Entitlement entitlement,
            String envelope,
            boolean divisible,
            Claim claim,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FromProposal proposal,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate start)
            implements PlanEvent {

        /// Proposed by nobody, from nobody knows when on.
        public ServicePlanned(
                String service,
                String offer,
                String provider,
                ResourceKind kind,
                String serviceClass,
                List<String> needs,
                List<String> goals,
                Duration perWeek,
                int weeks,
                Money amount,
                Entitlement entitlement,
                String envelope,
                boolean divisible,
                Claim claim) {
            this(
                    service,
                    offer,
                    provider,
                    kind,
                    serviceClass,
                    needs,
                    goals,
                    perWeek,
                    weeks,
                    amount,
                    entitlement,
                    envelope,
                    divisible,
                    claim,
                    null,
                    null);
        }

        /// As it was proposed and then chosen by a person.
        public ServicePlanned chosenFrom(FromProposal chosen) {
            return new ServicePlanned(
                    service,
                    offer,
                    provider,
                    kind,
                    serviceClass,
                    needs,
                    goals,
                    perWeek,
                    weeks,
                    amount,
                    entitlement,
                    envelope,
                    divisible,
                    claim,
                    chosen,
                    start);
        }
    }

    /// @param amount what the service costs from now on over its weeks
    /// @param takenOver what it serves besides, from a service that was merged into it; null when none was, as in
    ///     earlier events
    /// @param start local day on which it is to start now; null when nobody knows, as in earlier events
    @EventType("org.entrelacs.planning.PlannedServiceChanged.v1")
    record PlannedServiceChanged(
            String service,
            Duration perWeek,
            int weeks,
            Money amount,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            TakenOver takenOver,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate start)
            implements PlanEvent {

        /// Without anything taken over, from nobody knows when on.
        public PlannedServiceChanged(String service, Duration perWeek, int weeks, Money amount) {
            this(service, perWeek, weeks, amount, null, null);
        }
    }

    @EventType("org.entrelacs.planning.PlannedServiceRemoved.v1")
    record PlannedServiceRemoved(String service, PersonalText reason) implements PlanEvent {}

    /// What is pleaded for a discretionary service in words. The newest counts until the request is sent.
    @EventType("org.entrelacs.planning.AdvocacyWritten.v1")
    record AdvocacyWritten(String service, AdvocacyFile advocacy) implements PlanEvent {}

    /// What was written is taken back before it was sent.
    @EventType("org.entrelacs.planning.AdvocacyRemoved.v1")
    record AdvocacyRemoved(String service) implements PlanEvent {}

    /// Nobody covers the need, and everybody may know why.
    @EventType("org.entrelacs.planning.NeedLeftUncovered.v1")
    record NeedLeftUncovered(String need, UncoveredReason reason, PersonalText explanation) implements PlanEvent {}

    /// The person does not want help with this need.
    @EventType("org.entrelacs.planning.ServiceDeclined.v1")
    record ServiceDeclined(String need, PersonalText words) implements PlanEvent {}

    /// The person wants help with the need after all.
    ///
    /// @param by who says so
    @EventType("org.entrelacs.planning.RefusalTakenBack.v1")
    record RefusalTakenBack(String need, AgreedBy by, PersonalText words) implements PlanEvent {}

    /// What the person wants or does not want of their help, whatever the need.
    ///
    /// @param value in the vocabulary of `about`
    /// @param by who says so
    /// @param words the person's own
    @EventType("org.entrelacs.planning.PreferenceRecorded.v1")
    record PreferenceRecorded(
            String preference, PreferenceAbout about, String value, Stance stance, AgreedBy by, PersonalText words)
            implements PlanEvent {}

    /// @param by who says so
    @EventType("org.entrelacs.planning.PreferenceWithdrawn.v1")
    record PreferenceWithdrawn(String preference, AgreedBy by, PersonalText words) implements PlanEvent {}

    /// Two kinds of help that may be one too many.
    ///
    /// @param service id of a planned service
    /// @param other id of what it may repeat: of a planned service, of an unplanned delivery, or of the need that a
    ///     resource compensates already
    /// @param needs that both meet; empty when they only do the same
    @EventType("org.entrelacs.planning.DuplicateFound.v1")
    record DuplicateFound(String duplicate, DuplicateKind kind, String service, String other, List<String> needs)
            implements PlanEvent {}

    /// @param kept id of what stays; empty when both do
    @EventType("org.entrelacs.planning.DuplicateResolved.v1")
    record DuplicateResolved(String duplicate, DuplicateResolution resolution, String kept, PersonalText reason)
            implements PlanEvent {}

    /// Somebody gives help that the plan does not know.
    ///
    /// @param delivery id of what is given
    /// @param provider who gives it
    /// @param perWeek hours a week, as told
    /// @param on a day on which it was given
    @EventType("org.entrelacs.planning.ServiceDeliveredUnplanned.v1")
    record ServiceDeliveredUnplanned(
            String delivery, String provider, ResourceKind kind, String serviceClass, Duration perWeek, LocalDate on)
            implements PlanEvent {}

    /// The service is planned although its offer's own norms do not foresee it.
    ///
    /// @param rules the norms that it does not meet, as the offer names them
    @EventType("org.entrelacs.planning.DerogationGranted.v1")
    record DerogationGranted(String service, String offer, String provider, List<String> rules, PersonalText reason)
            implements PlanEvent {}

    /// @param assessment id of the assessment that the plan rests on
    /// @param advocate who pleads for the person from here on; may not decide what the plan asks for
    @EventType("org.entrelacs.planning.PlanSubmitted.v1")
    record PlanSubmitted(String plan, String assessment, String advocate) implements PlanEvent {}

    /// @param assessment id of the assessment that the plan rests on
    /// @param services whose capacity is now to be reserved
    /// @param consent on what the yes rests; null when nobody wrote it down, as in earlier events
    /// @param reviewOn when the plan is to be looked at again; null when no day was agreed, as in earlier events
    @EventType("org.entrelacs.planning.PlanAgreed.v1")
    record PlanAgreed(
            String plan,
            String assessment,
            AgreedBy by,
            List<AgreedService> services,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Consent consent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate reviewOn)
            implements PlanEvent {

        /// Without its basis and a day for the review.
        public PlanAgreed(String plan, String assessment, AgreedBy by, List<AgreedService> services) {
            this(plan, assessment, by, services, null, null);
        }
    }

    /// The offer holds the hours for this service.
    ///
    /// @param start local day on which it is to start; null when nobody knows, as in earlier events
    @EventType("org.entrelacs.planning.ServiceCapacityReserved.v1")
    record ServiceCapacityReserved(
            String service,
            String offer,
            String provider,
            Entitlement entitlement,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate start)
            implements PlanEvent {

        /// From nobody knows when on.
        public ServiceCapacityReserved(String service, String offer, String provider, Entitlement entitlement) {
            this(service, offer, provider, entitlement, null);
        }
    }

    /// The offer could not hold the hours: the need is open again.
    @EventType("org.entrelacs.planning.ServiceCapacityRefused.v1")
    record ServiceCapacityRefused(String service, String offer, Duration available, OfferEvent.CapacityRefusal reason)
            implements PlanEvent {}

    /// The offer of a service goes away, for a time or for ever. The hours that it holds stay until somebody acts.
    ///
    /// @param needs that the service meets
    @EventType("org.entrelacs.planning.OfferBecameUnavailable.v1")
    record OfferBecameUnavailable(String service, String offer, List<String> needs, Unavailability unavailability)
            implements PlanEvent {}

    /// Every agreed service has its capacity answered.
    @EventType("org.entrelacs.planning.PlanActivated.v1")
    record PlanActivated(String plan) implements PlanEvent {}

    /// A discretionary service pleads for money. Carries the facts that scoring needs, so that gatekeeping asks nobody.
    ///
    /// @param request id of the request, the same in gatekeeping
    /// @param evidence its scores hold `gir` when that could be computed
    /// @param needs those that the service meets
    /// @param advocacy null when nothing was written, as in earlier events
    /// @param start local day on which the service is to start; null when nobody knows, as in earlier events
    @EventType("org.entrelacs.planning.AuthorisationRequested.v1")
    record AuthorisationRequested(
            String request,
            String service,
            String serviceClass,
            String envelope,
            Money amount,
            boolean divisible,
            String advocate,
            Claim claim,
            Evidence evidence,
            List<AssessedNeed> needs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AdvocacyFile advocacy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate start)
            implements PlanEvent {

        /// Without an advocacy file, from nobody knows when on.
        public AuthorisationRequested(
                String request,
                String service,
                String serviceClass,
                String envelope,
                Money amount,
                boolean divisible,
                String advocate,
                Claim claim,
                Evidence evidence,
                List<AssessedNeed> needs) {
            this(
                    request,
                    service,
                    serviceClass,
                    envelope,
                    amount,
                    divisible,
                    advocate,
                    claim,
                    evidence,
                    needs,
                    null,
                    null);
        }
    }

    /// The person was assessed again while the request may still be open: it rests on newer facts.
    ///
    /// @param request as it was made
    /// @param needs those that the service meets, as measured now; one that is no longer found is missing
    @EventType("org.entrelacs.planning.AuthorisationReassessed.v1")
    record AuthorisationReassessed(
            String request, String service, String envelope, Evidence evidence, List<AssessedNeed> needs)
            implements PlanEvent {}

    /// @param amount granted by this decision; less than asked for when partial, and a remainder that is granted later
    ///     comes with an event of its own
    /// @param startBy the service is late from this instant on
    @EventType("org.entrelacs.planning.ServiceAuthorised.v1")
    record ServiceAuthorised(String service, String request, String provider, Money amount, Instant startBy)
            implements PlanEvent {}

    @EventType("org.entrelacs.planning.ServiceNotAuthorised.v1")
    record ServiceNotAuthorised(String service, String offer, String request, List<String> reasons)
            implements PlanEvent {}

    /// A refusal was overturned: the hours are reserved again, and what is granted follows in the same append.
    ///
    /// @param start local day on which it was to start; null when nobody knows, as in earlier events
    /// @param weeks for how many it is planned; null in earlier events
    @EventType("org.entrelacs.planning.ServiceReinstated.v1")
    record ServiceReinstated(
            String service,
            String offer,
            String request,
            Duration perWeek,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate start,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer weeks)
            implements PlanEvent {}

    /// What was granted before the decision is over, and the decision grants nothing in its place.
    ///
    /// @param amount that may not be spent any more
    @EventType("org.entrelacs.planning.ProvisionalAuthorisationEnded.v1")
    record ProvisionalAuthorisationEnded(String service, String offer, String provider, String request, Money amount)
            implements PlanEvent {}

    /// The request goes on in another budget.
    @EventType("org.entrelacs.planning.AuthorisationCarriedOver.v1")
    record AuthorisationCarriedOver(String service, String request, String envelope) implements PlanEvent {}

    /// Nobody waits for this request any more: the service has ended or left the plan, and the answer came after it.
    /// What was granted is given back, and what still waits, waits no longer.
    ///
    /// @param envelope where the request is or was; one that carried it over tells its successor
    @EventType("org.entrelacs.planning.RequestGivenUp.v1")
    record RequestGivenUp(String service, String request, String envelope) implements PlanEvent {}

    /// Told by the provider.
    @EventType("org.entrelacs.planning.ServiceStarted.v1")
    record ServiceStarted(String service, String offer, String provider, LocalDate on) implements PlanEvent {}

    /// Told by the provider.
    @EventType("org.entrelacs.planning.ServiceNotDelivered.v1")
    record ServiceNotDelivered(String service, String provider, LocalDate on, NotDeliveredReason reason)
            implements PlanEvent {}

    /// Help that has started rests for a while. Its hours stay with it.
    ///
    /// @param until the last day, as far as it is known; null when it is not
    /// @param relay who helps meanwhile, or why nobody does
    @EventType("org.entrelacs.planning.ServiceSuspended.v1")
    record ServiceSuspended(
            String service,
            String offer,
            String provider,
            LocalDate from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate until,

            SuspensionReason reason,
            Relay relay)
            implements PlanEvent {}

    @EventType("org.entrelacs.planning.ServiceResumed.v1")
    record ServiceResumed(String service, String offer, String provider, LocalDate on) implements PlanEvent {}

    /// Goals and help were looked at together.
    ///
    /// @param attainments one for each goal
    /// @param next when they will be looked at again
    @EventType("org.entrelacs.planning.PlanReviewed.v1")
    record PlanReviewed(String plan, LocalDate on, List<GoalAttainment> attainments, LocalDate next)
            implements PlanEvent {}

    /// The day of the review has come, and nobody has reviewed the plan.
    @EventType("org.entrelacs.planning.PlanReviewDue.v1")
    record PlanReviewDue(String plan, LocalDate since) implements PlanEvent {}

    /// Those who help met about the person.
    ///
    /// @param decisions in words
    @EventType("org.entrelacs.planning.CaseConferenceHeld.v1")
    record CaseConferenceHeld(String conference, LocalDate on, List<Participant> participants, PersonalText decisions)
            implements PlanEvent {}

    /// @param request that was made for the service, decided or not: its grant is given back, and what is not decided
    ///     no longer waits; empty when there was none
    /// @param envelope to which that request went, and which tells where it was carried over to; empty when there
    ///     was none
    @EventType("org.entrelacs.planning.ServiceEnded.v1")
    record ServiceEnded(String service, String offer, String request, String envelope, LocalDate on, EndReason reason)
            implements PlanEvent {}

    @EventType("org.entrelacs.planning.PlanClosed.v1")
    record PlanClosed(String plan, EndReason reason) implements PlanEvent {}

    /// @param assessment id of the assessment
    /// @param assessedAt from here the evidence ages
    /// @param sources distinct sources of its answers
    /// @param revisedAt when it was amended last, or counted again since a later one was entered
    ///     in error; null when neither happened
    record Evidence(
            String assessment,
            Instant assessedAt,
            List<AnswerSource> sources,
            List<Score> scores,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant revisedAt) {

        /// As it was completed.
        public Evidence(String assessment, Instant assessedAt, List<AnswerSource> sources, List<Score> scores) {
            this(assessment, assessedAt, sources, scores, null);
        }
    }

    /// @param needs that the service meets
    /// @param start on which day it is to start; null when that is not known, as in earlier events
    /// @param weeks for how many it is planned; null in earlier events
    record AgreedService(
            String service,
            String offer,
            Duration perWeek,
            List<String> needs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate start,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer weeks) {

        /// From nobody knows when on.
        public AgreedService(String service, String offer, Duration perWeek, List<String> needs) {
            this(service, offer, perWeek, needs, null, null);
        }
    }

    /// What the case manager pleads, besides what was measured; each between 0 and 1.
    /// See `docs` on the criteria: urgency, benefit, caregiver.
    ///
    /// @param urgency 0 none, 0.33 within a month, 0.66 within a week, 1 within 48 hours or foreseeable harm
    /// @param benefit expected effect of this service on its goal
    /// @param caregiverStrain of the main caregiver
    /// @param livesAlone without a confirmed helper
    record Claim(BigDecimal urgency, BigDecimal benefit, BigDecimal caregiverStrain, boolean livesAlone) {}

    /// A person chose what a search over the needs of several people proposed. How it came to that is not in the log;
    /// what was chosen is.
    ///
    /// @param proposal its id
    /// @param points that the chosen lines cost in it, by the published table; less is better
    record FromProposal(String proposal, long points) {}

    /// What is told to those who decide, besides what is measured and claimed. People read it; nothing
    /// in it is weighed, so that skill of pleading earns no points.
    ///
    /// @param facts that no assessment holds
    /// @param evidence ids of the assessments or documents that it refers to
    /// @param words the person's own; empty when they have none to add
    /// @param alternatives that were tried or looked at, and why they do not do
    /// @param consequences that a refusal would have
    record AdvocacyFile(
            PersonalText facts,
            List<String> evidence,
            PersonalText words,
            PersonalText alternatives,
            PersonalText consequences) {}

    /// @param needs of the service that is no longer planned
    /// @param goals of that service
    record TakenOver(List<String> needs, List<String> goals) {}

    /// @param goal id
    /// @param words what people say of it
    record GoalAttainment(String goal, AchievementStatus status, PersonalText words) {}

    /// @param provider id of the organisation that takes over; empty unless it is one
    /// @param words who helps, or why nobody can
    record Relay(RelayKind kind, String provider, PersonalText words) {}

    /// A person by what they do, never by name.
    ///
    /// @param role such as `case-manager`, `nurse`, `caregiver`
    /// @param organisation empty for those who come for nobody but themselves
    record Participant(String role, String organisation, Attendance attendance) {}

    enum UncoveredReason {
        @JsonProperty("no-offer")
        NO_OFFER,
        @JsonProperty("no-capacity")
        NO_CAPACITY,
        @JsonProperty("not-authorised")
        NOT_AUTHORISED,
        @JsonProperty("met-otherwise")
        MET_OTHERWISE,
        @JsonProperty("to-be-reviewed")
        TO_BE_REVIEWED
    }

    enum AgreedBy {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("representative")
        REPRESENTATIVE
    }

    enum NotDeliveredReason {
        @JsonProperty("provider-absent")
        PROVIDER_ABSENT,
        @JsonProperty("person-absent")
        PERSON_ABSENT,
        @JsonProperty("person-refused")
        PERSON_REFUSED,
        @JsonProperty("access-impossible")
        ACCESS_IMPOSSIBLE
    }

    enum EndReason {
        @JsonProperty("goal-reached")
        GOAL_REACHED,
        @JsonProperty("person-wish")
        PERSON_WISH,
        @JsonProperty("admission")
        ADMISSION,
        @JsonProperty("moved")
        MOVED,
        @JsonProperty("death")
        DEATH,
        @JsonProperty("provider-stopped")
        PROVIDER_STOPPED,
        /// it had started on a provisional grant, and the decision refused the rest
        @JsonProperty("not-authorised")
        NOT_AUTHORISED,
        /// other help does the same
        @JsonProperty("duplicate")
        DUPLICATE,
        /// granted on appeal when its hours had gone to others
        @JsonProperty("no-capacity")
        NO_CAPACITY,
        /// it did not start in the time for which its offer kept the hours
        @JsonProperty("reservation-expired")
        RESERVATION_EXPIRED
    }

    /// What a preference is about, and the vocabulary of its value.
    enum PreferenceAbout {
        /// id of an organisation
        @JsonProperty("provider")
        PROVIDER,
        /// class of service, as offers name it
        @JsonProperty("service-class")
        SERVICE_CLASS,
        /// BCP 47
        @JsonProperty("language")
        LANGUAGE,
        /// `morning`, `midday`, `afternoon`, `evening` or `night`
        @JsonProperty("time-of-day")
        TIME_OF_DAY
    }

    enum Stance {
        @JsonProperty("preferred")
        PREFERRED,
        @JsonProperty("refused")
        REFUSED
    }

    enum DuplicateKind {
        /// two services of the same class, for a need in common or from two providers
        @JsonProperty("same-service")
        SAME_SERVICE,
        /// informal help and a service of another kind for the same need
        @JsonProperty("informal-help")
        INFORMAL_HELP,
        /// a service for needs that a stable resource compensates wholly. Who or what does so stands in the assessment
        /// alone
        @JsonProperty("compensated")
        COMPENSATED,
        /// somebody gives a service of the same class outside the plan
        @JsonProperty("unplanned-delivery")
        UNPLANNED_DELIVERY
    }

    enum DuplicateResolution {
        @JsonProperty("kept-one")
        KEPT_ONE,
        @JsonProperty("merged")
        MERGED,
        @JsonProperty("both")
        BOTH
    }

    /// FHIR R4 `Goal.achievementStatus`.
    enum AchievementStatus {
        @JsonProperty("in-progress")
        IN_PROGRESS,
        @JsonProperty("improving")
        IMPROVING,
        @JsonProperty("worsening")
        WORSENING,
        @JsonProperty("no-change")
        NO_CHANGE,
        @JsonProperty("achieved")
        ACHIEVED,
        @JsonProperty("sustaining")
        SUSTAINING,
        @JsonProperty("not-achieved")
        NOT_ACHIEVED,
        @JsonProperty("no-progress")
        NO_PROGRESS,
        @JsonProperty("not-attainable")
        NOT_ATTAINABLE
    }

    enum SuspensionReason {
        @JsonProperty("hospital")
        HOSPITAL,
        @JsonProperty("absence")
        ABSENCE,
        @JsonProperty("person-wish")
        PERSON_WISH,
        @JsonProperty("provider-unable")
        PROVIDER_UNABLE
    }

    enum RelayKind {
        @JsonProperty("provider")
        PROVIDER,
        @JsonProperty("informal")
        INFORMAL,
        @JsonProperty("none")
        NONE
    }

    enum Attendance {
        @JsonProperty("present")
        PRESENT,
        @JsonProperty("excused")
        EXCUSED,
        @JsonProperty("absent")
        ABSENT
    }
}
