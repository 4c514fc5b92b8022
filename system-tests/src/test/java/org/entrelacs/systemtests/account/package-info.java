/// Accounts that many ask at once, and what they were told: envelopes of money that is added and taken away.
@NullMarked
package org.entrelacs.systemtests.account;

import org.jspecify.annotations.NullMarked;
