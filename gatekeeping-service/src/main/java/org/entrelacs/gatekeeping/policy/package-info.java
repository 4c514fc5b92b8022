/// The rules of allocation policies: who writes them, who adopts them, and that they never change afterwards.
@NullMarked
package org.entrelacs.gatekeeping.policy;

import org.jspecify.annotations.NullMarked;
