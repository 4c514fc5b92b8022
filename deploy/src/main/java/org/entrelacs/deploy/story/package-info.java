/// The story as data, and the player that posts it.
@NullMarked
package org.entrelacs.deploy.story;

import org.jspecify.annotations.NullMarked;
