package org.entrelacs.deploy.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A program that says something, leaves a file to show that it is ready, and waits to be ended. With a second
/// argument it ends with that status instead.
final class Waiter {
    private Waiter() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("here I am");
        if (arguments.length > 1) {
            System.exit(Integer.parseInt(arguments[1]));
        }
        Files.createFile(Path.of(arguments[0]));
        Thread.currentThread().join();
    }
}
