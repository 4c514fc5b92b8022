package org.entrelacs.audit.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.audit.AuditReport;
import org.entrelacs.audit.finding.Finding;

/// A report for programs.
final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static void write(AuditReport report, Path file) throws IOException {
        Files.writeString(file, of(report).toPrettyString() + "\n");
    }

    static ObjectNode of(AuditReport report) {
        ObjectNode json = JSON.createObjectNode();
        json.put("network", report.network());
        json.put("clean", report.isClean());
        json.put("began", report.began().toString());
        json.put("took", report.took().toString());
        ArrayNode topics = json.putArray("topics");
        report.topics().forEach(topics::add);
        numbers(json.putObject("figures"), new TreeMap<>(report.figures()));
        numbers(json.putObject("counts"), report.counts());
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> finding(findings.addObject(), finding));
        ArrayNode notes = json.putArray("notes");
        report.notes().forEach(notes::add);
        return json;
    }

    private static void numbers(ObjectNode json, Map<String, Long> numbers) {
        numbers.forEach((name, number) -> json.put(name, number));
    }

    private static void finding(ObjectNode json, Finding finding) {
        json.put("invariant", finding.invariant().code());
        json.put("topic", finding.place().topic());
        if (finding.place().partition() >= 0) {
            json.put("partition", finding.place().partition());
        }
        if (finding.place().offset() >= 0) {
            json.put("offset", finding.place().offset());
        }
        if (!finding.place().stream().isEmpty()) {
            json.put("stream", finding.place().stream());
        }
        json.put("expected", finding.expected());
        json.put("found", finding.found());
    }
}
