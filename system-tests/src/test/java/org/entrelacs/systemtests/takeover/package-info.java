/// How long callers wait when partitions go from one instance to another, and what the time goes into.
@NullMarked
package org.entrelacs.systemtests.takeover;

import org.jspecify.annotations.NullMarked;
