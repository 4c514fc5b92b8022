package org.entrelacs.planning.plan.http.fhir;

/// Systems and extensions that a plan in FHIR uses. What FHIR has no element for stands in extensions of our own.
final class Codes {
    /// [ICF](https://terminology.hl7.org/ICF.html), WHO.
    static final String ICF = "http://hl7.org/fhir/sid/icf";

    static final String CONDITION_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    static final String CONDITION_CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";
    static final String ACHIEVEMENT = "http://terminology.hl7.org/CodeSystem/goal-achievement";
    static final String UCUM = "http://unitsofmeasure.org";

    /// R4 extension [pertainsToGoal](https://hl7.org/fhir/R4/extension-resource-pertainstogoal.html).
    static final String PERTAINS_TO_GOAL = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal";

    static final String OFFER = "HealthcareService/";
    static final String PLAN_ID = "urn:entrelacs:plan";
    static final String NEED_ID = "urn:entrelacs:need";
    static final String GOAL_ID = "urn:entrelacs:goal";
    static final String SERVICE_ID = "urn:entrelacs:service";
    static final String ASSESSMENT_ID = "urn:entrelacs:assessment";
    static final int LONGEST_WORDS = 2000;

    static final String SERVICE_CLASS = "urn:entrelacs:codesystem:service-class";

    static final String DISABILITY = "urn:entrelacs:extension:disability";
    static final String UNMET = "urn:entrelacs:extension:unmet";
    static final String NEED_STATUS = "urn:entrelacs:extension:need-status";
    static final String STATUS = "urn:entrelacs:extension:status";
    static final String DIVISIBLE = "urn:entrelacs:extension:divisible";
    static final String CLAIM = "urn:entrelacs:extension:claim";
    static final String URGENCY = "urgency";
    static final String BENEFIT = "benefit";
    static final String CAREGIVER_STRAIN = "caregiver-strain";
    static final String LIVES_ALONE = "lives-alone";

    private static final String PATIENT = "Patient/";

    private Codes() {}

    static String need(String id) {
        return NEED_ID + ":" + id;
    }

    static String goal(String id) {
        return GOAL_ID + ":" + id;
    }

    static String service(String id) {
        return SERVICE_ID + ":" + id;
    }

    static String plan(String id) {
        return PLAN_ID + ":" + id;
    }

    static String patient(String person) {
        return PATIENT + person;
    }

    static String offer(String id) {
        return OFFER + id;
    }
}
