package org.entrelacs.edge.testing;

import org.entrelacs.edge.testing.Rows.What;

/// The rows of the edge's own operations, which every service has.
final class AdminRows {
    private AdminRows() {}

    static void addTo(BadInput table) {
        table.get("/admin/partitions");
        table.get("/admin/quarantined");
        table.get("/admin/settled");
        table.get("/admin/parked");
        table.get("/admin/lag");
        table.get("/admin/state-hash")
                .query("partition", "0")
                .row("no such partition", good -> good.query("partition", "4711"), 404, "no-such-partition")
                .row("beyond the end", good -> good.query("offset", "999999999"), 503, "unavailable");
        table.post("/admin/parked/{partition}/{inboxOffset}/retry")
                .with("partition", "0")
                .with("inboxOffset", "4711")
                .without(What.UNKNOWN_ID, "the ids are numbers")
                .without(What.STALE_VERSION, "there is no stream")
                .row("nothing parked there", good -> good, 404, "no-such-parked-command")
                .row("no such partition", good -> good.with("partition", "4711"), 404, "no-such-partition");
        table.get("/admin/parked/{partition}/{inboxOffset}")
                .with("partition", "0")
                .with("inboxOffset", "4711")
                .without(What.UNKNOWN_ID, "the ids are numbers")
                .row("nothing parked there", good -> good, 404, "no-such-parked-command")
                .row("no such partition", good -> good.with("partition", "4711"), 404, "no-such-partition");
        table.post("/admin/parked/{partition}/{inboxOffset}/discard")
                .with("partition", "0")
                .with("inboxOffset", "4711")
                .body("{\"reason\":\"done by hand\"}")
                .another("{\"reason\":\"not needed\"}")
                .without(What.UNKNOWN_ID, "the ids are numbers")
                .without(What.STALE_VERSION, "there is no stream")
                .without(What.REUSED_KEY, "nothing is parked here")
                .row("nothing parked there", good -> good, 404, "no-such-parked-command")
                .row("no such partition", good -> good.with("partition", "4711"), 404, "no-such-partition")
                .row("no reason", good -> good.body("{\"reason\":\" \"}"), 400, "invalid-request");
        table.get("/admin/clock");
        table.post("/admin/clock")
                .body("{\"advance\":\"PT1S\"}")
                .another("{\"advance\":\"PT2S\"}")
                .without(What.STALE_VERSION, "there is no stream")
                .without(What.REUSED_KEY, "only some clocks can be moved")
                .row("back in time", good -> good.body("{\"advance\":\"-PT1S\"}"), 400, "invalid-request");
    }
}
