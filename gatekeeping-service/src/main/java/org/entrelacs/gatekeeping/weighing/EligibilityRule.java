package org.entrelacs.gatekeeping.weighing;

import java.util.Arrays;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Criterion;

/// What a request must fulfil before its strength counts at all. None of these looks at how much money
/// is left.
public enum EligibilityRule {
    GIR_COMPUTABLE("gir-computable", "gir-not-computable", "complete-assessment") {
        @Override
        Criterion check(Question question) {
            var gir = Values.gir(question.request().evidence());
            return criterion(gir.isPresent(), gir.map(String::valueOf).orElse("not-computable"), "1..6");
        }
    },
    GIR_ELIGIBLE("gir-eligible", "gir-not-eligible", "reassess-gir") {
        @Override
        Criterion check(Question question) {
            int highest = question.policy().eligibleGir();
            var gir = Values.gir(question.request().evidence());
            return criterion(
                    gir.filter(found -> found <= highest).isPresent(),
                    gir.map(String::valueOf).orElse("not-computable"),
                    "1.." + highest);
        }
    },
    ENVELOPE_PERIOD("envelope-period", "outside-envelope-period", "ask-within-period") {
        @Override
        Criterion check(Question question) {
            var envelope = question.envelope();
            return criterion(
                    EnvelopePeriod.contains(envelope, question.at()),
                    EnvelopePeriod.day(question.at()).toString(),
                    envelope.from() + ".." + envelope.to());
        }
    },
    AMOUNT("amount", "amount-out-of-range", "state-amount") {
        @Override
        Criterion check(Question question) {
            long asked = question.request().amount().minor();
            return criterion(asked > 0 && asked <= LARGEST, String.valueOf(asked), "1.." + LARGEST);
        }
    },
    CAP("cap", "amount-above-cap", "ask-within-cap") {
        @Override
        boolean appliesTo(Question question) {
            return question.policy().caps().containsKey(question.request().serviceClass());
        }

        @Override
        Criterion check(Question question) {
            long most = question.policy()
                    .caps()
                    .getOrDefault(question.request().serviceClass(), question.asked())
                    .minor();
            long asked = question.request().amount().minor();
            return criterion(asked <= most, String.valueOf(asked), "1.." + most);
        }
    },

    CURRENCY("currency", "another-currency", "ask-in-currency") {
        @Override
        Criterion check(Question question) {
            var wanted = question.available().currency();
            var found = question.asked().currency();
            return criterion(found.equals(wanted), found, wanted);
        }
    };

    /// Minor units; leaves room to add up thousands of such amounts.
    public static final long LARGEST = 1_000_000_000_000_000L;

    private final String code;
    private final String reason;
    private final String change;

    EligibilityRule(String code, String reason, String change) {
        this.code = code;
        this.reason = reason;
        this.change = change;
    }

    /// Whether the policy speaks of it.
    boolean appliesTo(Question question) {
        return true;
    }

    abstract Criterion check(Question question);

    Criterion criterion(boolean met, String found, String required) {
        return new Criterion(code, met, found, required);
    }

    static EligibilityRule of(Criterion criterion) {
        return Arrays.stream(values())
                .filter(rule -> rule.code.equals(criterion.criterion()))
                .findFirst()
                .orElseThrow();
    }

    /// As in [Criterion#criterion()].
    public String code() {
        return code;
    }

    /// Why a request that does not meet it is refused.
    public String reason() {
        return reason;
    }

    /// What would have to be different.
    public String change() {
        return change;
    }
}
