/// What would have become of requests under another policy or budget: a replay of the log beside what
/// was decided in fact. Nothing is written and nobody is told.
@NullMarked
package org.entrelacs.gatekeeping.simulation;

import org.jspecify.annotations.NullMarked;
