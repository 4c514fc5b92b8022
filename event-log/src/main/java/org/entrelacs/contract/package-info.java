/// What the suite publishes: the events of every service, and the words they share. Others rely on these for years:
/// fields are only ever added, names never change, and every event's JSON sample is kept and must still read.
@NullMarked
package org.entrelacs.contract;

import org.jspecify.annotations.NullMarked;
