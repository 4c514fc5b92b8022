package org.entrelacs.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;

/// One thing that happens in a story.
public sealed interface Step {
    String title();

    /// Somebody asks a service to do something.
    ///
    /// @param body missing when there is none; its texts and the path may refer to variables
    /// @param key of idempotency: played again, the step does nothing
    /// @param expect the only status that is right
    /// @param capture from variable to the place in the answer where its value stands
    record Call(
            String title,
            Actor actor,
            Service service,
            String method,
            String path,
            JsonNode body,
            String key,
            int expect,
            Map<String, String> capture)
            implements Step {}

    /// Services act on each other's events in their own time: asks until the answer is as told.
    ///
    /// @param until from a place in the answer to the text that has to stand there, or `*` for anything at all
    record Wait(
            String title,
            Actor actor,
            Service service,
            String path,
            Map<String, String> until,
            Map<String, String> capture)
            implements Step {}

    /// The network's clock goes on.
    ///
    /// @param to how far ahead of the machine's clock it then is; it never goes back
    record MoveClock(String title, Duration to) implements Step {}
}
