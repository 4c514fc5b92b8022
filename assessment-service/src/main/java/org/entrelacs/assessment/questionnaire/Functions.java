package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;

/// Functions of FHIRPath that HAPI's engine lacks: the weight of an answer (`ordinal()` as FHIR
/// R4 calls it, `weight()` as SDC does), and what FHIRPath says of several numbers (`sum()`,
/// `min()`, `max()`, `avg()`).
final class Functions {
    static final Set<String> NAMES = Set.of("weight", "ordinal", "sum", "min", "max", "avg");

    private Functions() {}

    static List<Base> apply(String name, List<Base> focus) {
        return switch (name) {
            case "weight", "ordinal" -> weights(focus);
            case "sum" -> sum(focus);
            case "min" -> number(focus, BigDecimal::min);
            case "max" -> number(focus, BigDecimal::max);
            case "avg" -> average(focus);
            default -> throw new PathEngineException(name + "() is not supported");
        };
    }

    /// Those that have one.
    private static List<Base> weights(List<Base> answers) {
        return answers.stream()
                .map(one -> one instanceof QuestionnaireResponseItemAnswerComponent answer ? answer.getValue() : one)
                .filter(one -> one instanceof Coding coding && coding.hasExtension(OptionReader.ORDINAL))
                .<Base>map(one ->
                        ((Coding) one).getExtensionByUrl(OptionReader.ORDINAL).getValue())
                .toList();
    }

    /// Nothing adds up to 0.
    private static List<Base> sum(List<Base> numbers) {
        return numbers.isEmpty() ? List.of(new IntegerType(0)) : number(numbers, BigDecimal::add);
    }

    private static List<Base> average(List<Base> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        BigDecimal sum = numbers.stream().map(Functions::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(new DecimalType(sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64)));
    }

    /// An integer if they all are.
    private static List<Base> number(List<Base> numbers, BinaryOperator<BigDecimal> fold) {
        boolean whole = numbers.stream().allMatch(IntegerType.class::isInstance);
        Optional<BigDecimal> result = numbers.stream().map(Functions::decimal).reduce(fold);
        return result.<List<Base>>map(
                        value -> List.of(whole ? new IntegerType(value.intValueExact()) : new DecimalType(value)))
                .orElse(List.of());
    }

    private static BigDecimal decimal(Base number) {
        if (number instanceof IntegerType || number instanceof DecimalType) {
            return new BigDecimal(number.primitiveValue());
        }
        throw new PathEngineException("only numbers add up");
    }
}
