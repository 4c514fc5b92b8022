@NullMarked
package org.entrelacs.edge.forwarding;

import org.jspecify.annotations.NullMarked;
