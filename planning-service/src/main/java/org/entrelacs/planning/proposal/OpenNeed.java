package org.entrelacs.planning.proposal;

/// A need for which the plan holds nothing yet.
///
/// @param code ICF category
/// @param unmet ICF qualifier 1 to 4
/// @param minutes of help a week
public record OpenNeed(String need, String code, int unmet, long minutes) {
    static final int SEVERE = 3;

    boolean isSevere() {
        return unmet >= SEVERE;
    }
}
