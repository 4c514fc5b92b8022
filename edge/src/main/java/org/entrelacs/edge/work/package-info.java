/// Long work that somebody asks for: done beside the service, looked at, cancelled, remembered for a while.
@NullMarked
package org.entrelacs.edge.work;

import org.jspecify.annotations.NullMarked;
