package org.entrelacs.assessment;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;

/// HL7's validator with the definitions of FHIR R4, asking no server. It knows one questionnaire,
/// for responses to it.
final class Validator {
    private static final FhirContext R4 = FhirContext.forR4Cached();

    private final FhirValidator validator;

    /// @param questionnaire as JSON
    Validator(String questionnaire) {
        var chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new OneQuestionnaire(R4.newJsonParser().parseResource(Questionnaire.class, questionnaire)));
        var instances = new FhirInstanceValidator(chain);
        // a profile that is not at hand, such as SDC's, is a warning
        instances.setErrorForUnknownProfiles(false);
        validator = R4.newValidator().registerValidatorModule(instances);
    }

    /// What the validator says at this level, with its place.
    List<String> says(String resource, ResultSeverityEnum... levels) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(message -> List.of(levels).contains(message.getSeverity()))
                .map(Validator::line)
                .toList();
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
