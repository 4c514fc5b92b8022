package org.entrelacs.gatekeeping.envelope.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.gatekeeping.envelope.Appeal;
import org.entrelacs.gatekeeping.envelope.Request;

/// Appeals as JSON.
final class AppealAnswer {
    private AppealAnswer() {}

    static List<Map<String, Object>> all(Request request) {
        return request.appeals().values().stream().map(AppealAnswer::of).toList();
    }

    static Map<String, Object> of(Appeal appeal) {
        var lodged = appeal.lodged();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("appeal", appeal.id());
        shown.put("request", lodged.request());
        shown.put("person", lodged.person());
        shown.put("state", appeal.state().code());
        shown.put("lodgedBy", lodged.lodgedBy());
        shown.put("lodgedAt", lodged.at());
        shown.put("grounds", lodged.grounds());
        shown.put("statement", lodged.statement());
        shown.put("acknowledged", appeal.acknowledged());
        shown.put("acknowledgeBy", lodged.acknowledgeBy());
        shown.put("decideBy", lodged.decideBy());
        shown.put("interim", appeal.interim());
        switch (appeal.state()) {
            case Appeal.Pending _ -> {}
            case Appeal.Concluded(var decision) -> {
                shown.put("outcome", decision.outcome());
                shown.put("amount", decision.amount());
                shown.put("reviewer", decision.reviewer());
                shown.put("explanation", decision.explanation());
                shown.put("original", decision.original());
                shown.put("today", decision.today());
                shown.put("decidedAt", decision.at());
            }
            case Appeal.Dropped(var reason) -> shown.put("reason", reason);
        }
        return shown;
    }
}
