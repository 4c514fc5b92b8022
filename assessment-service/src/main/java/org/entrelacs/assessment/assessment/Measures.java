package org.entrelacs.assessment.assessment;

import java.util.List;
import org.entrelacs.contract.AssessedNeed;

/// What one assessment measures.
///
/// @param found needs
/// @param cleared ids of needs that it looked for and does not find
record Measures(List<AssessedNeed> found, List<String> cleared) {}
