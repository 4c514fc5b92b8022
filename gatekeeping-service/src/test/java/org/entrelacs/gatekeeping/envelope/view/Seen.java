package org.entrelacs.gatekeeping.envelope.view;

/// Something of the view that others must not touch.
public record Seen() {}
