package dateline.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people ask of the API: each endpoint in its usual forms, with days, countries and words by chance. The same seed asks the same. */
final class Questions {
    private static final List<String> COUNTRIES = List.of(
            "US", "JP", "GB", "DE", "FR", "SUHH", "CN", "IR", "IQ", "BR", "CA", "SA", "KR", "TW", "AU", "IT", "CH",
            "NL", "ES", "IN", "MX", "KW", "ZA", "TR", "PL", "GR", "EG", "IL", "NG", "ID", "AR", "NZ", "BE", "SE", "NO");
    private static final List<String> WORDS = List.of(
            "oil",
            "trade",
            "tariff",
            "export",
            "import",
            "embargo",
            "sanctions",
            "minister",
            "talks",
            "dollar",
            "price",
            "agreement",
            "wheat",
            "ships",
            "attack",
            "debt",
            "bank",
            "loan",
            "quota",
            "steel",
            "chips",
            "retaliation",
            "OPEC",
            "treasury",
            "deficit",
            "currency",
            "pact",
            "dispute",
            "curbs",
            "ban",
            "duties",
            "farm",
            "president",
            "parliament",
            "company",
            "stake",
            "crude",
            "barrels",
            "semiconductors",
            "grain",
            "sugar",
            "cocoa",
            "coffee");
    private static final List<String> BEGINNINGS = List.of(
            "unit", "jap", "ger", "kor", "sou", "nor", "iran", "chi", "bra", "can", "bak", "rea", "vol", "naka", "bank",
            "min", "fed", "gen", "int", "nat", "sta", "euro", "opec", "rus", "sovi", "mex", "tai", "sau", "joh", "mil");
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 11 * 365;

    private final Random random = new Random(20140101);
    private final List<String> ids;

    Questions(URI node, String prefix) throws IOException, InterruptedException {
        ids = ids(node, prefix);
    }

    /** By endpoint, something that asks another question each time: a path below /api/v1. */
    Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        String mentions = "/timelines/mentions?";
        all.put("timelines/mentions country", () -> mentions + "by=country&interval=month" + days());
        all.put(
                "timelines/mentions person, of a country",
                () -> mentions + "by=person&interval=quarter&measure=articles&country=" + country() + days());
        all.put("timelines/mentions stories", () -> mentions + "by=country&interval=quarter&measure=stories" + days());
        all.put(
                "timelines/mentions share",
                () -> mentions + "by=country&measure=articles&normalize=share&interval=month" + days());
        all.put("timelines/mentions referred", () -> mentions + "by=country&basis=referred&interval=month" + days());
        String sanctions = "/timelines/sanctions?";
        all.put("timelines/sanctions action", () -> sanctions + "by=action&interval=month" + days());
        all.put(
                "timelines/sanctions measure, articles",
                () -> sanctions + "by=measure&basis=published&measure=articles&interval=quarter" + days());
        String relations = "/timelines/relations?";
        all.put("timelines/relations quad", () -> relations + "by=quad&interval=month" + days());
        all.put(
                "timelines/relations of two, auto",
                () -> relations + "by=quad&interval=auto&directed=false&sender=" + pair("&target=") + days());
        all.put("matrices/sanctions", () -> "/matrices/sanctions?top=100" + days());
        all.put("matrices/relations", () -> "/matrices/relations?top=100" + days());
        all.put("networks/relations", () -> "/networks/relations?top=100&least=2" + days());
        all.put("trends country", () -> "/trends?by=country" + days());
        all.put("trends dyad", () -> "/trends?by=dyad&basis=event" + days());
        all.put("compare countries", () -> "/compare?a=" + pair("&b=") + days());
        all.put("articles words, facets", () -> "/articles?q=" + word() + "%20" + word() + days());
        all.put("articles filters, facets", () -> "/articles?country=" + country() + days());
        all.put("articles/{id}", () -> "/articles/" + id());
        all.put("articles/{id}/similar", () -> "/articles/" + id() + "/similar");
        all.put("events", () -> "/events?country=" + country() + days());
        all.put("events words", () -> "/events?q=" + word() + days());
        all.put("suggest", () -> "/suggest?q=" + from(BEGINNINGS));
        all.put("status", () -> "/status");
        return all;
    }

    private String from(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String word() {
        return from(WORDS);
    }

    private String country() {
        return from(COUNTRIES);
    }

    private String pair(String join) {
        String one = country();
        String other = country();
        return one.equals(other) ? pair(join) : one + join + other;
    }

    private String id() {
        return URLEncoder.encode(from(ids), StandardCharsets.UTF_8);
    }

    /** One to eight years, from any day. */
    private String days() {
        int length = 365 + random.nextInt(7 * 365);
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS - length));
        return "&from=" + from + "&to=" + from.plusDays(length);
    }

    private List<String> ids(URI node, String prefix) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 20; i++) {
                String day = FIRST.plusDays(random.nextInt(DAYS)).toString();
                String path =
                        "/" + prefix + "-articles/_search?_source=false&size=50&q=published:%5B" + day + "%20TO%20*%5D";
                String answer = http.send(
                                HttpRequest.newBuilder(node.resolve(path)).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                JsonNode hits = new JsonMapper().readTree(answer).path("hits").path("hits");
                hits.forEach(hit -> found.add(hit.path("_id").asString()));
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no articles under " + prefix);
        }
        return found;
    }
}
