package org.entrelacs.assessment.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where in a `QuestionnaireResponse` each item stands.
public final class ResponsePaths {
    private final Map<String, String> paths = new HashMap<>();

    private ResponsePaths() {}

    /// @param response found to be a QuestionnaireResponse
    /// @return paths such as `item[0].answer[0].item[1]`, by link id
    public static Map<String, String> of(Map<String, Object> response) {
        ResponsePaths all = new ResponsePaths();
        all.walk(response, "");
        return all.paths;
    }

    private void walk(Map<?, ?> node, String parent) {
        for (String list : List.of("item", "answer")) {
            if (node.get(list) instanceof List<?> members) {
                for (int i = 0; i < members.size(); i++) {
                    if (members.get(i) instanceof Map<?, ?> member) {
                        String path = parent + list + "[" + i + "]";
                        if (member.get("linkId") instanceof String linkId) {
                            paths.putIfAbsent(linkId, path);
                        }
                        walk(member, path + ".");
                    }
                }
            }
        }
    }
}
