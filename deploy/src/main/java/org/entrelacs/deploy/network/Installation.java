package org.entrelacs.deploy.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the built programs are.
///
/// @param root of the checkout
/// @param java that runs the children
public record Installation(Path root, Path java) {

    /// Children run on the Java that runs this.
    public static Installation at(Path root) {
        return new Installation(
                root.toAbsolutePath().normalize(), Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /// A service runs from inside its folder.
    Path folder(Service service) {
        return root.resolve(service.title()).resolve("target/quarkus-app");
    }

    /// With its AOT cache if the build recorded one. Otherwise with an archive of its classes that the JVM writes when
    /// the service ends for the first time, and again when it no longer fits: it halves the work of a start.
    List<String> quickStart(Service service) {
        return Files.exists(folder(service).resolve("app.aot"))
                ? List.of("-XX:AOTCache=app.aot")
                : archive(folder(service).resolve("app.jsa"));
    }

    /// As above for one of several processes that run the same program: only one of them may write the
    /// archive.
    List<String> knownClasses(Service service) {
        Path archive = folder(service).resolve("app.jsa");
        if (Files.exists(folder(service).resolve("app.aot"))) {
            return quickStart(service);
        }
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
    }

    List<String> quickBrokerStart() {
        return archive(brokerArchive());
    }

    /// For a tool of the broker, which must not write the archive anew: it knows too few classes.
    List<String> knownBrokerClasses() {
        return Files.exists(brokerArchive()) ? List.of("-XX:SharedArchiveFile=" + brokerArchive()) : List.of();
    }

    private Path brokerArchive() {
        return root.resolve("deploy/target/broker.jsa");
    }

    private static List<String> archive(Path file) {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file);
    }

    String brokerClassPath() {
        return root.resolve("deploy/target/broker-lib").resolve("*").toString();
    }
}
