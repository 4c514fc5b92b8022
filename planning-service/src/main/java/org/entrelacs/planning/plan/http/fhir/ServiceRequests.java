package org.entrelacs.planning.plan.http.fhir;

import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.planning.plan.PlannedService;
import org.entrelacs.planning.plan.ServiceStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.hl7.fhir.r4.model.Type;

/// A planned service as FHIR R4 [ServiceRequest](https://hl7.org/fhir/R4/servicerequest.html).
final class ServiceRequests {
    private ServiceRequests() {}

    /// @param needs that it meets and that the bundle holds
    static ServiceRequest of(String person, PlannedService service, List<String> needs) {
        ServicePlanned terms = service.terms();
        ServiceStatus status = service.status();
        ServiceRequest request = new ServiceRequest();
        request.setStatus(status(status))
                .setIntent(intent(status))
                .setCode(CarePlanWriter.concept(Codes.SERVICE_CLASS, terms.serviceClass()))
                .setSubject(new Reference(Codes.patient(person)))
                .setOccurrence(occurrence(terms))
                .addPerformer(new Reference(Codes.offer(terms.offer())))
                .addIdentifier(new Identifier().setSystem(Codes.SERVICE_ID).setValue(terms.service()));
        needs.forEach(need -> request.addReasonReference(CarePlanWriter.reference("Condition", Codes.need(need))));
        terms.goals()
                .forEach(goal -> request.addExtension(
                        Codes.PERTAINS_TO_GOAL, CarePlanWriter.reference("Goal", Codes.goal(goal))));
        request.addExtension(Codes.STATUS, new CodeType(status.code()));
        request.addExtension(Codes.DIVISIBLE, new BooleanType(terms.divisible()));
        request.addExtension(claim(terms.claim()));
        return request;
    }

    private static ServiceRequestStatus status(ServiceStatus status) {
        return switch (status) {
            case PLANNED -> ServiceRequestStatus.DRAFT;
            case AGREED, CAPACITY_RESERVED, AUTHORISED, STARTED -> ServiceRequestStatus.ACTIVE;
            case SUSPENDED -> ServiceRequestStatus.ONHOLD;
            case CAPACITY_REFUSED, NOT_AUTHORISED -> ServiceRequestStatus.REVOKED;
            case ENDED -> ServiceRequestStatus.COMPLETED;
        };
    }

    /// An order once somebody may begin on it.
    private static ServiceRequestIntent intent(ServiceStatus status) {
        return switch (status) {
            case AUTHORISED, STARTED, SUSPENDED, ENDED -> ServiceRequestIntent.ORDER;
            case PLANNED, AGREED, CAPACITY_RESERVED, CAPACITY_REFUSED, NOT_AUTHORISED -> ServiceRequestIntent.PLAN;
        };
    }

    /// So many minutes once a week, for so many weeks, from the start to the last day where that is known.
    private static Timing occurrence(ServicePlanned terms) {
        TimingRepeatComponent repeat = new TimingRepeatComponent();
        repeat.setDuration(terms.perWeek().toMinutes())
                .setDurationUnit(UnitsOfTime.MIN)
                .setFrequency(1)
                .setPeriod(1)
                .setPeriodUnit(UnitsOfTime.WK);
        return new Timing().setRepeat(repeat.setBounds(bounds(terms)));
    }

    private static Type bounds(ServicePlanned terms) {
        LocalDate start = terms.start();
        if (start == null) {
            var weeks = new Duration();
            weeks.setValue(terms.weeks()).setUnit("weeks").setSystem(Codes.UCUM).setCode("wk");
            return weeks;
        }
        LocalDate last = start.plusWeeks(terms.weeks()).minusDays(1);
        return new Period()
                .setStartElement(new DateTimeType(start.toString()))
                .setEndElement(new DateTimeType(last.toString()));
    }

    private static Extension claim(Claim claim) {
        Extension extension = new Extension(Codes.CLAIM);
        extension.addExtension(Codes.URGENCY, new DecimalType(claim.urgency()));
        extension.addExtension(Codes.BENEFIT, new DecimalType(claim.benefit()));
        extension.addExtension(Codes.CAREGIVER_STRAIN, new DecimalType(claim.caregiverStrain()));
        extension.addExtension(Codes.LIVES_ALONE, new BooleanType(claim.livesAlone()));
        return extension;
    }
}
