package org.entrelacs.gatekeeping.envelope.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The body of a command that only needs a reason.
public record Because(@NotBlank @Size(max = 500) String reason) {}
