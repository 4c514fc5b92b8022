package org.entrelacs.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// The validator of HL7 with the definitions of FHIR R4, asking no server.
public final class Hl7Validator {
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<IValidationSupport> DEFINITIONS = List.of(
            new DefaultProfileValidationSupport(R4),
            new InMemoryTerminologyServerValidationSupport(R4),
            new CommonCodeSystemsTerminologyService(R4));
    private static final FhirValidator VALIDATOR =
            R4.newValidator().registerValidatorModule(new FhirInstanceValidator(chain(DEFINITIONS)));

    private Hl7Validator() {}

    /// What is wrong, a line each: `path: message`.
    public static List<String> errors(Resource resource) {
        return errors(FhirWriter.tree(resource));
    }

    /// What is wrong with JSON values as Jackson reads them.
    public static List<String> errors(Map<String, Object> tree) {
        return lines(VALIDATOR, tree, EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL));
    }

    /// What is wrong with a questionnaire or a response to it, as JSON values. A profile that is
    /// not at hand, such as SDC's, is no error.
    public static List<String> errors(Map<String, Object> tree, Map<String, Object> questionnaire) {
        List<IValidationSupport> definitions = new ArrayList<>(DEFINITIONS);
        definitions.add(new OneQuestionnaire(FhirReader.read(Questionnaire.class, questionnaire)));
        var instances = new FhirInstanceValidator(chain(definitions));
        instances.setErrorForUnknownProfiles(false);
        return lines(
                R4.newValidator().registerValidatorModule(instances),
                tree,
                EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL));
    }

    /// What could be better.
    public static List<String> warnings(Map<String, Object> tree) {
        return lines(VALIDATOR, tree, EnumSet.of(ResultSeverityEnum.WARNING));
    }

    private static ValidationSupportChain chain(List<IValidationSupport> definitions) {
        return new ValidationSupportChain(definitions);
    }

    private static List<String> lines(
            FhirValidator validator, Map<String, Object> tree, Set<ResultSeverityEnum> severities) {
        return validator.validateWithResult(json(tree)).getMessages().stream()
                .filter(message -> severities.contains(message.getSeverity()))
                .map(Hl7Validator::line)
                .toList();
    }

    private static String json(Map<String, Object> tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static String line(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    private record OneQuestionnaire(Questionnaire questionnaire) implements IValidationSupport {
        @Override
        public FhirContext getFhirContext() {
            return R4;
        }

        @Override
        public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String uri) {
            String url = uri.contains("|") ? uri.substring(0, uri.indexOf('|')) : uri;
            return type != null && type.isInstance(questionnaire) && url.equals(questionnaire.getUrl())
                    ? type.cast(questionnaire)
                    : null;
        }
    }
}
