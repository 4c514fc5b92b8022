package org.entrelacs.edge;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.entrelacs.log.StreamId;
import org.jspecify.annotations.Nullable;

/// The value can be the key of a stream. Null passes: say `@NotNull` beside it where a value is required.
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Key.Shape.class)
public @interface Key {
    String message() default "must be 1 to 128 letters, digits, '.', '_', ':' or '-'";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Shape implements ConstraintValidator<Key, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value == null || StreamId.isKey(value.toString());
        }
    }
}
