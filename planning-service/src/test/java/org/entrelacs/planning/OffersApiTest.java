package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.eventually;
import static org.entrelacs.planning.Inputs.helpOffer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class OffersApiTest {
    private static final Caller ADMIN = Caller.of("admin");
    private static final Caller ADESS = Caller.provider("adess");
    private static final Caller RELAIS = Caller.provider("relais");
    private static final String CHANGE =
            "{\"weeklyCapacity\":\"PT12H\",\"unitCost\":{\"minor\":2600,\"currency\":\"EUR\"}}";
    private static final String WITHDRAWAL = "{\"reason\":\"no staff\"}";

    private static void isProblem(int status, String slug, Response reply) {
        assertEquals(List.of(status, "/problems/" + slug), List.of(reply.statusCode(), reply.<String>path("type")));
    }

    @Test
    void a_published_offer_can_be_read_with_its_ledger() {
        Response published = ADESS.post("/offers/api-1", helpOffer(10));
        assertEquals(201, published.statusCode(), published.asString());
        assertEquals("/offers/api-1", published.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertEquals("\"1\"", published.header("ETag"));

        Response read = CASE_MANAGER.get("/offers/api-1");
        JsonPath sheet = read.jsonPath();
        assertEquals(200, read.statusCode());
        assertEquals("\"1\"", read.header("ETag"));
        assertEquals("published", sheet.getString("status"));
        assertEquals("adess", sheet.getString("provider"));
        assertEquals(2450, sheet.getInt("unitCost.minor"));
        assertEquals("PT10H", sheet.getString("weeklyCapacity"));
        assertEquals("PT10H", sheet.getString("free"));
        assertEquals("", sheet.getString("envelope"));
        assertEquals(List.of(), sheet.getList("services"));
    }

    @Test
    void an_offer_changes_and_is_withdrawn() {
        ADESS.post("/offers/api-2", helpOffer(10));

        assertEquals(200, ADESS.post("/offers/api-2/change", CHANGE).statusCode());
        assertEquals("PT12H", CASE_MANAGER.get("/offers/api-2").path("free"));
        assertEquals(200, ADESS.post("/offers/api-2/withdraw", WITHDRAWAL).statusCode());
        assertEquals("withdrawn", CASE_MANAGER.get("/offers/api-2").path("status"));
        assertEquals("PT0S", CASE_MANAGER.get("/offers/api-2").path("free"));
        isProblem(409, "offer-is-withdrawn", ADESS.post("/offers/api-2/change", CHANGE));
    }

    @Test
    void a_provider_speaks_for_its_own_offers_only() {
        isProblem(403, "offer-of-another-provider", RELAIS.post("/offers/api-3", helpOffer(10)));
        ADMIN.post("/offers/api-3", helpOffer(10));

        isProblem(403, "offer-of-another-provider", RELAIS.post("/offers/api-3/change", CHANGE));
        isProblem(403, "offer-of-another-provider", RELAIS.post("/offers/api-3/withdraw", WITHDRAWAL));
        isProblem(403, "offer-of-another-provider", RELAIS.get("/offers/api-3"));
        assertEquals(200, ADESS.get("/offers/api-3").statusCode());
    }

    @Test
    void who_speaks_for_no_organisation_has_no_offers() {
        isProblem(403, "offer-of-another-provider", Caller.of("provider").post("/offers/api-4", helpOffer(10)));
    }

    @Test
    void a_repeat_is_answered_like_the_first_time() {
        Response first = ADESS.post("the-same-key", "/offers/api-5", helpOffer(10));
        ADESS.post("/offers/api-5/withdraw", WITHDRAWAL);
        Response second = ADESS.post("the-same-key", "/offers/api-5", helpOffer(10));

        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Location"), second.header("Location"));
    }

    @Test
    void offers_are_found_by_what_they_do_where_and_for_which_need() {
        ADMIN.post("/offers/search-1", inTerritory("69001", "garden-help", "d650"));
        ADMIN.post("/offers/search-2", inTerritory("69001", "garden-help", "d640"));
        ADMIN.post("/offers/search-3", inTerritory("69002", "garden-help", "d650"));
        ADMIN.post("/offers/search-4", inTerritory("69001", "meals", "d650"));
        ADMIN.post("/offers/search-5", inTerritory("69001", "garden-help", "d650"));
        ADMIN.post("/offers/search-5/withdraw", WITHDRAWAL);

        found(List.of("search-1"), "serviceClass=garden-help&territory=69001&needCode=d650");
        found(List.of("search-1", "search-2", "search-4"), "territory=69001");
        found(List.of("search-1", "search-2", "search-3"), "serviceClass=garden-help");
    }

    @Test
    void a_list_is_walked_page_by_page() {
        ADMIN.post("/offers/page-1", inTerritory("33001", "walks", "d460"));
        ADMIN.post("/offers/page-2", inTerritory("33001", "walks", "d460"));
        ADMIN.post("/offers/page-3", inTerritory("33001", "walks", "d460"));
        found(List.of("page-1", "page-2", "page-3"), "territory=33001");

        JsonPath first = CASE_MANAGER.get("/offers?territory=33001&limit=2").jsonPath();
        JsonPath second = CASE_MANAGER
                .get("/offers?territory=33001&limit=2&after=" + first.getString("next"))
                .jsonPath();

        assertEquals(List.of("page-1", "page-2"), first.getList("items.offer"));
        assertEquals(List.of("page-3"), second.getList("items.offer"));
        assertEquals(null, second.getString("next"));
        assertEquals(4, second.getMap("position").size());
    }

    private static void found(List<String> offers, String query) {
        eventually(() -> assertEquals(
                offers, CASE_MANAGER.get("/offers?" + query).jsonPath().getList("items.offer")));
    }

    private static String inTerritory(String territory, String serviceClass, String needCode) {
        return helpOffer(10)
                .replace("75056", territory)
                .replace("home-help", serviceClass)
                .replace("\"d510\",\"d640\"", '"' + needCode + '"');
    }
}
