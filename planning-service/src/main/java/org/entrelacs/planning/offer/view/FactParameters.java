package org.entrelacs.planning.offer.view;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrelacs.contract.Severity;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.eligibility.Age;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.jspecify.annotations.Nullable;

/// What is known of a person whom nobody names. Each part may be left out, and what cannot be read is a 400.
public class FactParameters {
    private static final int OLDEST = 130;
    private static final int GIR = 6;
    private static final Pattern NEED = Pattern.compile("([bdes][0-9]{1,5}):(mild|moderate|severe|complete)");

    @QueryParam("age")
    @DefaultValue("")
    String age = "";

    @QueryParam("gir")
    @DefaultValue("")
    String gir = "";

    @QueryParam("livesIn")
    @DefaultValue("")
    String livesIn = "";

    @QueryParam("livesAlone")
    @DefaultValue("")
    String livesAlone = "";

    @QueryParam("need")
    List<String> needs = List.of();

    PersonFacts facts() {
        Integer years = number("age", age, 0, OLDEST);
        return new PersonFacts(
                years == null ? null : Age.exactly(years),
                number("gir", gir, 1, GIR),
                livesIn.isEmpty() ? null : livesIn,
                alone(),
                needs.isEmpty() ? null : severities());
    }

    private static @Nullable Integer number(String name, String value, int least, int most) {
        if (value.isEmpty()) {
            return null;
        }
        if (value.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Problem.invalid(name, "must be a whole number between " + least + " and " + most)
                .exception();
    }

    private @Nullable Boolean alone() {
        return switch (livesAlone) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Problem.invalid("livesAlone", "must be true or false").exception();
        };
    }

    private Map<String, Severity> severities() {
        Map<String, Severity> severities = new HashMap<>();
        for (String need : needs) {
            Matcher matcher = NEED.matcher(need);
            if (!matcher.matches()) {
                throw Problem.invalid("need", "must be an ICF category and its severity, such as d510:severe")
                        .exception();
            }
            severities.put(matcher.group(1), severity(matcher.group(2)));
        }
        return severities;
    }

    private static Severity severity(String code) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow();
    }
}
