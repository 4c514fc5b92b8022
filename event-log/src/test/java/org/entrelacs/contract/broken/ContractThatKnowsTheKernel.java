package org.entrelacs.contract.broken;

import org.entrelacs.log.StreamId;

public record ContractThatKnowsTheKernel(StreamId stream) {}
