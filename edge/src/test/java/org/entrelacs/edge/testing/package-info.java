/// For the tests of every service: tokens, bad input, rules about endpoints. Published as edge's test-jar.
@NullMarked
package org.entrelacs.edge.testing;

import org.jspecify.annotations.NullMarked;
