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
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Opens before it closes. Midnight is the end of a day.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InOrder.Opens.class)
@interface InOrder {
    String message() default "must open before it closes";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Opens implements ConstraintValidator<InOrder, Details.Hours> {
        @Override
        public boolean isValid(Details.@Nullable Hours hours, ConstraintValidatorContext context) {
            return hours == null
                    || isMissing(hours)
                    || hours.to().equals(LocalTime.MIDNIGHT)
                    || hours.from().isBefore(hours.to());
        }

        private static boolean isMissing(Details.Hours hours) {
            return hours.from() == null || hours.to() == null;
        }
    }
}
