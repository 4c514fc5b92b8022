package org.entrelacs.edge;

import org.entrelacs.edge.running.PartitionsServing;

/// Knows what the API must not know.
record NosyApi(PartitionsServing serving) {}
