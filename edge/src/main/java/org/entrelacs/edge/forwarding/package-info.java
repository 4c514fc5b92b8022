/// A request for a stream that another instance owns, asked of that instance.
@NullMarked
package org.entrelacs.edge.forwarding;

import org.jspecify.annotations.NullMarked;
