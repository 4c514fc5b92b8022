package org.entrelacs.planning.proposal.generated;

import java.util.List;

/// What is offered, and for which ICF categories.
///
/// @param share of all offers, in hundredths
/// @param unitCost of an hour, in minor units
record ServiceClass(String code, List<String> needCodes, int share, int unitCost) {
    static final List<ServiceClass> ALL = List.of(
            new ServiceClass("home-help", List.of("d510", "d540", "d640"), 36, 2500),
            new ServiceClass("personal-care", List.of("d510", "d530", "d540", "d550"), 24, 3200),
            new ServiceClass("meals", List.of("d550", "d630"), 12, 1200),
            new ServiceClass("transport", List.of("d460", "d620"), 10, 2200),
            new ServiceClass("company", List.of("d710", "d920"), 10, 900),
            new ServiceClass("day-centre", List.of("d710", "d920", "d630"), 8, 1800));
    static final List<Integer> SHARES = ALL.stream().map(ServiceClass::share).toList();
}
