package org.entrelacs.deploy.network;

import java.nio.file.Files;
import java.nio.file.Path;

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

    /// A service runs from inside its folder, where its AOT cache is if one was recorded.
    Path folder(Service service) {
        return root.resolve(service.title()).resolve("target/quarkus-app");
    }

    boolean hasAotCache(Service service) {
        return Files.exists(folder(service).resolve("app.aot"));
    }

    String brokerClassPath() {
        return root.resolve("deploy/target/broker-lib").resolve("*").toString();
    }
}
