/// Whether an offer is for a person: a function of published data, asked by plans and by the directory alike.
@NullMarked
package org.entrelacs.planning.eligibility;

import org.jspecify.annotations.NullMarked;
