package org.entrelacs.assessment.shipped;

import java.util.List;
import java.util.Locale;

/// What is asked about a category of the ICF. An impairment, a performance and a barrier have to be answered.
enum IcfAspect {
    IMPAIRMENT,
    PERFORMANCE,
    CAPACITY,
    BARRIER,
    FACILITATOR;

    /// Of body functions, activities and environment, by the first letter of the code; the one that need rules read
    /// comes first.
    static List<IcfAspect> of(IcfItem item) {
        return switch (item.icf().charAt(0)) {
            case 'b' -> List.of(IMPAIRMENT);
            case 'd' -> List.of(PERFORMANCE, CAPACITY);
            default -> List.of(BARRIER, FACILITATOR);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean required() {
        return this != CAPACITY && this != FACILITATOR;
    }

    Bilingual question() {
        return switch (this) {
            case IMPAIRMENT -> new Bilingual("Impairment", "Déficience");
            case PERFORMANCE ->
                new Bilingual(
                        "How hard is it as things are, with the help and the aids that are there?",
                        "Est-ce difficile en l'état, avec l'aide et le matériel présents ?");
            case CAPACITY ->
                new Bilingual(
                        "How hard would it be in a standard place, without help or aids?",
                        "Serait-ce difficile dans un lieu ordinaire, sans aide ni matériel ?");
            case BARRIER ->
                new Bilingual(
                        "How much does it stand in the way, or is it lacking?",
                        "Est-ce un obstacle, ou cela fait-il défaut ?");
            case FACILITATOR -> new Bilingual("How much does it help?", "Est-ce une aide ?");
        };
    }

    /// Title of the one figure for all answers of this kind.
    Bilingual extent() {
        Bilingual what = switch (this) {
            case IMPAIRMENT -> new Bilingual("Impairments", "Déficiences");
            case PERFORMANCE -> new Bilingual("Difficulties as things are", "Difficultés en l'état");
            case CAPACITY -> new Bilingual("Difficulties without help", "Difficultés sans aide");
            case BARRIER -> new Bilingual("Barriers", "Obstacles");
            case FACILITATOR -> new Bilingual("Facilitators", "Facilitateurs");
        };
        return new Bilingual(
                what.english() + ": mean of mid-points in %", what.french() + " : moyenne des milieux de classe en %");
    }

    /// Id of the value set: help has words of its own.
    String choices() {
        return this == FACILITATOR ? "facilitator" : "qualifier";
    }

    String linkId(IcfItem item) {
        return item.icf() + "." + word();
    }

    /// FHIRPath to the code that was answered.
    String path(IcfItem item) {
        return "%resource.item.where(linkId = '" + item.dimension().name().toLowerCase(Locale.ROOT)
                + "').item.where(linkId = '" + item.icf() + "').item.where(linkId = '" + linkId(item)
                + "').answer.value.code";
    }
}
