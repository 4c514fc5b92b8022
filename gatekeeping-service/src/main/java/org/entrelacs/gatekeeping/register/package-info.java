/// What everybody may know of how budgets are shared out, without anything of a person: the publicity
/// condition of accountability for reasonableness (Daniels & Sabin).
@NullMarked
package org.entrelacs.gatekeeping.register;

import org.jspecify.annotations.NullMarked;
