/// What a story left behind, written so that two runs can be compared.
@NullMarked
package org.entrelacs.deploy.record;

import org.jspecify.annotations.NullMarked;
