/// What stands between clients and brokers, and fails when it is told to.
@NullMarked
package org.entrelacs.systemtests.proxy;

import org.jspecify.annotations.NullMarked;
