package org.entrelacs.log;

/// Names of the headers of a record: CloudEvents 1.0, Kafka protocol binding, binary mode (`ce_` + attribute).
public final class RecordHeaders {
    public static final String CONTENT_TYPE = "content-type";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    /// The stream.
    public static final String SUBJECT = "ce_subject";
    /// When it happened in the world.
    public static final String TIME = "ce_time";
    /// When the log took it; never decreases within a partition.
    public static final String RECORDED_TIME = "ce_recordedtime";
    public static final String PARTITION_KEY = "ce_partitionkey";
    public static final String DATA_SCHEMA = "ce_dataschema";
    /// Counted per stream from 1, without gaps; absent on kernel records.
    public static final String STREAM_VERSION = "ce_streamversion";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String COMMAND_ID = "ce_commandid";
    public static final String COMMAND_HASH = "ce_commandhash";
    /// `caller`, `reaction` or `deadline`: where the command came from.
    public static final String COMMAND_ORIGIN = "ce_commandorigin";
    public static final String ACTOR = "ce_actor";
    public static final String ON_BEHALF_OF = "ce_onbehalfof";
    public static final String OWNER_EPOCH = "ce_ownerepoch";
    /// Offset of the inbox record that caused it; only after reactions.
    public static final String INBOX_OFFSET = "ce_inboxoffset";
    /// On inbox records: which reaction asks, and which stream it asks.
    public static final String REACTION = "ce_reaction";
    public static final String TARGET = "ce_target";
    /// `true` on what the kernel writes for itself.
    public static final String KERNEL = "ce_kernel";
    public static final String TRACEPARENT = "traceparent";

    private RecordHeaders() {}
}
