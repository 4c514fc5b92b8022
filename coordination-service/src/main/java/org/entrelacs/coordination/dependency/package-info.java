/// The rules of the dependency register: facts about interdependencies come in, in any order, and where each
/// interdependence stands is a function of the facts alone (Malone & Crowston 1994; coordination as managing
/// dependencies).
@NullMarked
package org.entrelacs.coordination.dependency;

import org.jspecify.annotations.NullMarked;
