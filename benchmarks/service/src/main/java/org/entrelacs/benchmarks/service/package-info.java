/// The offers behind HTTP, as a service of the suite would put them there.
@NullMarked
package org.entrelacs.benchmarks.service;

import org.jspecify.annotations.NullMarked;
