package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.fhir.Fault;

/// In which order to calculate, so that what others read comes first; and that nothing depends on
/// itself, be it through a condition, a calculated item or the item above.
final class Order {
    private final Map<String, Set<String>> dependsOn = new LinkedHashMap<>();
    private final Map<String, Calculation> byCode = new HashMap<>();
    private final Map<String, String> paths;
    private final List<Fault> faults;
    private final Set<String> done = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Map<String, Calculation> ordered = new LinkedHashMap<>();

    private Order(Map<String, String> paths, List<Fault> faults) {
        this.paths = paths;
        this.faults = faults;
    }

    /// @param paths of the items, by link id
    static Order of(List<Item> items, List<Calculation> calculations, Map<String, String> paths, List<Fault> faults) {
        Order order = new Order(paths, faults);
        order.add(items, Set.of());
        for (Calculation calculation : calculations) {
            order.byCode.put(calculation.code(), calculation);
            Set<String> before = new HashSet<>(order.dependsOn.getOrDefault(calculation.code(), Set.of()));
            before.addAll(calculation.formula().calculated());
            before.addAll(calculation.formula().questions());
            order.dependsOn.put(calculation.code(), before);
        }
        List.copyOf(order.dependsOn.keySet()).forEach(order::visit);
        return order;
    }

    /// Those that others read come before them, each with all questions that its value rests on.
    List<Calculation> calculations(FormIndex index) {
        Map<String, Set<String>> needs = new HashMap<>();
        List<Calculation> calculations = new ArrayList<>();
        for (Calculation one : ordered.values()) {
            Set<String> own = new HashSet<>(one.formula().questions());
            one.formula().calculated().forEach(read -> own.addAll(needs.getOrDefault(read, Set.of())));
            needs.put(one.code(), own);
            calculations.add(new Calculation(one.code(), one.type(), one.options(), one.formula(), index.inOrder(own)));
        }
        return List.copyOf(calculations);
    }

    private void add(List<Item> items, Set<String> above) {
        for (Item item : items) {
            Set<String> before = new HashSet<>(above);
            before.addAll(item.condition().reads());
            dependsOn.put(item.linkId(), before);
            add(item.items(), Set.of(item.linkId()));
        }
    }

    private void visit(String linkId) {
        if (done.contains(linkId) || !dependsOn.containsKey(linkId)) {
            return;
        }
        if (!open.add(linkId)) {
            faults.add(new Fault(paths.getOrDefault(linkId, ""), "must not depend on itself"));
            return;
        }
        new ArrayList<>(dependsOn.getOrDefault(linkId, Set.of()))
                .stream().sorted().forEach(this::visit);
        open.remove(linkId);
        if (done.add(linkId) && byCode.containsKey(linkId)) {
            ordered.put(linkId, byCode.get(linkId));
        }
    }
}
