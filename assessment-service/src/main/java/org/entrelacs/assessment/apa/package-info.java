/// What French law grants by iso-resource group: the allowance for autonomy (APA) at home.
@NullMarked
package org.entrelacs.assessment.apa;

import org.jspecify.annotations.NullMarked;
