package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.eventually;
import static org.entrelacs.planning.Inputs.helpOffer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    @Test
    void an_offer_says_all_that_it_says_of_itself() {
        ADESS.post("/offers/api-6", Inputs.fullOffer("Aide de nuit", "35238"));

        JsonPath details = CASE_MANAGER.get("/offers/api-6").jsonPath().setRootPath("details");
        assertEquals("Aide de nuit", details.getString("name"));
        assertEquals(List.of("35047"), details.getList("territories"));
        assertEquals(List.of("mon", "sat"), details.getList("opening[0].days"));
        assertEquals(21, details.getInt("waitingDays"));
        assertEquals(List.of("gir-between", "age-between", "need-at-least"), details.getList("eligibility.rule"));
    }

    @Test
    void a_price_and_a_capacity_of_later_leave_those_of_today() {
        String later = LocalDate.now(ZoneOffset.UTC).plusWeeks(4).toString();
        ADESS.post("/offers/api-7", helpOffer(10));
        ADESS.post(
                "/offers/api-7/change",
                "{\"weeklyCapacity\":\"PT6H\",\"unitCost\":{\"minor\":2600,\"currency\":\"EUR\"},\"from\":\"" + later
                        + "\"}");

        JsonPath sheet = CASE_MANAGER.get("/offers/api-7").jsonPath();
        assertEquals(
                List.of("PT10H", 2450, "PT6H"),
                List.of(sheet.getString("weeklyCapacity"), sheet.getInt("unitCost.minor"), sheet.getString("free")));
        assertEquals(List.of(2, later), List.of(sheet.getList("prices").size(), sheet.getString("prices[1].from")));
        assertEquals("PT10H", sheet.getString("weeks[0].capacity"));
        assertEquals("PT6H", sheet.getString("weeks[12].capacity"));
    }

    @Test
    void a_suspended_offer_says_until_when() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        ADESS.post("/offers/api-8", inTerritory("86001", "walks", "d460"));
        ADESS.post(
                "/offers/api-8/suspend",
                "{\"from\":\"" + today + "\",\"until\":\"" + today + "\",\"reason\":\"moving house\"}");

        assertEquals(today, CASE_MANAGER.get("/offers/api-8").path("suspended.until"));
        eventually(() -> assertEquals(
                List.of(true),
                CASE_MANAGER.get("/offers?territory=86001").jsonPath().getList("items.suspended")));
    }

    @Test
    void offers_are_found_by_words_days_fundings_and_free_hours() {
        ADESS.post("/offers/find-1", Inputs.fullOffer("Aide de nuit", "44001"));
        ADESS.post("/offers/find-2", helpOffer(20).replace("75056", "44001"));
        found(List.of("find-1", "find-2"), "territory=44001");

        found(List.of("find-1"), "territory=44001&words=NUIT menage");
        found(List.of("find-1"), "territory=44001&openOn=sat&funding=own");
        found(List.of(), "territory=44001&openOn=sun");
        found(List.of("find-2"), "territory=44001&free=PT15H");
        found(List.of("find-2"), "territory=44001&free=PT15H&from=2030-01-01&weeks=4");
        found(List.of("find-2", "find-1"), "territory=44001&sort=free");
        found(List.of("find-1", "find-2"), "territory=44001&sort=waiting");
        assertEquals(2, (int)
                CASE_MANAGER.get("/offers/search/counts?territory=44001").path("all"));
    }

    @Test
    void sorted_pages_follow_their_cursor() {
        ADMIN.post("/offers/sorted-1", inTerritory("29001", "walks", "d460").replace("2450", "3000"));
        ADMIN.post("/offers/sorted-2", inTerritory("29001", "walks", "d460").replace("2450", "1000"));
        ADMIN.post("/offers/sorted-3", inTerritory("29001", "walks", "d460").replace("2450", "2000"));
        found(List.of("sorted-2", "sorted-3", "sorted-1"), "territory=29001&sort=price");

        JsonPath first =
                CASE_MANAGER.get("/offers?territory=29001&sort=price&limit=2").jsonPath();
        found(List.of("sorted-1"), "territory=29001&sort=price&after=" + first.getString("next"));
    }

    @Test
    void a_search_says_whom_an_offer_is_for_and_why() {
        ADESS.post("/offers/for-1", Inputs.fullOffer("Aide de nuit", "56001"));
        found(List.of("for-1"), "territory=56001");

        JsonPath known = CASE_MANAGER
                .get("/offers/search?territory=56001&age=78&gir=5&need=d510:severe")
                .jsonPath();
        assertEquals(List.of("not-met"), known.getList("items.eligible"));
        assertEquals(List.of("not-met", "met", "met"), known.getList("items[0].eligibility.answer"));
        assertEquals("gir-between", known.getString("items[0].eligibility[0].rule.rule"));
        assertEquals("5", known.getString("items[0].eligibility[0].value"));
        JsonPath unknown =
                CASE_MANAGER.get("/offers/search?territory=56001&age=78").jsonPath();
        assertEquals(List.of("cannot-be-told"), unknown.getList("items.eligible"));
    }
}
