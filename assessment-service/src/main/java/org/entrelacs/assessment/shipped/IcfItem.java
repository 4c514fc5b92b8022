package org.entrelacs.assessment.shipped;

import java.util.List;
import java.util.Locale;
import org.entrelacs.contract.NeedDimension;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;

/// An item that says something about a category of the ICF (© World Health Organization).
///
/// @param title of the category in the ICF
record IcfItem(String linkId, String icf, NeedDimension dimension, String title, Bilingual words) {
    private static final String ICF = "http://hl7.org/fhir/sid/icf";
    private static final String ICF_RELEASE = "2017a";
    private static final String DERIVED_FROM = "urn:entrelacs:fhir:derived-from";
    private static final String AGGIR_MAP = "urn:entrelacs:conceptmap:aggir-icf|1";

    /// @param row link id, ICF code, dimension, title, English, French
    static IcfItem of(List<String> row) {
        return new IcfItem(
                row.get(0),
                row.get(1),
                NeedDimension.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                row.get(3),
                new Bilingual(row.get(4), row.get(5)));
    }

    static List<IcfItem> all(String table) {
        return Table.rows(table).stream().map(IcfItem::of).toList();
    }

    Coding coding() {
        return new Coding(ICF, icf, title).setVersion(ICF_RELEASE);
    }

    /// For an item of AGGIR, which observes what is done without human help (in the ICF: performance without
    /// assistance): the qualifier is converted by our map and not measured, and the coding says so.
    Coding converted() {
        Coding coding = coding();
        coding.addExtension(new Extension(DERIVED_FROM, new UriType(AGGIR_MAP)));
        return coding;
    }
}
