@NullMarked
package org.entrelacs.edge.work;

import org.jspecify.annotations.NullMarked;
