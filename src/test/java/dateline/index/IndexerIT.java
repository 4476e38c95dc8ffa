package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.json.JsonpUtils;
import dateline.BesideOthers;
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
import dateline.extract.model.Mention;
import dateline.extract.name.BuiltInNames;
import dateline.extract.name.NameEngine;
import dateline.extract.text.Text;
import dateline.index.bulk.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@BesideOthers
class IndexerIT {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    /** Five mentions, one event. */
    private static final String LONG =
            "Russia, China, Iran and Cuba. The United States imposed sanctions on Iran on Monday.";

    private static Elasticsearch elasticsearch;

    @BeforeAll
    static void connect() throws IOException {
        elasticsearch = TestNode.connect(IndexerIT.class);
        new IndexSetup(elasticsearch).ensure();
    }

    @AfterAll
    static void disconnect() throws IOException {
        elasticsearch.close();
    }

    @BeforeEach
    void clearIndices() throws IOException {
        TestNode.clear(elasticsearch);
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
        index(elasticsearch, List.of(item("a", LONG)));
        assertThat(count("mentions")).isGreaterThan(4);
        assertThat(count("events")).isEqualTo(1);

        index(elasticsearch, List.of(item("a", "Russia alone.")));

        assertThat(count("articles")).isEqualTo(1);
        assertThat(search("mentions", null))
                .singleElement()
                .satisfies(mention -> assertThat(mention.get("code")).isEqualTo("RU"));
        assertThat(count("events")).isZero();
    }

    /** What a run that was killed, or Elasticsearch while it took no writes, left of an article whose own document is not in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // which index takes no writes while the article is sent again, shorter; what is done at last; what is
                // there then
                "-        | the shorter again | 1 1 0 1",
                "mentions | the shorter again | 1 1 0 1",
                "events   | the shorter again | 1 1 0 1",
                "articles | the shorter again | 1 1 0 1",
                "-        | delete            | 0 0 0 0",
                "mentions | delete            | 0 0 0 0",
                "articles | delete            | 0 0 0 0",
            })
    void nothingStaysOfAnArticleThatIsNotInWhole(@Nullable String blocked, String last, String left)
            throws IOException {
        index(elasticsearch, List.of(item("a", LONG)));
        elasticsearch
                .client()
                .delete(request ->
                        request.index(elasticsearch.alias("articles")).id("a").refresh(Refresh.True));
        assertThat(counts()).matches("0 [5-9] 1 1");
        if (blocked != null) {
            TestNode.block(elasticsearch, blocked, true);
            try {
                assertThat(index(elasticsearch, List.of(item("a", "Russia alone.")))
                                .failed())
                        .isEqualTo(1);
            } finally {
                TestNode.block(elasticsearch, blocked, false);
            }
        }

        if (last.equals("delete")) {
            writer().delete("a");
        } else {
            assertThat(index(elasticsearch, List.of(item("a", "Russia alone."))).indexed())
                    .isEqualTo(1);
        }

        assertThat(counts()).isEqualTo(left);
    }

    @Test
    void anArticleThatCannotBeWrittenLeavesNothing() throws IOException {
        TestNode.block(elasticsearch, "articles", true);
        try {
            assertThat(index(elasticsearch, List.of(item("a", LONG))).failed()).isEqualTo(1);
        } finally {
            TestNode.block(elasticsearch, "articles", false);
        }

        assertThat(counts()).isEqualTo("0 0 0 0");
    }

    /** Its mentions are those of the newer text, which failed at the end. */
    @Test
    void theOlderTextIsWrittenAgainWhereTheNewerFailed() throws IOException {
        index(elasticsearch, List.of(item("a", "Russia alone.")));
        TestNode.block(elasticsearch, "articles", true);
        try {
            assertThat(index(elasticsearch, List.of(item("a", LONG))).failed()).isEqualTo(1);
        } finally {
            TestNode.block(elasticsearch, "articles", false);
        }

        assertThat(index(elasticsearch, List.of(item("a", "Russia alone.")))).isEqualTo(new IndexReport(1, 0, 1, 0, 0));
        assertThat(counts()).isEqualTo("1 1 0 1");
    }

    /** How many articles, mentions, events and signatures are there. */
    private static String counts() throws IOException {
        elasticsearch.client().indices().refresh(request -> request.index(elasticsearch.alias("*")));
        return count("articles") + " " + count("mentions") + " " + count("events") + " " + count("signatures");
    }

    private static ArticleWriter writer() {
        return new ArticleWriter(
                elasticsearch, EXTRACTOR, new IndexMeters(new SimpleMeterRegistry()), Duration.ofSeconds(5), () -> {});
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
        try (Indexer indexer = Indexer.start(
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

    /** Breaks at articles that say so. */
    private record Breaking(Supplier<? extends Throwable> fault) implements NameEngine {
        @Override
        public String id() {
            return "breaking";
        }

        @Override
        public List<Mention> find(List<Text> fields) {
            if (fields.getLast().chars().contains("BREAK")) {
                switch (fault.get()) {
                    case RuntimeException exception -> throw exception;
                    case Error error -> throw error;
                    case Throwable other -> throw new IllegalArgumentException(other);
                }
            }
            return List.of();
        }
    }

    private static Stream<Supplier<? extends Throwable>> faults() {
        return Stream.of(
                IllegalStateException::new, StackOverflowError::new, OutOfMemoryError::new, NoClassDefFoundError::new);
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Timeout(120)
    void anArticleThatBreaksTheExtractionFailsAlone(Supplier<? extends Throwable> fault) {
        List<String> problems = new ArrayList<>();

        IndexReport report = index300Broken(fault, (origin, problem) -> problems.add(problem));

        assertThat(report).isEqualTo(new IndexReport(300, 0, 270, 0, 30));
        assertThat(problems)
                .hasSize(30)
                .allMatch(problem -> problem.startsWith(
                        "failed: a fault of ours: " + fault.get().getClass().getName()));
    }

    /** As on a console that is gone: the run ends, and what could not be told is counted as failed. */
    @Test
    @Timeout(120)
    void aRunEndsThoughNobodyTakesItsProblems() {
        IndexReport report = index300Broken(IllegalStateException::new, (origin, problem) -> {
            throw new StackOverflowError();
        });

        assertThat(report.read()).isEqualTo(300);
        assertThat(report.failed()).isGreaterThanOrEqualTo(30);
    }

    /** Every tenth breaks. */
    private static IndexReport index300Broken(
            Supplier<? extends Throwable> fault, BiConsumer<Origin, String> problems) {
        try (Indexer indexer =
                Indexer.start(elasticsearch, new Extractor(new Breaking(fault)), new SimpleMeterRegistry(), problems)) {
            for (int i = 0; i < 300; i++) {
                indexer.accept(item("a" + i, (i % 10 == 0 ? "BREAK " : "Number ") + i));
            }
            return indexer.finish();
        }
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
            try (Indexer indexer = Indexer.start(
                    own, EXTRACTOR, new SimpleMeterRegistry(), (origin, problem) -> {}, Duration.ofSeconds(1))) {
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
        try (Indexer indexer = Indexer.start(
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
