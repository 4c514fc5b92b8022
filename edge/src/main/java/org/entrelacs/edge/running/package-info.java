/// The running kernel of a service: started and stopped with it, watched by health, metrics and the administrator.
@NullMarked
package org.entrelacs.edge.running;

import org.jspecify.annotations.NullMarked;
