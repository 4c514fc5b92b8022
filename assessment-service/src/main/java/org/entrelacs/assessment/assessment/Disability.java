package org.entrelacs.assessment.assessment;

import org.entrelacs.contract.NeedDimension;

/// What one answer says about one ICF category.
///
/// @param qualifier ICF qualifier 0 to 4; 0 says that there is no difficulty
public record Disability(String code, NeedDimension dimension, int qualifier) {}
