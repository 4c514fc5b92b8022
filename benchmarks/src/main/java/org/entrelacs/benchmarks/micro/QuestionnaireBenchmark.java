package org.entrelacs.benchmarks.micro;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entrelacs.assessment.questionnaire.Compilation.Compiled;
import org.entrelacs.assessment.questionnaire.Compilation.Rejected;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.assessment.questionnaire.QuestionnaireCompiler;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.assessment.shipped.ShippedInstruments;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/// Answer sheets evaluated in a second: which items are asked, and everything that is calculated.
/// The sheets are complete and differ; the same seed makes the same ones.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class QuestionnaireBenchmark {
    private static final int SHEETS = 1024;

    /// AGGIR: 10 choices, 17 variables and 2 scores. A visit:
    /// conditions, weights, units, and calculated items that read each other.
    @Param({"aggir", "visit"})
    public String questionnaire = "aggir";

    private final FhirPath fhirPath = new FhirPath();
    private final Scoring scoring = new Scoring(fhirPath);
    private final AtomicInteger next = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private CompiledQuestionnaire compiled;

    private List<Map<String, Answer>> sheets = List.of();

    @Setup
    public void compile() throws IOException {
        Map<String, Object> tree =
                questionnaire.equals("visit") ? own("visit.json") : ShippedInstruments.questionnaire(questionnaire);
        compiled = switch (new QuestionnaireCompiler(fhirPath).compile(tree)) {
            case Compiled(var form) -> form;
            case Rejected(var faults) -> throw new IllegalStateException(faults.toString());
        };
        Random random = new Random(20261122);
        sheets = random.ints(SHEETS, 0, Integer.MAX_VALUE)
                .mapToObj(seed -> sheet(new Random(seed)))
                .toList();
    }

    private static Map<String, Object> own(String file) throws IOException {
        try (InputStream json = QuestionnaireBenchmark.class.getResourceAsStream("/questionnaires/" + file)) {
            return new JsonMapper().readValue(Objects.requireNonNull(json, file), new TypeReference<>() {});
        }
    }

    private Map<String, Answer> sheet(Random random) {
        Map<String, Answer> answers = new HashMap<>();
        compiled.questions().forEach((linkId, question) -> answers.put(linkId, answer(question, random)));
        return answers;
    }

    private static Answer answer(Question question, Random random) {
        String value = switch (question.type()) {
            case CODE -> {
                List<String> codes = List.copyOf(question.options().keySet());
                yield codes.get(random.nextInt(codes.size()));
            }
            case BOOLEAN -> Boolean.toString(random.nextBoolean());
            case INTEGER, DECIMAL -> Integer.toString(random.nextInt(10));
            case DATE, DATE_TIME -> "2026-11-22";
            case TIME -> "09:30:00";
            case TEXT -> "words";
            case URL -> "urn:words";
            case QUANTITY ->
                random.nextInt(10) + " " + question.units().keySet().iterator().next();
            case NOT_ASSESSABLE -> "";
        };
        return new Answer(question.linkId(), question.type(), new PersonalText(value), AnswerSource.OBSERVED);
    }

    @Benchmark
    @Threads(1)
    public Object evaluateOnOneThread() {
        return evaluate();
    }

    @Benchmark
    @Threads(Threads.MAX)
    public Object evaluateOnAllCores() {
        return evaluate();
    }

    private Object evaluate() {
        return scoring.evaluate(compiled, sheets.get(next.getAndIncrement() & (SHEETS - 1)));
    }
}
