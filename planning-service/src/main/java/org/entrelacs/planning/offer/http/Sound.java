package org.entrelacs.planning.offer.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entrelacs.contract.planning.EligibilityRule;
import org.entrelacs.contract.planning.EligibilityRule.AgeBetween;
import org.entrelacs.contract.planning.EligibilityRule.GirBetween;
import org.entrelacs.contract.planning.EligibilityRule.LivesAlone;
import org.entrelacs.contract.planning.EligibilityRule.LivesIn;
import org.entrelacs.contract.planning.EligibilityRule.NeedAtLeast;
import org.jspecify.annotations.Nullable;

/// A rule that somebody can meet.
@Documented
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Sound.Rule.class)
@interface Sound {
    String message() default "must be a rule that somebody can meet";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Rule implements ConstraintValidator<Sound, EligibilityRule> {
        private static final int OLDEST = 130;
        private static final int GIR = 6;
        private static final int LONGEST = 64;
        private static final Pattern CATEGORY = Pattern.compile("[bdes][0-9]{1,5}");

        @Override
        public boolean isValid(@Nullable EligibilityRule rule, ConstraintValidatorContext context) {
            return rule == null || isSound(rule);
        }

        private static boolean isSound(EligibilityRule rule) {
            return switch (rule) {
                case AgeBetween(var from, var to) -> ages(from, to);
                case GirBetween(var from, var to) -> from >= 1 && from <= to && to <= GIR;
                case LivesIn(var territories) -> are(territories, Sound.Rule::isTerritory);
                case LivesAlone _ -> true;
                case NeedAtLeast(var codes, var least) ->
                    are(codes, code -> CATEGORY.matcher(code).matches()) && least != null;
            };
        }

        private static boolean ages(@Nullable Integer from, @Nullable Integer to) {
            int youngest = from == null ? 0 : from;
            int oldest = to == null ? OLDEST : to;
            return (from != null || to != null) && youngest >= 0 && youngest <= oldest && oldest <= OLDEST;
        }

        private static boolean isTerritory(String territory) {
            return !territory.isBlank() && territory.length() <= LONGEST;
        }

        private static boolean are(@Nullable List<String> values, Predicate<String> sound) {
            return values != null
                    && !values.isEmpty()
                    && values.stream().allMatch(value -> value != null && sound.test(value));
        }
    }
}
