package org.entrelacs.assessment.questionnaire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.assessment.questionnaire.Compilation.Compiled;
import org.entrelacs.assessment.questionnaire.Compilation.Rejected;

/// Instrument versions, each compiled when it is first asked for. A draft that was drafted again is compiled again.
public final class CompiledVersions {
    private final QuestionnaireCompiler compiler;
    private final Map<Key, Entry> compiled = new ConcurrentHashMap<>();

    public CompiledVersions(QuestionnaireCompiler compiler) {
        this.compiler = compiler;
    }

    private record Key(String instrument, String version) {}

    private record Entry(Map<String, Object> tree, CompiledQuestionnaire questionnaire) {}

    /// @param tree of the version, which was found to compile when it was drafted
    public CompiledQuestionnaire of(String instrument, String version, Map<String, Object> tree) {
        Key key = new Key(instrument, version);
        Entry known = compiled.get(key);
        if (known != null && isSame(known.tree(), tree)) {
            return known.questionnaire();
        }
        Entry entry = new Entry(tree, compile(key, tree));
        compiled.put(key, entry);
        return entry.questionnaire();
    }

    /// The state of a stream holds on to its tree, so that equal trees are nearly always the same.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Map<String, Object> one, Map<String, Object> other) {
        return one == other || one.equals(other);
    }

    private CompiledQuestionnaire compile(Key key, Map<String, Object> tree) {
        return switch (compiler.compile(tree)) {
            case Compiled(var questionnaire) -> questionnaire.as(key.version());
            case Rejected(var faults) ->
                throw new IllegalStateException(key + " compiled when it was drafted, and no longer does: " + faults);
        };
    }
}
