/// A person's choice from a proposal.
@NullMarked
package org.entrelacs.planning.proposal.http;

import org.jspecify.annotations.NullMarked;
