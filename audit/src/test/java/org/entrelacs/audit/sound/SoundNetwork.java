package org.entrelacs.audit.sound;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.entrelacs.assessment.AssessmentDefinition;
import org.entrelacs.assessment.intake.IntakeDecider;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealGround;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.coordination.CoordinationDefinition;
import org.entrelacs.coordination.caseload.CaseStanding;
import org.entrelacs.coordination.caseload.CaseloadCommand.TakeCase;
import org.entrelacs.gatekeeping.GatekeepingDefinition;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcknowledgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ConfirmProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewEmergency;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.Hand;
import org.entrelacs.gatekeeping.policy.PolicyCommand.AdoptPolicy;
import org.entrelacs.gatekeeping.policy.PolicyCommand.DraftPolicy;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StateHash;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Uuid5;
import org.entrelacs.log.json.JsonCodec;
import org.entrelacs.planning.PlanningDefinition;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.entrelacs.planning.offer.OfferDecider;
import org.entrelacs.planning.offer.Speaker;

/// The four services' own rules on the real kernel, and something of everything that can happen:
/// callers, reactions that leave events and that leave none, a deadline, money given, given back and
/// given again, hours reserved.
public final class SoundNetwork implements AutoCloseable {
    public static final int PARTITIONS = 2;

    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration WITHIN = Duration.ofSeconds(60);

    private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    private final AtomicInteger commands = new AtomicInteger();
    private final String prefix;
    private final CoordinationDefinition coordinating = new CoordinationDefinition(45);
    private final StreamHost assessment;
    private final StreamHost planning;
    private final StreamHost gatekeeping;
    private final StreamHost coordination;

    /// @param log a way to it for each service
    public SoundNetwork(Supplier<LogAccess> log, String prefix) {
        this.prefix = prefix;
        this.assessment = host(AssessmentDefinition.with(), log.get());
        this.planning = host(PlanningDefinition.with(), log.get());
        this.gatekeeping = host(GatekeepingDefinition.with(), log.get());
        this.coordination = host(coordinating.with(), log.get());
    }

    private StreamHost host(ServiceDefinition definition, LogAccess log) {
        HostSettings settings = HostSettings.of(prefix, PARTITIONS, "test");
        StreamHost host = new StreamHost(definition, settings, log, JsonCodec.published(), now::get, HostListener.NONE);
        host.start();
        return host;
    }

    private List<StreamHost> hosts() {
        return List.of(assessment, planning, gatekeeping, coordination);
    }

    /// Lets everything happen, and returns when nothing is under way any more.
    public void live() {
        await().atMost(WITHIN).until(() -> hosts().stream().allMatch(StreamHost::isReady));
        ask(assessment, IntakeDecider.INTAKE, "p1", Acts.intake());
        ask(assessment, IntakeDecider.INTAKE, "p1", Acts.screening());
        rest();
        ask(coordination, coordinating.caseloads(), "m1", new TakeCase(new PersonId("p1"), CaseStanding.OPEN));
        var speaker = new Speaker.Network();
        ask(planning, OfferDecider.KIND, "o1", new PublishOffer(speaker, Acts.offer(Duration.ofHours(10))));
        var larger = new OfferChanged(Duration.ofHours(12), Money.eur(2600), Acts.DAY, null);
        ask(planning, OfferDecider.KIND, "o1", new ChangeOffer(speaker, Acts.DAY, larger));
        var held = HeldWeeks.from(Acts.DAY, 10);
        var hours = List.of(new Hours("s1", Duration.ofHours(8), held), new Hours("s2", Duration.ofHours(6), held));
        ask(planning, OfferDecider.KIND, "o1", new ReserveCapacity(new PersonId("p1"), now.get(), hours));
        signAndAppeal();
        spendMoney();
        rest();
    }

    private void spendMoney() {
        decide(new OpenEnvelope(Acts.envelope(1000), Acts.policy(1), now.get()));
        decide(new ReceiveRequest(Acts.request("r1", 700, now.get()), now.get()));
        decide(new ReceiveRequest(Acts.request("r2", 600, now.get()), now.get()));
        rest();
        now.set(MONDAY.plus(Duration.ofDays(31)));
        rest();
        decide(new RecordExpenditure("r1", Money.eur(100)));
        decide(new ReleaseCommitment("r1", "no longer needed", now.get()));
        decide(new AdjustEnvelope(Money.eur(-100), "board", "cut", now.get()));
        var policies = GatekeepingDefinition.POLICY;
        ask(gatekeeping, policies, "respite", new DraftPolicy(Acts.policy(1), "drafter"));
        ask(gatekeeping, policies, "respite", new DraftPolicy(Acts.policy(2), "drafter"));
        var today = Acts.DAY.plusDays(31);
        ask(gatekeeping, policies, "respite", new AdoptPolicy(2, "board", today, List.of("e1"), "adopter", today));
    }

    /// Everything that people do about requests, and something left for the clock.
    private void signAndAppeal() {
        var refuse = new Depart(DecisionOutcome.REFUSED, Money.eur(0), "other-help", text("A daughter moved in."));
        var lent = new AuthorityDelegated(
                "d1", "anna", "berta", Money.eur(900), now.get().plus(Duration.ofDays(20)), "holiday");
        byPeople(new OpenEnvelope(Acts.envelope(100_000), Acts.decidedByPeople(), now.get()));
        byPeople(new DelegateAuthority(lent, now.get()));
        asked("s1", 800);
        byPeople(new DecideRequest("s1", new Hand("berta", "anna"), refuse, now.get()));
        appealed("s1", "a1");
        byPeople(new AcknowledgeAppeal("s1", "a1", "anna", now.get()));
        byPeople(new GrantInterimMeasure("s1", "a1", Money.eur(100), "reviewer", text("Tonight."), now.get()));
        ruled("s1", "a1", AppealOutcome.ANNULLED, 0);
        byPeople(new DecideRequest("s1", Hand.own("carl"), new Confirm(), now.get()));
        asked("s2", 1_500);
        byPeople(new DecideRequest("s2", Hand.own("anna"), new Confirm(), now.get()));
        byPeople(new DecideRequest("s2", Hand.own("carl"), new Confirm(), now.get()));
        asked("s3", 500);
        byPeople(new WithdrawRequest("s3", "moved away", now.get()));
        byPeople(new EndDelegation("d1", "anna", now.get()));
        asked("u1", 1_200);
        byPeople(new GrantProvisionally("u1", "anna", text("Nobody is there."), List.of("letter-1"), now.get()));
        byPeople(new ConfirmProvisionalGrant("u1", "berta", now.get()));
        byPeople(new ReviewEmergency("u1", "reviewer", true, text("Nobody was."), now.get()));
        byPeople(new DecideRequest("u1", Hand.own("anna"), new Confirm(), now.get()));
        byPeople(new DecideRequest("u1", Hand.own("carl"), new Confirm(), now.get()));
        asked("u2", 600);
        byPeople(new GrantProvisionally("u2", "anna", text("Nobody is there."), List.of("letter-2"), now.get()));
        for (var request : List.of("s4", "s5", "s6", "s7")) {
            asked(request, 400);
            byPeople(new DecideRequest(request, Hand.own("anna"), refuse, now.get()));
            appealed(request, "a-" + request);
        }
        ruled("s4", "a-s4", AppealOutcome.UPHELD, 0);
        ruled("s5", "a-s5", AppealOutcome.VARIED, 150);
        ruled("s6", "a-s6", AppealOutcome.DISMISSED, 0);
        byPeople(new WithdrawAppeal("s7", "a-s7", "enough", now.get()));
        asked("s8", 400);
        byPeople(Acts.reassessed("s8", now.get()));
        byPeople(new DecideRequest("s8", Hand.own("carl"), new Confirm(), now.get()));
        asked("held-too-long", 400);
    }

    private void asked(String request, long cents) {
        byPeople(new ReceiveRequest(Acts.request(request, cents, now.get()), now.get()));
    }

    private void appealed(String request, String appeal) {
        byPeople(new LodgeAppeal(
                request, appeal, "advocate-1", List.of(AppealGround.FACTS), text("Look again."), now.get()));
    }

    private void ruled(String request, String appeal, AppealOutcome outcome, long cents) {
        byPeople(new DecideAppeal(
                request, appeal, "reviewer", outcome, Money.eur(cents), text("We looked again."), now.get()));
    }

    private static PersonalText text(String words) {
        return new PersonalText(words);
    }

    private void byPeople(EnvelopeCommand command) {
        ask(gatekeeping, GatekeepingDefinition.ENVELOPE, "people", command);
    }

    private void decide(EnvelopeCommand command) {
        ask(gatekeeping, GatekeepingDefinition.ENVELOPE, "e1", command);
    }

    private <C, S, E, R> void ask(StreamHost host, StreamKind<C, S, E, R> kind, String key, C command) {
        UUID id = Uuid5.of(Uuid5.ENTRELACS, prefix, Integer.toString(commands.incrementAndGet()));
        var context = new CommandContext(
                id, "hash-" + id, "caller-1", "caller-1", now.get(), id, id, "", CommandContext.ANY_VERSION);
        Outcome<E, R> outcome = host.streams(kind).decide(key, context, command);
        if (!(outcome instanceof Outcome.Committed<E, R>)) {
            throw new AssertionError(command + " had the outcome " + outcome);
        }
    }

    /// Returns when no source and no inbox holds anything back, twice in a row.
    private void rest() {
        AtomicInteger quiet = new AtomicInteger();
        await().atMost(WITHIN).until(() -> (isQuiet() ? quiet.incrementAndGet() : quiet.getAndSet(0)) >= 3);
    }

    private boolean isQuiet() {
        return hosts().stream().flatMap(host -> host.lag().stream()).allMatch(lag -> lag.isNone());
    }

    /// What gatekeeping serves.
    public StateHash served(int partition) {
        return gatekeeping.stateHashes().served(partition);
    }

    @Override
    public void close() {
        hosts().forEach(StreamHost::close);
    }
}
