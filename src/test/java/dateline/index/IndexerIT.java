package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.JsonpUtils;
import dateline.article.Article;
import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.article.Origin;
import dateline.article.Published;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchSettings;
import dateline.elastic.EmbeddedNode;
import dateline.elastic.EmbeddedSettings;
import dateline.elastic.TestNode;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.bulk.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerIT {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());
    private static Elasticsearch elasticsearch;

    @BeforeAll
    static void connect() {
        elasticsearch = TestNode.connect(IndexerIT.class);
    }

    @AfterAll
    static void disconnect() throws IOException {
        elasticsearch.close();
    }

    @BeforeEach
    void emptyIndices() throws IOException {
        TestNode.empty(elasticsearch);
        new IndexSetup(elasticsearch).ensure();
    }

    @Test
    void theSeedArticleIsInWithItsMentionsAndEvents() throws IOException {
        IndexReport report = index(elasticsearch, files("seeds/000_8a64c5f9f46dd35b.txt"));

        assertThat(report).isEqualTo(new IndexReport(1, 0, 1, 0, 0));
        Map<?, ?> article = search("articles", "RU").getFirst();
        assertThat(article.get("countries")).asInstanceOf(list()).contains("KR", "RU", "KP", "UA", "GB");
        assertThat(article.get("source")).isEqualTo("TASS");
        assertThat(search("mentions", null)).anySatisfy(mention -> {
            assertThat(mention.get("code")).isEqualTo("KR");
            assertThat((Integer) mention.get("count")).isGreaterThan(10);
            assertThat(mention.get("location")).isEqualTo(Map.of("lat", 37.0, "lon", 127.5));
            assertThat((String) mention.get("sentence")).contains("South Korea");
        });
        assertThat(search("mentions", null)).anySatisfy(mention -> {
            assertThat(mention.get("value")).isEqualTo("1883");
            assertThat(mention.get("referred")).isEqualTo(Map.of("gte", "1883-01-01", "lte", "1883-12-31"));
        });
        assertThat(search("events", null)).anySatisfy(event -> {
            assertThat(event.get("action")).isEqualTo("tighten");
            assertThat(event.get("direction")).isEqualTo("KR>RU");
            assertThat(event.get("event_date")).isEqualTo(Map.of("gte", "2023-12-01", "lte", "2023-12-31"));
            assertThat((String) event.get("evidence")).startsWith("Last December South Korea tightened");
        });
    }

    /** Whom sanctions name is found by one name: of the event, the article and the mention that is suggested. */
    @Test
    void whomSanctionsNameIsInEventArticleAndMentions() throws IOException {
        index(
                elasticsearch,
                List.of(item(
                        "a",
                        "The United States sanctioned the Russian bank Harlow Trade Corp and businessman Pavel Zuyev over the war."
                                + " Zuyev said nothing.")));

        for (String kind : List.of("events", "articles")) {
            assertThat(search(kind, null).getFirst().get("designated"))
                    .as(kind)
                    .isEqualTo(List.of("Harlow Trade", "Pavel Zuyev"));
        }
        assertThat(search("mentions", null).stream().map(mention -> mention.get("name")))
                .contains("Harlow Trade", "Pavel Zuyev");
    }

    @Test
    void aSecondRunWritesNothingTwice() throws IOException {
        IndexReport first = index(elasticsearch, files("seeds"));
        long articles = count("articles");
        long mentions = count("mentions");
        long events = count("events");

        IndexReport second = index(elasticsearch, files("seeds"));

        assertThat(first.indexed()).isEqualTo(first.read()).isGreaterThan(150);
        assertThat(second).isEqualTo(new IndexReport(first.read(), 0, first.read(), first.read(), 0));
        assertThat(List.of(count("articles"), count("mentions"), count("events")))
                .containsExactly(articles, mentions, events);
    }

    @Test
    void anArticleThatShrankLosesItsSurplus() throws IOException {
        index(
                elasticsearch,
                List.of(item(
                        "a", "Russia, China, Iran and Cuba. The United States imposed sanctions on Iran on Monday.")));
        assertThat(count("mentions")).isGreaterThan(4);
        assertThat(count("events")).isEqualTo(1);

        index(elasticsearch, List.of(item("a", "Russia alone.")));

        assertThat(count("articles")).isEqualTo(1);
        assertThat(search("mentions", null))
                .singleElement()
                .satisfies(mention -> assertThat(mention.get("code")).isEqualTo("RU"));
        assertThat(count("events")).isZero();
    }

    @Test
    void countsAddUpWhateverComes() throws IOException {
        List<String> problems = new ArrayList<>();
        List<Item> items = List.of(
                item("a", "Russia."),
                new Item.Rejected(new Origin("f.ndjson", 2), "not JSON"),
                item("b", "China."),
                item("a", "Russia again."),
                item("x".repeat(900), "An id too long for Elasticsearch is hashed."));

        IndexReport report;
        try (Indexer indexer = new Indexer(
                elasticsearch,
                EXTRACTOR,
                new SimpleMeterRegistry(),
                (origin, problem) -> problems.add(origin + " " + problem))) {
            items.forEach(indexer::accept);
            report = indexer.finish();
        }

        assertThat(report).isEqualTo(new IndexReport(5, 1, 4, 0, 0));
        assertThat(problems).containsExactly("f.ndjson:2 rejected: not JSON");
        assertThat(count("articles")).isEqualTo(3);
    }

    @Test
    void aFieldThatNoMappingKnowsIsRefused() {
        assertThatThrownBy(() -> elasticsearch
                        .client()
                        .index(request ->
                                request.index(elasticsearch.alias("events")).document(Map.of("surprise", 1))))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("strict_dynamic_mapping_exception");
    }

    @Test
    void setUpTwiceChangesNothing() throws IOException {
        Map<String, String> before = indices();

        new IndexSetup(elasticsearch).ensure();

        assertThat(indices())
                .isEqualTo(before)
                .containsOnlyKeys(Stream.of(Kind.values())
                        .map(kind -> elasticsearch.alias(kind.code()) + "-v" + IndexSetup.VERSION)
                        .toList());
    }

    /** By name, all that Elasticsearch tells of them: aliases, mappings, settings, and the UUID that tells one index from another of its name. */
    private static Map<String, String> indices() throws IOException {
        Map<String, String> indices = new HashMap<>();
        elasticsearch
                .client()
                .indices()
                .get(request -> request.index(elasticsearch.alias("*")))
                .indices()
                .forEach((name, index) -> indices.put(
                        name,
                        JsonpUtils.toJsonString(index, elasticsearch.client()._jsonpMapper())));
        return indices;
    }

    /** The node is killed in the middle of a run: the run ends with true counts, and the next completes it without duplicates. */
    @Test
    void aKilledNodeCostsNoArticle(@TempDir Path folder) throws Exception {
        List<Item> items = IntStream.range(0, 1500)
                .mapToObj(i -> item(
                        "g" + i, "Russia and China signed an agreement. France criticised Russia. Number " + i + "."))
                .toList();
        IndexReport first;
        try (EmbeddedNode node = EmbeddedNode.start(folder, EmbeddedSettings.defaults(), sentence -> {});
                Elasticsearch own = Elasticsearch.connect(ElasticsearchSettings.open(node.url(), "killed"))) {
            new IndexSetup(own).ensure();
            try (Indexer indexer = new Indexer(
                    own,
                    EXTRACTOR,
                    new SimpleMeterRegistry(),
                    (origin, problem) -> {},
                    java.time.Duration.ofSeconds(1))) {
                for (int i = 0; i < items.size(); i++) {
                    if (i == 500) {
                        node.process().destroyForcibly();
                        node.process().onExit().join();
                    }
                    indexer.accept(items.get(i));
                }
                first = indexer.finish();
            }
        }
        assertThat(first.read()).isEqualTo(1500);
        // of the 500 that came in before, those of the last batches may not be in, or not be known to be
        assertThat(first.failed()).isBetween(1000L, 1500L);
        assertThat(first.complete()).isFalse();

        try (EmbeddedNode node = EmbeddedNode.start(folder, EmbeddedSettings.defaults(), sentence -> {});
                Elasticsearch own = Elasticsearch.connect(ElasticsearchSettings.open(node.url(), "killed"))) {
            new IndexSetup(own).ensure();
            IndexReport second = index(own, items);

            assertThat(second.complete()).isTrue();
            assertThat(second.unchanged()).isEqualTo(first.indexed());
            assertThat(own.client()
                            .count(request -> request.index("killed-articles"))
                            .count())
                    .isEqualTo(1500);
            assertThat(own.client()
                            .count(request -> request.index("killed-events"))
                            .count())
                    .isEqualTo(4500);
        }
    }

    private static Item item(String id, String body) {
        Published day = Published.on(LocalDate.of(2024, 2, 7));
        return new Item.Accepted(new Origin("test", 1), new Article(id, day, null, body, null, null, null));
    }

    private static List<Item> files(String path) {
        List<Item> items = new ArrayList<>();
        ArticleFiles.of(List.of(Path.of(path))).read(items::add, bytes -> {});
        return items;
    }

    private static IndexReport index(Elasticsearch where, List<Item> items) {
        try (Indexer indexer = new Indexer(
                where,
                EXTRACTOR,
                new SimpleMeterRegistry(),
                (origin, problem) -> System.out.println(origin + " " + problem))) {
            items.forEach(indexer::accept);
            return indexer.finish();
        }
    }

    private static long count(String kind) throws IOException {
        return elasticsearch
                .client()
                .count(request -> request.index(elasticsearch.alias(kind)))
                .count();
    }

    @SuppressWarnings("rawtypes")
    private static List<Map> search(String kind, String country) throws IOException {
        return elasticsearch
                .client()
                .search(
                        request -> request.index(elasticsearch.alias(kind))
                                .size(1000)
                                .query(query -> country == null
                                        ? query.matchAll(all -> all)
                                        : query.term(
                                                term -> term.field("countries").value(country))),
                        Map.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.source())
                .toList();
    }

    private static org.assertj.core.api.InstanceOfAssertFactory<List, org.assertj.core.api.ListAssert<Object>> list() {
        return org.assertj.core.api.InstanceOfAssertFactories.LIST;
    }
}
