/// How events of the whole network reach the dependency register.
@NullMarked
package org.entrelacs.coordination.dependency.reaction;

import org.jspecify.annotations.NullMarked;
