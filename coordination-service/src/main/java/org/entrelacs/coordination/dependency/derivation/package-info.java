/// Which event says what about which interdependence. One class per interdependence, each named after what is awaited
/// or shared; together they are the whole logic of the register (coordination theory, §5).
///
/// A rule looks at one event and at nothing else: the ids of dependencies are made from what the event itself carries,
/// so that two events that never met speak of the same dependency.
@NullMarked
package org.entrelacs.coordination.dependency.derivation;

import org.jspecify.annotations.NullMarked;
