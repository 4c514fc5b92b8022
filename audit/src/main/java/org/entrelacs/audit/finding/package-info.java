/// What an audit finds.
@NullMarked
package org.entrelacs.audit.finding;

import org.jspecify.annotations.NullMarked;
