package org.entrelacs.gatekeeping.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.gatekeeping.wording.ReasonTexts;
import org.entrelacs.gatekeeping.wording.Section;
import org.entrelacs.gatekeeping.wording.Statement;
import org.entrelacs.gatekeeping.wording.Table;
import org.entrelacs.gatekeeping.wording.Table.Row;
import org.entrelacs.gatekeeping.wording.Writer;

/// How the request was weighed: the score, the money, and a table of criteria.
final class WeighingPart {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private final Matter matter;
    private final Writer writer;
    private final List<Contribution> contributions;

    private WeighingPart(Matter matter, Writer writer) {
        this.matter = matter;
        this.writer = writer;
        this.contributions = matter.request().weighed().contributions();
    }

    /// Empty where nothing was weighed.
    static Section of(Matter matter, Writer writer) {
        var part = new WeighingPart(matter, writer);
        return part.contributions.isEmpty()
                ? writer.section("criteria", List.of())
                : writer.section("criteria", part.statements(), part.table());
    }

    private List<Statement> statements() {
        if (matter.open()
                .filter(open -> open.terms().entitlement() == Entitlement.RIGHT)
                .isPresent()) {
            return List.of(writer.say("right"));
        }
        var said = new ArrayList<Statement>();
        matter.decided().ifPresent(decided -> said.addAll(decided(decided)));
        return said;
    }

    private List<Statement> decided(Decided decided) {
        return List.of(
                writer.say("score", Map.of("score", decided.score(), "threshold", decided.threshold())),
                writer.say(
                        "money",
                        Map.of(
                                "spendable",
                                Objects.requireNonNullElse(decided.spendable(), decided.available()),
                                "ahead",
                                decided.ahead())));
    }

    private Table table() {
        var weights = contributions.stream().map(Contribution::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var rows = new ArrayList<Row>();
        contributions.stream()
                .filter(contribution -> contribution.weight().signum() > 0)
                .forEach(contribution -> rows.add(row(contribution, weights)));
        var score = matter.request().score();
        rows.add(writer.row(
                "total", Map.of("points", score), writer.text("total"), "", rounded(score), rounded(HUNDRED)));
        return writer.table("criteria", List.of("criterion", "found", "points", "most"), rows);
    }

    private Row row(Contribution contribution, BigDecimal weights) {
        var most = HUNDRED.multiply(contribution.weight()).divide(weights, DECIMALS, RoundingMode.HALF_UP);
        return writer.row(
                contribution.criterion(),
                Map.of(
                        "value", contribution.value(),
                        "weight", contribution.weight(),
                        "points", contribution.points()),
                ReasonTexts.criterion(contribution.criterion()),
                Found.of(contribution, matter.request().received(), writer),
                rounded(contribution.points()),
                rounded(most));
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP);
    }
}
