package org.entrelacs.contract;

/// A need as measured: what the person cannot do, less what already compensates for it (SMAF's handicap,
/// Hébert et al.: need = disability − resource).
///
/// @param need id, the same as long as the same code is assessed for the same person
/// @param code ICF category, such as `d510`
/// @param severity of the disability, in the words of the ICF
/// @param disability ICF qualifier 0 to 4
/// @param resource part of the disability that a stable resource compensates, 0 to `disability`
/// @param unmet `disability - resource`, 0 to 4
public record AssessedNeed(
        String need,
        String code,
        NeedDimension dimension,
        Severity severity,
        int disability,
        int resource,
        int unmet) {}
