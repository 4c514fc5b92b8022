package org.entrelacs.edge.running;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.entrelacs.edge.Problem;
import org.entrelacs.log.CommandContext;
import org.jspecify.annotations.Nullable;

/// Repeats of what an administrator asks of the process itself, which no log remembers: the last thousand, until the
/// process ends.
@Singleton
public class AnsweredOnce {
    private static final int REMEMBERED = 1000;

    private record Answer(String hash, int status, Object body) {}

    private final Map<UUID, Answer> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Answer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// Does it now, or answers as the first time. Only what succeeded is remembered.
    synchronized Response to(CommandContext context, Supplier<Response> done) {
        @Nullable Answer known = answers.get(context.id());
        if (known == null) {
            Response response = done.get();
            if (response.getStatus() < 300) {
                answers.put(context.id(), new Answer(context.hash(), response.getStatus(), response.getEntity()));
            }
            return response;
        }
        return known.hash().equals(context.hash())
                ? Response.status(known.status()).entity(known.body()).build()
                : Problem.keyReused().response();
    }
}
