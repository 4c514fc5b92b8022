/// People who ask for money, and the budgets that they ask.
@NullMarked
package org.entrelacs.systemtests.applicants;

import org.jspecify.annotations.NullMarked;
