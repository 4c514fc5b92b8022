package org.entrelacs.deploy.network;

import java.util.List;

/// Somebody who may ask.
///
/// @param subject opaque id, never a name; `ce_actor` of what the actor does
/// @param roles at least one of the suite's roles
/// @param organisation the actor's, empty where it does not matter
public record Actor(String subject, List<String> roles, String organisation) {

    public static Actor of(String subject, String role) {
        return new Actor(subject, List.of(role), "");
    }
}
