package org.entrelacs.edge;

import java.util.Map;
import org.entrelacs.log.Projection;
import org.entrelacs.log.ViewReading.Found;

/// What a list is made from.
///
/// @param position for [Page#position()]; the projection holds no less
public record Shown<P extends Projection>(P projection, Map<String, Long> position) {

    public static <P extends Projection> Shown<P> of(Found<P> found) {
        return new Shown<>(found.projection(), Page.position(found.position()));
    }
}
