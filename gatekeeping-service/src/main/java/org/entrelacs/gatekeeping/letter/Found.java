package org.entrelacs.gatekeeping.letter;

import java.util.Locale;
import java.util.Map;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.weighing.ScoredCriterion;
import org.entrelacs.gatekeeping.weighing.UrgencyClass;
import org.entrelacs.gatekeeping.wording.Share;
import org.entrelacs.gatekeeping.wording.Text;
import org.entrelacs.gatekeeping.wording.Writer;

/// What stands behind a criterion's points, in words that the person can check.
final class Found {
    private Found() {}

    static Text of(Contribution contribution, RequestReceived received, Writer writer) {
        var value = new Share(contribution.value());
        return switch (ScoredCriterion.of(contribution.criterion())) {
            case SEVERITY -> gir(received, writer);
            case UNMET_NEED -> need(received, writer);
            case URGENCY -> writer.text("found-urgency-" + code(urgency(received)));
            case BENEFIT -> writer.text("found-benefit", Map.of("share", value));
            case CAREGIVER ->
                writer.text(
                        received.claim().livesAlone() ? "found-caregiver-alone" : "found-caregiver",
                        Map.of("share", new Share(received.claim().caregiverStrain())));
            case WAITING ->
                writer.text(
                        "found-waiting",
                        Map.of(
                                "share",
                                value,
                                "days",
                                urgency(received).acceptableWait().toDays()));
            case EVIDENCE ->
                writer.text(
                        "found-evidence",
                        Map.of(
                                "day", received.evidence().assessedAt(),
                                "sources", received.evidence().sources().size()));
        };
    }

    private static Text gir(RequestReceived received, Writer writer) {
        return received.evidence().scores().stream()
                .filter(score -> score.code().equals("gir"))
                .map(Score::value)
                .findFirst()
                .map(gir -> writer.text("found-gir", Map.of("gir", gir)))
                .orElseGet(() -> writer.text("found-gir-unknown"));
    }

    private static Text need(RequestReceived received, Writer writer) {
        return received.needs().stream()
                .map(AssessedNeed::unmet)
                .max(Integer::compare)
                .map(unmet -> writer.text("found-need", Map.of("unmet", unmet)))
                .orElseGet(() -> writer.text("found-nothing"));
    }

    private static UrgencyClass urgency(RequestReceived received) {
        return UrgencyClass.of(received.claim().urgency());
    }

    private static String code(UrgencyClass urgency) {
        return urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
