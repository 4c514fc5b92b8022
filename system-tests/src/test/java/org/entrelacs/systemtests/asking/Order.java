package org.entrelacs.systemtests.asking;

import java.util.UUID;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.log.Uuid5;

/// A command as a client gives it; every attempt at it is the same.
///
/// @param key of idempotency, without quotes
/// @param body JSON; empty when the command needs none
public record Order(Actor actor, Service service, String path, String key, String body) {

    /// By which the log knows it: from network, caller, method, path and key alone.
    public UUID commandId(String prefix) {
        return Uuid5.of(Uuid5.of(Uuid5.ENTRELACS, prefix), actor.subject(), "POST " + path, key);
    }

    @Override
    public String toString() {
        return "POST " + path + " of " + service.title() + " as " + actor.subject() + ", key " + key;
    }
}
