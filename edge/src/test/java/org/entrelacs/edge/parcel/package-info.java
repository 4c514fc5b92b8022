/// A service small enough to test the edge with: parcels, sent once and never twice.
@NullMarked
package org.entrelacs.edge.parcel;

import org.jspecify.annotations.NullMarked;
