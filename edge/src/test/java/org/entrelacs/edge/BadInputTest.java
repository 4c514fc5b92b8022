package org.entrelacs.edge;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.entrelacs.edge.testing.BadInput;
import org.entrelacs.edge.testing.Rows.What;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class BadInputTest {
    private static final String PARCEL = """
            {"words":"%s","weight":1,"on":"2026-03-01","care":"fragile","within":"PT8H","value":1.5,
             "notes":{},"lines":[]}
            """;

    @TestHTTPResource
    private URI service = URI.create("");

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_bad_input() {
        var table = BadInput.at(service);
        table.get("/parcels");
        table.post("/parcels/{parcel}")
                .with("parcel", "bad-input")
                .body(PARCEL.formatted("one"))
                .another(PARCEL.formatted("two"))
                .missing("weight")
                .without(What.UNKNOWN_ID, "any parcel can be sent")
                .row("too light", good -> good.body(PARCEL.replace("1,", "0,")), 400, "invalid-request");
        table.get("/parcels/{parcel}")
                .with("parcel", "bad-input")
                .unknown("parcel", "no-such-parcel")
                .row("a day is no instant", good -> good.query("at", "2026-11-22"), 400, "invalid-request");
        table.post("/parcels/{parcel}/close").with("parcel", "bad-input").unknown("parcel", "no-such-parcel");
        table.post("/parcels/$weigh").body("{\"what\":\"a\",\"count\":1}").missing("count");
        table.get("/parcels/broken").row("broken", good -> good, 500, "internal-error");
        return table.rows();
    }
}
