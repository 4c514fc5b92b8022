package org.entrelacs.edge.testing;

import java.util.List;
import java.util.Optional;

/// One line of the table.
///
/// @param what is wrong
/// @param attempts all to be refused alike
/// @param field that one of the errors is about; empty when that does not matter
/// @param before a good request that is sent first and has to be accepted
record Row(String what, List<Attempt> attempts, int status, String slug, String field, Optional<Attempt> before) {

    static Row of(String what, Attempt attempt, int status, String slug) {
        return new Row(what, List.of(attempt), status, slug, "", Optional.empty());
    }

    Row about(String name) {
        return new Row(what, attempts, status, slug, name, before);
    }

    boolean isAbout(String given) {
        return given.equals(field) || given.startsWith(field + ".") || given.startsWith(field + "[");
    }
}
