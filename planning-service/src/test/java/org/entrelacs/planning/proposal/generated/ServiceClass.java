package org.entrelacs.planning.proposal.generated;

import java.util.List;
import java.util.stream.Stream;

/// What is offered, and for which ICF categories. Capacity is shared out by `share`, in hundredths.
enum ServiceClass {
    HOME_HELP("home-help", List.of("d510", "d540", "d640"), 36, 2500),
    PERSONAL_CARE("personal-care", List.of("d510", "d530", "d540", "d550"), 24, 3200),
    MEALS("meals", List.of("d550", "d630"), 12, 1200),
    TRANSPORT("transport", List.of("d460", "d620"), 10, 2200),
    COMPANY("company", List.of("d710", "d920"), 10, 900),
    DAY_CENTRE("day-centre", List.of("d710", "d920", "d630"), 8, 1800);

    private final String code;
    private final List<String> needCodes;
    private final int share;
    private final int unitCost;

    ServiceClass(String code, List<String> needCodes, int share, int unitCost) {
        this.code = code;
        this.needCodes = needCodes;
        this.share = share;
        this.unitCost = unitCost;
    }

    static List<Integer> shares() {
        return Stream.of(values()).map(each -> each.share).toList();
    }

    String code() {
        return code;
    }

    List<String> needCodes() {
        return needCodes;
    }

    int unitCost() {
        return unitCost;
    }
}
