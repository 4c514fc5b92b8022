/// What the smallest pieces cost: rules and codec here; what the kernel keeps to itself is measured in packages that
/// are called as its own.
@NullMarked
package org.entrelacs.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
