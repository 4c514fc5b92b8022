package org.entrelacs.gatekeeping.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.gatekeeping.tally.Past.Signed;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.wording.Statement;
import org.entrelacs.gatekeeping.wording.Writer;

/// Who decided, by function and never by name.
final class DecidersPart {
    private DecidersPart() {}

    static List<Statement> of(Matter matter, Writer writer) {
        var said = new ArrayList<Statement>();
        matter.decided().ifPresent(decided -> decided(decided, matter, writer, said));
        said.add(matter.policy()
                .map(policy -> writer.say("policy", Map.of("policy", policy.policy(), "version", policy.version())))
                .orElseGet(() -> writer.say("no-policy")));
        return said;
    }

    private static void decided(Decided decided, Matter matter, Writer writer, List<Statement> said) {
        var signed = matter.past().signed().filter(signature -> signature.at().equals(decided.at()));
        said.add(writer.say(function(decided, signed), Map.of("at", decided.at())));
        signed.filter(_ -> !decided.by().equals(Decision.BY_POLICY))
                .map(signature -> signature.confirms()
                        ? writer.say("confirmed")
                        : writer.say("departed", Map.of("reason", signature.reason())))
                .ifPresent(said::add);
    }

    /// Who decides without a signature reviews an appeal.
    private static String function(Decided decided, Optional<Signed> signed) {
        return switch (decided.by()) {
            case Decision.BY_POLICY -> "by-policy";
            case Decision.BY_PANEL -> "by-panel";
            default -> signed.isPresent() ? "by-person" : "by-reviewer";
        };
    }
}
