package org.entrelacs.gatekeeping.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.entrelacs.gatekeeping.register.PublicAccount.Month;
import org.entrelacs.gatekeeping.register.PublicAccount.PolicyInUse;
import org.entrelacs.gatekeeping.register.PublicOverview.Entry;
import org.entrelacs.gatekeeping.register.PublicOverview.Policy;
import org.entrelacs.gatekeeping.wording.Document;
import org.entrelacs.gatekeeping.wording.Language;
import org.entrelacs.gatekeeping.wording.Section;
import org.entrelacs.gatekeeping.wording.Statement;
import org.entrelacs.gatekeeping.wording.Table.Row;
import org.entrelacs.gatekeeping.wording.Text;
import org.entrelacs.gatekeeping.wording.Writer;

/// The public register in plain words.
public final class RegisterDocument {
    private static final Map<String, Object> NOTHING = Map.of();

    private final Writer writer;
    private final String language;

    private RegisterDocument(Language language) {
        this.writer = new Writer(RegisterTexts.ALL, language);
        this.language = "?language=" + language.code();
    }

    public static Document of(PublicOverview overview, Language language) {
        var page = new RegisterDocument(language);
        return page.writer.document(
                "register",
                NOTHING,
                List.of(
                        page.writer.section("about", List.of(page.writer.say("about"))),
                        page.policies(overview.policies()),
                        page.envelopes(overview)));
    }

    private Section policies(List<Policy> policies) {
        if (policies.isEmpty()) {
            return writer.section("policies", List.of(writer.say("policies-none")));
        }
        var rows = policies.stream()
                .map(policy -> writer.row(
                                "policy",
                                NOTHING,
                                version(policy.policy(), policy.version()),
                                policy.by(),
                                policy.on(),
                                writer.text(policy.inForce() ? "in-force" : "before"))
                        .linked(path(policy.policy(), policy.version())))
                .toList();
        return writer.section(
                "policies", List.of(), writer.table("policies", List.of("policy", "by", "on", "state"), rows));
    }

    private String path(String policy, int version) {
        return "/register/policies/" + policy + "/versions/" + version + language;
    }

    private Text version(String policy, int version) {
        return writer.text("version", Map.of("policy", policy, "version", version));
    }

    private Section envelopes(PublicOverview overview) {
        if (overview.envelopes().isEmpty()) {
            return writer.section("envelopes", List.of(writer.say("envelopes-none")));
        }
        var next = overview.next();
        return writer.section(
                "envelopes",
                next == null ? List.of() : List.of(writer.say("more", Map.of("next", next))),
                writer.table(
                        "envelopes",
                        List.of("envelope", "programme", "territory", "period", "total"),
                        overview.envelopes().stream().map(this::entry).toList()));
    }

    private Row entry(Entry entry) {
        return writer.row(
                        "envelope",
                        NOTHING,
                        entry.envelope(),
                        entry.programme(),
                        entry.territory(),
                        writer.text("period", Map.of("from", entry.from(), "to", entry.to())),
                        entry.total())
                .linked("/register/" + entry.envelope() + language);
    }

    public static Document of(PublicAccount account, Language language) {
        var page = new RegisterDocument(language);
        return page.writer.document(
                "account",
                Map.of("envelope", account.envelope()),
                List.of(
                        page.terms(account),
                        page.applied(account),
                        page.thresholds(account),
                        page.months(account.months()),
                        page.outcomes(account)));
    }

    private Section terms(PublicAccount account) {
        var entitlement = account.entitlement().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return writer.section(
                "terms",
                List.of(
                        writer.say(
                                "programme",
                                Map.of("programme", account.programme(), "territory", account.territory())),
                        writer.say(
                                "total",
                                Map.of(
                                        "total", account.total(),
                                        "period",
                                                writer.text(
                                                        "period", Map.of("from", account.from(), "to", account.to())))),
                        writer.say("entitlement-" + entitlement)));
    }

    private Section applied(PublicAccount account) {
        return writer.section(
                "applied",
                List.of(),
                writer.table(
                        "applied",
                        List.of("policy", "from", "by", "on"),
                        account.policies().stream().map(this::applied).toList()));
    }

    private Row applied(PolicyInUse policy) {
        var unknown = writer.text("unknown");
        return writer.row(
                        "policy",
                        NOTHING,
                        version(policy.policy(), policy.version()),
                        policy.from(),
                        Objects.requireNonNullElse(policy.by(), unknown),
                        Objects.requireNonNullElse(policy.on(), unknown))
                .linked(path(policy.policy(), policy.version()));
    }

    private Section thresholds(PublicAccount account) {
        return writer.section(
                "thresholds",
                List.of(writer.say("thresholds")),
                writer.table(
                        "thresholds",
                        List.of("from", "threshold"),
                        account.thresholds().stream()
                                .map(each -> writer.row("threshold", NOTHING, each.from(), each.threshold()))
                                .toList()));
    }

    private Section months(List<Month> months) {
        if (months.isEmpty()) {
            return writer.section("months", List.of(writer.say("months-none")));
        }
        return writer.section(
                "months",
                List.of(writer.say("months")),
                writer.table(
                        "months",
                        List.of("month", "total", "committed"),
                        months.stream().map(this::month).toList()));
    }

    private Row month(Month month) {
        Object hidden = writer.text("not-shown");
        return writer.row(
                "month",
                NOTHING,
                month.month().toString(),
                Objects.requireNonNullElse(month.total(), hidden),
                Objects.requireNonNullElse(month.committed(), hidden));
    }

    private Section outcomes(PublicAccount account) {
        var rows = new ArrayList<Row>();
        for (var outcome : account.outcomes()) {
            var stand = writer.text("stand-" + outcome.count().code());
            rows.add(count(outcome.count(), stand));
            outcome.because()
                    .forEach(category -> rows.add(count(
                            category,
                            writer.text(
                                    "reason",
                                    Map.of("stand", stand, "category", writer.text("category-" + category.code()))))));
        }
        List<Statement> said = List.of(writer.say("outcomes"));
        return writer.section("outcomes", said, writer.table("outcomes", List.of("outcome", "about"), rows));
    }

    private Row count(PublicCount count, Text heading) {
        var about = count.about();
        return writer.row(
                count.code(),
                NOTHING,
                heading,
                switch (count.shown()) {
                    case ABOUT -> Objects.requireNonNullElse(about, 0);
                    case FEW -> writer.text("fewer-than-ten");
                    case WITHHELD -> writer.text("withheld");
                });
    }
}
