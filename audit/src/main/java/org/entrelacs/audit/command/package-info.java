/// The program `deploy/audit`.
@NullMarked
package org.entrelacs.audit.command;

import org.jspecify.annotations.NullMarked;
