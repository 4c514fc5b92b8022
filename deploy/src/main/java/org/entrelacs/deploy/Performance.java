package org.entrelacs.deploy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.NetworkClock;
import org.entrelacs.deploy.record.EventCount;
import org.entrelacs.deploy.record.NetworkRecord;
import org.entrelacs.deploy.record.Quiet;
import org.entrelacs.deploy.story.Story;
import org.entrelacs.deploy.story.StoryPlayer;

/// One playing of the story on a network, and what there is to say of it: is the record the expected one; and when the
/// story was played on this log before, is the record the same and has no event come in addition.
final class Performance {
    private static final String RECORD = "record.txt";
    private static final String LABELLED = "record-labelled.txt";

    private final Path expected;
    private final Story story;
    private final Network network;
    private final Path state;
    private final PrintStream out;
    private Memory memory;

    Performance(Path root, Story story, Memory memory, Network network, PrintStream out) {
        this.expected = root.resolve("deploy/story/expected-record.txt");
        this.story = story;
        this.memory = memory;
        this.network = network;
        this.state = network.settings().state();
        this.out = out;
    }

    /// What a performance leaves in a state folder, so that a fresh one can begin without it.
    static List<Path> traces(Path state) {
        return List.of(Memory.file(state), state.resolve(RECORD), state.resolve(LABELLED));
    }

    /// Says everything, and returns whether all of it is as it should be.
    boolean play() {
        boolean again = memory.played();
        Client client = network.client(_ -> 0);
        Quiet quiet = new Quiet(
                network.clients(),
                () -> EventCount.of(
                        network.bootstrapServers(), network.settings().prefix()));
        Map<String, Long> before = again ? quiet.await() : Map.of();
        memory.keepIn(state);

        out.println();
        NetworkClock clock = new NetworkClock(network.clients(), memory.offset(), offset -> {
            memory = memory.movedTo(offset);
            memory.keepIn(state);
            network.clockOffset(offset);
        });
        new StoryPlayer(story, client, clock::moveTo, memory.firstDay(), out::println).play();
        Map<String, Long> after = quiet.await();

        NetworkRecord record = NetworkRecord.of(story, client);
        out.println("\n" + record.text());
        List<Boolean> verdicts = new ArrayList<>();
        verdicts.add(isExpected(record.labelled()));
        if (again) {
            verdicts.add(isTheSame(record.text()));
            verdicts.add(addedNothing(before, after));
        } else {
            out.println("Events in the log: " + after);
        }
        keep(RECORD, record.text());
        keep(LABELLED, record.labelled());
        memory = memory.playedToTheEnd();
        memory.keepIn(state);
        return !verdicts.contains(false);
    }

    private boolean isExpected(String labelled) {
        Optional<String> difference = FirstDifference.between(read(expected), labelled);
        if (difference.isEmpty()) {
            out.println("The record is the expected one.");
            return true;
        }
        out.println("The record is NOT the expected one (" + expected + ").\n" + difference.get());
        out.println(
                "If you changed the story on purpose, the record to expect from now on is " + state.resolve(LABELLED));
        return false;
    }

    private boolean isTheSame(String text) {
        Optional<String> difference = FirstDifference.between(read(state.resolve(RECORD)), text);
        out.println(difference
                .map(where -> "The record is NOT the one of the first play:\n" + where)
                .orElse("The record is, byte for byte, the one of the first play."));
        return difference.isEmpty();
    }

    private boolean addedNothing(Map<String, Long> before, Map<String, Long> after) {
        if (before.equals(after)) {
            out.println("Playing the story again added no event: " + after);
            return true;
        }
        out.println("Playing the story again ADDED events: before " + before + ", after " + after);
        return false;
    }

    private void keep(String name, String text) {
        try {
            Files.writeString(state.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("the record cannot be written to " + state, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
