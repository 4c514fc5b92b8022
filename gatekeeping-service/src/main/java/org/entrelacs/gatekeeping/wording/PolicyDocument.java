package org.entrelacs.gatekeeping.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.AppealTerms;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Emergencies;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.contract.gatekeeping.PolicyContent.Sensitivity;
import org.entrelacs.gatekeeping.weighing.ScoredCriterion;
import org.entrelacs.gatekeeping.weighing.UrgencyClass;
import org.entrelacs.gatekeeping.wording.Table.Row;

/// One version of a policy, told to whoever is decided by it. What it does not speak of is said as well.
public final class PolicyDocument {
    private static final AppealTerms USUAL = new AppealTerms(10, 60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PolicyContent policy;
    private final Writer writer;

    /// @param by body that adopted it
    public record Adoption(String by, LocalDate on) {}

    private PolicyDocument(PolicyContent policy, Language language) {
        this.policy = policy;
        this.writer = new Writer(PolicyTexts.ALL, language);
    }

    /// @param adoption empty for a draft
    public static Document of(PolicyContent policy, Optional<Adoption> adoption, Language language) {
        var page = new PolicyDocument(policy, language);
        return page.writer.document(
                "policy",
                Map.of("policy", policy.policy(), "version", policy.version()),
                List.of(
                        page.adoption(adoption),
                        page.weights(),
                        page.outcomes(),
                        page.eligibility(),
                        page.money(),
                        page.emergencies(),
                        page.people(),
                        page.deadlines()));
    }

    private Section adoption(Optional<Adoption> adoption) {
        return writer.section(
                "adoption",
                List.of(adoption.map(adopted -> writer.say("adopted", Map.of("by", adopted.by(), "on", adopted.on())))
                        .orElseGet(() -> writer.say("draft"))));
    }

    private Section weights() {
        var all = policy.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var rows = Arrays.stream(ScoredCriterion.values())
                .map(criterion -> weight(criterion, all))
                .toList();
        return writer.section(
                "weights",
                List.of(writer.say("score")),
                writer.table("weights", List.of("criterion", "most", "measured"), rows));
    }

    private Row weight(ScoredCriterion criterion, BigDecimal all) {
        var weight = policy.weights().getOrDefault(criterion.code(), BigDecimal.ZERO);
        var most = weight.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP);
        return writer.row(
                criterion.code(),
                Map.of("weight", weight),
                ReasonTexts.criterion(criterion.code()),
                weight.signum() == 0 ? writer.text("no-weight") : most,
                writer.text("measured-" + criterion.code()));
    }

    private Section outcomes() {
        var said = new ArrayList<Statement>();
        said.add(writer.say("threshold", Map.of("threshold", policy.threshold())));
        if (policy.pacing() != null) {
            said.add(writer.say("threshold-moves"));
        }
        said.add(writer.say("band", Map.of("band", policy.deferralBand())));
        said.add(writer.say("dose", Map.of("dose", new Share(policy.minimumDose()))));
        if (policy.minimumDoses().isEmpty()) {
            said.add(writer.say("doses-none"));
            return writer.section("outcomes", said);
        }
        var rows = new TreeMap<>(policy.minimumDoses())
                .entrySet().stream()
                        .map(dose -> writer.row(
                                dose.getKey(),
                                Map.of("dose", dose.getValue()),
                                dose.getKey(),
                                new Share(dose.getValue())))
                        .toList();
        return writer.section("outcomes", said, writer.table("doses", List.of("service-class", "dose"), rows));
    }

    private Section eligibility() {
        var who = policy.eligibleGir() == 1
                ? writer.say("eligible-one")
                : writer.say("eligible", Map.of("gir", policy.eligibleGir()));
        if (policy.caps().isEmpty()) {
            return writer.section("eligibility", List.of(who, writer.say("caps-none")));
        }
        var rows = new TreeMap<>(policy.caps())
                .entrySet().stream()
                        .map(cap ->
                                writer.row(cap.getKey(), Map.of("cap", cap.getValue()), cap.getKey(), cap.getValue()))
                        .toList();
        return writer.section("eligibility", List.of(who), writer.table("caps", List.of("service-class", "cap"), rows));
    }

    private Section money() {
        Pacing pacing = policy.pacing();
        return writer.section(
                "money",
                pacing == null
                        ? List.of(writer.say("pacing-none"))
                        : List.of(
                                writer.say(
                                        "pacing",
                                        Map.of(
                                                "days", pacing.cycleDays(),
                                                "gain", pacing.gain(),
                                                "lowest", pacing.lowest(),
                                                "highest", pacing.highest())),
                                writer.say("buffer", Map.of("share", new Share(pacing.buffer())))));
    }

    private Section emergencies() {
        Emergencies kept = policy.emergencies();
        return writer.section(
                "emergencies",
                kept == null
                        ? List.of(writer.say("emergencies-none"))
                        : List.of(
                                writer.say("reserve", Map.of("share", new Share(kept.reserve()))),
                                writer.say(
                                        "lump-sum",
                                        Map.of(
                                                "amount", kept.lumpSum(),
                                                "lasts", kept.lastsDays(),
                                                "confirm", kept.confirmWithinDays(),
                                                "assess", kept.assessWithinDays()))));
    }

    private Section people() {
        var said = new ArrayList<Statement>();
        said.add(writer.say("automatic", Map.of("amount", policy.automaticUpTo())));
        Authority authority = policy.authority();
        if (authority == null) {
            said.add(writer.say("authority-none"));
        } else {
            said.addAll(authority(authority));
        }
        Sensitivity sensitivity = policy.sensitivity();
        said.add(
                sensitivity == null
                        ? writer.say("fragile-none")
                        : writer.say(
                                "fragile",
                                Map.of(
                                        "share",
                                        new Share(sensitivity.weights()),
                                        "steps",
                                        writer.text("steps-" + sensitivity.steps()))));
        said.add(writer.say("duties"));
        return writer.section("people", said);
    }

    /// Who has which limit is nobody's business but theirs.
    private List<Statement> authority(Authority authority) {
        var limits = authority.personal().values().stream()
                .sorted(Comparator.comparingLong(Money::minor))
                .toList();
        return List.of(
                writer.say("alone", Map.of("amount", authority.alone(), "quorum", authority.quorum())),
                limits.isEmpty()
                        ? writer.say("personal-none")
                        : writer.say(
                                "personal",
                                Map.of(
                                        "count", limits.size(),
                                        "lowest", limits.getFirst(),
                                        "highest", limits.getLast())),
                authority.holdDays() == 0
                        ? writer.say("hold-none")
                        : writer.say("hold", Map.of("days", authority.holdDays())));
    }

    private Section deadlines() {
        AppealTerms terms = policy.appealTerms();
        var held = terms == null ? USUAL : terms;
        var said = new ArrayList<Statement>();
        said.addAll(decisions());
        said.add(writer.say("start", Map.of("days", policy.startWithinDays())));
        var unused = policy.unusedAfterDays();
        said.add(unused == null ? writer.say("unused-none") : writer.say("unused", Map.of("days", unused)));
        said.add(writer.say("review", Map.of("days", policy.reviewWithinDays())));
        said.add(writer.say("appeal", Map.of("days", policy.appealWithinDays())));
        said.add(writer.say(
                terms == null ? "appeal-terms-usual" : "appeal-terms",
                Map.of("acknowledge", held.acknowledgeWithinDays(), "decide", held.decideWithinDays())));
        return writer.section("deadlines", said);
    }

    /// The most urgent first.
    private List<Statement> decisions() {
        var said = Arrays.stream(UrgencyClass.values())
                .map(UrgencyClass::code)
                .filter(policy.decideWithin()::containsKey)
                .map(urgency -> writer.say(
                        "decide-" + urgency,
                        Map.of("days", policy.decideWithin().get(urgency))))
                .toList();
        return said.isEmpty() ? List.of(writer.say("decide-any-time")) : said;
    }
}
