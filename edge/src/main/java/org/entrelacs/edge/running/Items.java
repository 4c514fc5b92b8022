package org.entrelacs.edge.running;

import java.util.List;

/// All of a short list.
record Items<T>(List<T> items) {}
