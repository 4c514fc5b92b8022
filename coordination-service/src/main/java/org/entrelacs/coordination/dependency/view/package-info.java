/// The register as people read it: by person, by shared resource, for the network, now or as of a past instant.
@NullMarked
package org.entrelacs.coordination.dependency.view;

import org.jspecify.annotations.NullMarked;
