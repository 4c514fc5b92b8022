package org.entrelacs.assessment.shipped;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/// English text with its French translation beside it.
record Bilingual(String english, String french) {
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    /// Writes both into a FHIR string; what reads the same in both languages, once.
    void into(StringType element) {
        element.setValue(english);
        if (english.equals(french)) {
            return;
        }
        Extension translation = new Extension(TRANSLATION);
        translation.addExtension(new Extension("lang", new CodeType("fr")));
        translation.addExtension(new Extension("content", new StringType(french)));
        element.addExtension(translation);
    }
}
