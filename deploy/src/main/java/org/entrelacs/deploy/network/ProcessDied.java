package org.entrelacs.deploy.network;

import java.nio.file.Path;
import java.util.List;

/// A child ended by itself, or did not become ready in time.
public final class ProcessDied extends RuntimeException {

    ProcessDied(String name, String what, Path log, List<String> tail) {
        super(name + " " + what + ". Its log, " + log + ", ends with:\n    " + String.join("\n    ", tail));
    }
}
