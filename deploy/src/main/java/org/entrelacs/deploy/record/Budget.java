package org.entrelacs.deploy.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The ledger of an envelope, and how many requests stand where.
final class Budget {
    private static final int MINOR_DIGITS = 2;

    private Budget() {}

    static void write(JsonNode envelope, Sheet sheet) {
        JsonNode ledger = envelope.path("ledger");
        sheet.line("total %s = available %s + encumbered %s + expended %s"
                .formatted(
                        money(ledger.path("total")),
                        money(ledger.path("available")),
                        money(ledger.path("encumbered")),
                        money(ledger.path("expended"))));
        sheet.line("policy " + envelope.path("policy").asText() + ", version "
                + envelope.path("policyVersion").asText());
        List<String> requests = new ArrayList<>();
        envelope.path("requests")
                .properties()
                .forEach(standing -> requests.add(standing.getValue().asText() + " " + standing.getKey()));
        sheet.line("requests: " + String.join(", ", requests));
    }

    private static String money(JsonNode money) {
        return BigDecimal.valueOf(money.path("minor").asLong(), MINOR_DIGITS) + " "
                + money.path("currency").asText();
    }
}
