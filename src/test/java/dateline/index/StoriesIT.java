package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.article.Item;
import dateline.article.Origin;
import dateline.article.Published;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchAway;
import dateline.elastic.TestNode;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.bulk.Kind;
import dateline.index.document.Documents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which articles share a story, whatever the order, the number of programs and the deletions, in all documents that carry it. */
@Isolated
class StoriesIT {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    /** Each makes an act and some mentions, so that stories have to be copied to documents of every kind. */
    private static final List<String> LEADS = List.of(
            "The United States imposed sanctions on Iran on Monday over its missile programme.",
            "Russia and China signed an agreement on gas in Moscow.",
            "France criticised Turkey over its drilling in the Mediterranean.");

    private static Elasticsearch elasticsearch;

    @BeforeAll
    static void connect() throws IOException {
        elasticsearch = TestNode.connect(StoriesIT.class);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // both are published on day 10; a body is made of numbered sentences; what is in quotes stands as it is
                "the same text                | 1-12  | 1-12             | true",
                "cut to its half              | 1-12  | 1-6              | true",
                "cut from its front           | 1-12  | 5-12             | true",
                "extended                     | 1-12  | 1-12 40-50       | true",
                "another lead                 | 1-12  | 60 2-12          | true",
                "two sentences changed        | 1-12  | 1-3 60 5-8 61 10-12 | true",
                "another text                 | 1-12  | 21-32            | false",
                "one sentence quoted          | 1-12  | 21-26 5 27-32    | false",
                "a third the same             | 1-12  | 1-4 21-28        | false",
                "a third that was all         | 1-12  | 1-4              | true",
                "a digest that holds it whole | 1-4   | 1-4 21-60        | false",
                "a few words, the same        | 'Talks in Geneva ended.' | 'Talks in Geneva ended.' | true",
                "a few words, others          | 'Talks in Geneva ended.' | 'Talks in Geneva began.' | false",
                "one word                     | 'Flash.' | 'Flash.'      | true",
                "no word at all               | '...'  | '...'           | false",
                "Korean, the same             | '한국은 지난해 12월 러시아에 대한 수출 통제를 강화했다고 외교부가 7일 서울에서 밝혔다. 이번 조치는 600여 개 품목을"
                        + " 새로 포함하며 내년 초부터 시행될 예정이라고 대변인은 덧붙였다.' | '서울발 긴급. 한국은 지난해 12월 러시아에 대한 수출 통제를 강화했다고 외교부가 7일 서울에서"
                        + " 밝혔다. 이번 조치는 600여 개 품목을 새로 포함하며 내년 초부터 시행될 예정이라고 대변인은 덧붙였다.' | true",
                "Russian, the same            | 'Южная Корея ужесточила экспортный контроль в отношении России в"
                        + " декабре прошлого года, сообщил посол в интервью агентству. Новые ограничения затронут более"
                        + " 600 наименований товаров и вступят в силу в начале года.' | 'Москва. Южная Корея ужесточила"
                        + " экспортный контроль в отношении России в декабре прошлого года, сообщил посол в интервью"
                        + " агентству. Новые ограничения затронут более 600 наименований товаров и вступят в силу в начале"
                        + " года.' | true",
                "Russian, another             | 'Южная Корея ужесточила экспортный контроль в отношении России в"
                        + " декабре прошлого года, сообщил посол в интервью агентству. Новые ограничения затронут более"
                        + " 600 наименований товаров и вступят в силу в начале года.' | 'Япония смягчила визовые правила"
                        + " для туристов из Индии с января, заявил министр на встрече с журналистами. Новый порядок"
                        + " распространится на семь городов и начнёт действовать после публикации указа весной.' | false",
                "Chinese, the same            | '外交部发言人七日在北京表示，中方坚决反对美国以任何借口对中国企业实施单边制裁，并将采取必要措施维护自身合法权益。' |"
                        + " '新华社讯：外交部发言人七日在北京表示，中方坚决反对美国以任何借口对中国企业实施单边制裁，并将采取必要措施维护自身合法权益。' | true",
            })
    void nearDuplicatesShareAStory(String what, String one, String other, boolean same) throws IOException {
        index(article("b", "2024-02-10", other), article("a", "2024-02-10", one));

        assertThat(stories()).as(what).isEqualTo(same ? Map.of("a", "a", "b", "a") : Map.of("a", "a", "b", "b"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2024-02-10           | 2024-02-10           | true",
                "2024-02-10           | 2024-02-15           | true",
                "2024-02-15T00:00:00Z | 2024-02-10T00:00:00Z | true",
                "2024-02-10           | 2024-02-15T00:00:00.001Z | false",
                "2024-02-28           | 2024-03-04           | true",
                "2023-12-30           | 2024-01-03           | true",
                "2024-02-10           | 2024-02-16           | false",
                "-                    | 2024-02-10           | true",
                "-                    | -                    | true",
                "9999-12-31           | 9999-12-31           | true",
                "0001-01-01           | 0001-01-02           | true",
            })
    void withinFiveDays(@Nullable String one, @Nullable String other, boolean same) throws IOException {
        index(article("a", one, "1-12"), article("b", other, "1-12"));

        assertThat(stories().values().stream().distinct().count()).isEqualTo(same ? 1 : 2);
    }

    @Test
    void theEarliestNamesTheStoryWhoeverComesLast() throws IOException {
        index(article("late", "2024-02-12", "1-12"));
        index(article("undated", null, "1-12"));
        index(article("later", "2024-02-13", "1-12"), article("other", "2024-02-12", "21-32"));
        assertThat(stories()).isEqualTo(Map.of("late", "late", "undated", "late", "later", "late", "other", "other"));

        index(article("z-early", "2024-02-11", "1-12"));

        assertThat(stories())
                .isEqualTo(Map.of(
                        "late", "z-early", "undated", "z-early", "later", "z-early", "z-early", "z-early", "other",
                        "other"));
        assertThat(inconsistencies()).isEmpty();
    }

    @Test
    void aChainIsOneStory() throws IOException {
        // a and c have nothing in common, nor lie they within five days
        Article a = article("a", "2024-02-10", "1-12");
        Article b = article("b", "2024-02-14", "5-20");
        Article c = article("c", "2024-02-18", "13-24");
        index(a, c);
        assertThat(stories()).isEqualTo(Map.of("a", "a", "c", "c"));

        index(b);

        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));
        assertThat(inconsistencies()).isEmpty();
    }

    @Test
    void aDeletedArticleLeavesTheOthersRight() throws IOException {
        index(
                article("a", "2024-02-10", "1-12"),
                article("b", "2024-02-14", "5-20"),
                article("c", "2024-02-18", "13-24"),
                article("d", "2024-02-19", "13-24"));
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "d", "a"));

        // the link of the chain
        assertThat(delete("b")).isTrue();
        assertThat(stories()).isEqualTo(Map.of("a", "a", "c", "c", "d", "c"));
        assertThat(inconsistencies()).isEmpty();

        // the first of a story
        assertThat(delete("c")).isTrue();
        assertThat(stories()).isEqualTo(Map.of("a", "a", "d", "d"));
        assertThat(inconsistencies()).isEmpty();

        assertThat(delete("c")).isFalse();
        assertThat(delete("a")).isTrue();
        assertThat(delete("d")).isTrue();
        for (Kind kind : Kind.values()) {
            assertThat(documents(kind)).as(kind.code()).isEmpty();
        }
    }

    /** As while the copy of an index that holds it is away: it is not taken for one that is not there. */
    @ParameterizedTest
    @EnumSource(names = {"ARTICLES", "SIGNATURES"})
    void whatCannotBeReadIsNotDeleted(Kind kind) throws IOException {
        index(article("a", "2024-02-10", "1-12"));
        String index = elasticsearch.alias(kind.code());
        elasticsearch.client().indices().close(request -> request.index(index));
        try {
            assertThatThrownBy(() -> writer(Duration.ZERO).delete("a")).isInstanceOf(ElasticsearchAway.class);
        } finally {
            elasticsearch.client().indices().open(request -> request.index(index));
        }

        assertThat(documents(kind)).hasSize(1);
        assertThat(delete("a")).isTrue();
    }

    @Test
    void anArticleThatChangedLeavesItsStory() throws IOException {
        index(
                article("a", "2024-02-10", "1-12"),
                article("b", "2024-02-11", "1-12"),
                article("c", "2024-02-12", "1-12"));
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));

        index(article("a", "2024-02-10", "21-32"));
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "b", "c", "b"));

        // and comes back, as a later one
        index(article("a", "2024-02-13", "1-12"));
        assertThat(stories()).isEqualTo(Map.of("a", "b", "b", "b", "c", "b"));
        assertThat(inconsistencies()).isEmpty();
    }

    @Test
    void indexingAgainChangesNothing() throws IOException {
        Article[] articles = {
            article("a", "2024-02-10", "1-12"), article("b", "2024-02-11", "1-12"), article("c", "2024-02-11", "21-32")
        };
        index(articles);
        Map<String, Long> versions = versions();

        IndexReport report = index(articles);

        assertThat(report).isEqualTo(new IndexReport(3, 0, 3, 3, 0));
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void hundredsOfTheSameAreOneStory() throws IOException {
        Article[] articles = new Article[300];
        for (int i = 0; i < articles.length; i++) {
            articles[i] = article("n" + (1000 + i), "2024-02-10", "1-8");
        }
        index(articles);
        index(article("first", "2024-02-09", "1-8"));

        assertThat(stories())
                .hasSize(301)
                .allSatisfy((article, story) -> assertThat(story).isEqualTo("first"));
        assertThat(inconsistencies()).isEmpty();
    }

    /** As a program that is killed leaves them: a first that was joined but whose members and copies were not told. */
    @Test
    void theNextRunCompletesWhatAKilledOneLeft() throws IOException {
        index(article("b", "2024-02-11", "1-12"), article("c", "2024-02-12", "1-12"));
        index(article("a", "2024-03-10", "21-32"));
        elasticsearch
                .client()
                .update(
                        request -> request.index(elasticsearch.alias("signatures"))
                                .id("b")
                                .doc(Map.of("story", "a", "pending", true)),
                        Map.class);

        index(article("x", "2024-05-01", "41-52"));

        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a", "x", "x"));
        assertThat(inconsistencies()).isEmpty();
    }

    /** Articles that were indexed before there were signatures get them when they are indexed again. */
    @Test
    void articlesWithoutSignatureAreWrittenAgain() throws IOException {
        Article[] articles = {article("a", "2024-02-10", "1-12"), article("b", "2024-02-11", "1-12")};
        index(articles);
        elasticsearch
                .client()
                .delete(request ->
                        request.index(elasticsearch.alias("signatures")).id("b"));

        assertThat(index(articles)).isEqualTo(new IndexReport(2, 0, 2, 1, 0));
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a"));
    }

    /**
     * Several programs at once, in any order, some articles by two of them one after the other, and the first of all last. {@code
     * -Dstories.seed=SEED} takes the articles and their order of a run that failed, though not who was faster.
     */
    @RepeatedTest(4)
    void anyOrderAndAnyNumberOfIndexersGiveTheSame() throws Exception {
        long seed = Long.getLong("stories.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<Article> articles = crowd(random);
        Collections.shuffle(articles, random);
        int programs = 4;
        List<Future<IndexReport>> runs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(programs)) {
            for (int i = 0; i < programs; i++) {
                int from = i * articles.size() / programs;
                int to = (i + 1) * articles.size() / programs;
                Article[] part = articles.subList(from, to).toArray(Article[]::new);
                runs.add(threads.submit(() -> {
                    try (Elasticsearch own = TestNode.connect(StoriesIT.class)) {
                        IndexReport report = null;
                        // in small runs, so that stories grow while others look
                        for (int at = 0; at < part.length; at += 7) {
                            report = index(own, Arrays.copyOfRange(part, at, Math.min(part.length, at + 7)));
                            assertThat(report.complete()).isTrue();
                        }
                        return report;
                    }
                }));
            }
            for (Future<IndexReport> run : runs) {
                run.get();
            }
        }

        assertThat(stories()).as("seed %d", seed).isEqualTo(expected(articles));
        assertThat(inconsistencies()).as("seed %d", seed).isEmpty();
    }

    /** Articles that overlap in text and time, so that chains and stars grow. */
    private static List<Article> crowd(Random random) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int first = 1 + random.nextInt(12) * 4;
            String day = random.nextInt(10) == 0 ? null : "2024-02-%02d".formatted(1 + random.nextInt(20));
            articles.add(article("n" + i, day, first + "-" + (first + 8 + random.nextInt(5))));
        }
        return articles;
    }

    /** The same by comparing every two, without Elasticsearch. */
    private static Map<String, String> expected(List<Article> articles) {
        List<Documents> all = new ArrayList<>(articles.stream()
                .map(article -> Documents.of(EXTRACTOR.annotate(article), java.time.Instant.EPOCH))
                .toList());
        all.sort(java.util.Comparator.comparing(
                        Documents::published, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder()))
                .thenComparing(Documents::id));
        Map<String, String> stories = new TreeMap<>();
        all.forEach(one -> stories.put(one.id(), one.id()));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    String one = stories.get(all.get(i).id());
                    String other = stories.get(all.get(j).id());
                    if (!one.equals(other) && near(all.get(i), all.get(j))) {
                        String low = rank(all, one) < rank(all, other) ? one : other;
                        stories.put(all.get(i).id(), low);
                        stories.put(all.get(j).id(), low);
                        changed = true;
                    }
                }
            }
        }
        return stories;
    }

    private static int rank(List<Documents> all, String id) {
        return all.stream().map(Documents::id).toList().indexOf(id);
    }

    private static boolean near(Documents one, Documents other) {
        if (one.published() != null
                && other.published() != null
                && Duration.between(one.published(), other.published()).abs().compareTo(Duration.ofDays(5)) > 0) {
            return false;
        }
        return one.signature().isNear(other.signature());
    }

    /** {@code 1-3 7} are sentences; anything in quotes is itself. */
    static Article article(String id, @Nullable String published, String body) {
        StringBuilder text = new StringBuilder();
        if (body.matches("[\\d -]+")) {
            for (String part : body.split(" +", -1)) {
                String[] bounds = part.split("-", -1);
                for (int i = Integer.parseInt(bounds[0]); i <= Integer.parseInt(bounds[bounds.length - 1]); i++) {
                    text.append(sentence(i)).append(' ');
                }
            }
        } else {
            text.append(body);
        }
        return new Article(
                id,
                published == null ? null : Published.parse(published),
                null,
                text.toString().strip(),
                null,
                null,
                null);
    }

    /** Always the same for a number, unlike any other. */
    private static String sentence(int number) {
        if (number % 4 == 1) {
            return LEADS.get(number / 4 % LEADS.size()).replace(" on ", " for the " + number + "th time on ");
        }
        Random random = new Random(number);
        StringBuilder words = new StringBuilder("Minister");
        for (int i = 0; i < 12; i++) {
            words.append(' ');
            for (int letters = 3 + random.nextInt(6); letters > 0; letters--) {
                words.append((char) ('a' + random.nextInt(26)));
            }
        }
        return words.append('.').toString();
    }

    private static IndexReport index(Article... articles) {
        return index(elasticsearch, articles);
    }

    private static IndexReport index(Elasticsearch where, Article... articles) {
        try (Indexer indexer = Indexer.start(
                where, EXTRACTOR, new SimpleMeterRegistry(), (origin, problem) -> System.out.println(problem))) {
            for (Article article : articles) {
                indexer.accept(new Item.Accepted(new Origin("test", 1), article));
            }
            return indexer.finish();
        }
    }

    private static boolean delete(String id) throws IOException {
        boolean deleted = writer(Duration.ofSeconds(5)).delete(id);
        refresh();
        return deleted;
    }

    private static ArticleWriter writer(Duration patience) {
        return new ArticleWriter(
                elasticsearch, EXTRACTOR, new IndexMeters(new SimpleMeterRegistry()), patience, () -> {});
    }

    private static void refresh() throws IOException {
        elasticsearch.client().indices().refresh(request -> request.index(elasticsearch.alias("*")));
    }

    private static Map<String, String> stories() throws IOException {
        Map<String, String> stories = new TreeMap<>();
        documents(Kind.ARTICLES).forEach((id, source) -> stories.put(id, (String) source.get("story")));
        return stories;
    }

    /** What does not fit together: documents of an article with another story than its own, and signatures left pending. */
    private static List<String> inconsistencies() throws IOException {
        refresh();
        List<String> wrong = new ArrayList<>();
        Map<String, String> stories = stories();
        for (Kind kind : Kind.values()) {
            documents(kind).forEach((id, source) -> {
                if (!source.get("story").equals(stories.get((String) source.get("article")))) {
                    wrong.add(kind + " " + id + " " + source.get("story"));
                }
                if (Boolean.TRUE.equals(source.get("pending"))) {
                    wrong.add(id + " is pending");
                }
            });
        }
        assertThat(documents(Kind.MENTIONS)).isNotEmpty();
        assertThat(documents(Kind.SIGNATURES)).hasSameSizeAs(stories);
        return wrong;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> documents(Kind kind) throws IOException {
        Map<String, Map<String, Object>> documents = new HashMap<>();
        elasticsearch
                .client()
                .search(
                        request ->
                                request.index(elasticsearch.alias(kind.code())).size(10_000),
                        Map.class)
                .hits()
                .hits()
                .forEach(hit -> documents.put(hit.id(), hit.source()));
        return documents;
    }

    private static Map<String, Long> versions() throws IOException {
        Map<String, Long> versions = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            elasticsearch
                    .client()
                    .search(
                            request -> request.index(elasticsearch.alias(kind.code()))
                                    .size(1000)
                                    .seqNoPrimaryTerm(true),
                            Map.class)
                    .hits()
                    .hits()
                    .forEach(hit -> versions.put(kind + hit.id(), hit.seqNo()));
        }
        return versions;
    }
}
