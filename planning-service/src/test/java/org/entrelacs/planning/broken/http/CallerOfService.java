package org.entrelacs.planning.broken.http;

import org.entrelacs.assessment.broken.SomeAssessment;

/// A class that calls another service instead of waiting for its events.
class CallerOfService {
    String ask(SomeAssessment assessment) {
        return assessment.id();
    }
}
