package org.entrelacs.deploy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.entrelacs.deploy.network.Installation;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.NetworkSettings;
import org.entrelacs.deploy.network.Ports;
import org.entrelacs.deploy.story.StoryReader;

/// Plays the story once after a build, on a log that is thrown away, so that each process leaves an archive of its
/// classes when it ends: every later start takes half the work. Nobody sees it, and nothing depends on its success.
final class Rehearsal {
    private static final int FIRST_BASE = 17_400;
    private static final int TRIES = 50;

    private Rehearsal() {}

    /// @param arguments the root of the checkout
    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path state = Demo.home(root).resolve("rehearsal");
        Folders.delete(state);
        Network network = new Network(new NetworkSettings(
                Installation.at(root), state, freePorts(), Duration.ZERO, NetworkSettings.USUAL_PREFIX));
        Runtime.getRuntime().addShutdownHook(new Thread(network::close, "end of the rehearsal"));
        network.start();
        Memory memory = new Memory(LocalDate.now(ZoneOffset.UTC).toString(), Duration.ZERO.toString(), false);
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new Performance(root, StoryReader.read(root.resolve("deploy/story")), memory, network, nobody).play();
        network.close();
        Folders.delete(state);
    }

    private static Ports freePorts() {
        return IntStream.range(0, TRIES)
                .mapToObj(attempt -> new Ports(FIRST_BASE + 10 * attempt))
                .filter(ports -> ports.busy().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports from " + FIRST_BASE + " on"));
    }
}
