package org.entrelacs.gatekeeping.wording;

import java.util.List;

/// Something to read, in one language: the same as data and, see [Pages], as a page.
///
/// @param code which kind of document
/// @param language its code, such as `fr`
public record Document(String code, String language, String title, List<Section> sections) {
    public Document {
        sections = List.copyOf(sections);
    }
}
