/// Worklists and reports over all assessments.
@NullMarked
package org.entrelacs.assessment.assessment.view;

import org.jspecify.annotations.NullMarked;
