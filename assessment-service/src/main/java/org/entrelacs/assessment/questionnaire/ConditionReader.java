package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.assessment.questionnaire.FormulaReader.Scope;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;

/// Reads when an item is asked.
final class ConditionReader {
    private static final String EXPRESSION =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

    private final List<Fault> faults;
    private final FormIndex index;
    private final FormulaReader formulas;

    ConditionReader(List<Fault> faults, FormIndex index, FormulaReader formulas) {
        this.faults = faults;
        this.index = index;
        this.formulas = formulas;
    }

    Condition read(QuestionnaireItemComponent item, Scope scope, String path) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < item.getEnableWhen().size(); i++) {
            read(item.getEnableWhen().get(i), path + ".enableWhen[" + i + "]").ifPresent(conditions::add);
        }
        if (conditions.size() > 1 && !item.hasEnableBehavior()) {
            faults.add(new Fault(path + ".enableBehavior", "must say all or any, since there are several conditions"));
        }
        List<Condition> expressions = expressions(item.getExtension(), scope, path);
        if (!expressions.isEmpty() && item.hasEnableWhen()) {
            faults.add(new Fault(path + ".enableWhen", "must not stand beside an enableWhenExpression"));
        }
        conditions.addAll(expressions);
        if (conditions.isEmpty()) {
            return new Condition.Always();
        }
        return item.getEnableBehavior() == EnableWhenBehavior.ANY
                ? new Condition.Any(List.copyOf(conditions))
                : new Condition.All(List.copyOf(conditions));
    }

    private List<Condition> expressions(List<Extension> extensions, Scope scope, String path) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < extensions.size(); i++) {
            if (EXPRESSION.equals(extensions.get(i).getUrl())) {
                formulas.formula(extensions.get(i), scope, path + ".extension[" + i + "]")
                        .ifPresent(formula -> conditions.add(new Condition.Holds(formula)));
            }
        }
        return conditions;
    }

    private Optional<Condition> read(QuestionnaireItemEnableWhenComponent when, String path) {
        int before = faults.size();
        QuestionnaireItemComponent question =
                when.hasQuestion() ? index.answerable(when.getQuestion()).orElse(null) : null;
        if (question == null) {
            faults.add(new Fault(path + ".question", "must be a question of the questionnaire"));
        }
        if (!when.hasOperator()) {
            faults.add(new Fault(path + ".operator", "is missing"));
        }
        if (!when.hasAnswer()) {
            faults.add(new Fault(path + ".answer", "is missing"));
        }
        if (question == null || faults.size() > before) {
            return Optional.empty();
        }
        boolean exists = when.getOperator() == QuestionnaireItemOperator.EXISTS;
        if (exists && when.getAnswer() instanceof BooleanType expected) {
            return Optional.of(new Condition.Exists(when.getQuestion(), expected.booleanValue()));
        }
        if (exists || !question.hasType() || !fits(question.getType(), when.getAnswer())) {
            faults.add(new Fault(path + ".answer", "must be of the type of the question, or boolean for exists"));
            return Optional.empty();
        }
        return Optional.of(new Condition.Compares(when.getQuestion(), when.getOperator(), when.getAnswer()));
    }

    private static boolean fits(QuestionnaireItemType question, Type answer) {
        return switch (question) {
            case BOOLEAN -> answer instanceof BooleanType;
            case INTEGER -> answer instanceof IntegerType;
            case DECIMAL -> answer instanceof DecimalType || answer instanceof IntegerType;
            case DATE -> answer instanceof DateType;
            case DATETIME -> answer instanceof DateTimeType;
            case TIME -> answer instanceof TimeType;
            case STRING, TEXT, URL -> answer instanceof StringType;
            case CHOICE -> answer instanceof Coding;
            case OPENCHOICE -> answer instanceof Coding || answer instanceof StringType;
            case QUANTITY -> answer instanceof Quantity;
            case GROUP, DISPLAY, QUESTION, ATTACHMENT, REFERENCE, NULL -> false;
        };
    }
}
