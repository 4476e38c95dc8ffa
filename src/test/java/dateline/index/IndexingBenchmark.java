package dateline.index;

import dateline.article.Article;
import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.article.Origin;
import dateline.article.Published;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchSettings;
import dateline.elastic.EmbeddedNode;
import dateline.elastic.EmbeddedSettings;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.bulk.Document;
import dateline.index.document.Documents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Articles a second from the reader's hand to the index, beside the rate of the very same documents sent to {@code _bulk} by a bare
 * HTTP client with as many threads, in one run against one embedded node. Argument: how many articles (20,000).
 */
final class IndexingBenchmark {
    private static final int WORDS = 380; // 2.3 kB, a dispatch of an agency
    private static final int THREADS = 2;
    private static final int REQUEST_BYTES = 4 << 20;

    private IndexingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        List<Article> articles = generate(number);
        Extractor extractor = new Extractor(new BuiltInNames());
        Path folder = Files.createTempDirectory("dateline-benchmark");
        try (EmbeddedNode node = EmbeddedNode.start(folder, EmbeddedSettings.defaults(), System.out::println)) {
            for (int round = 1; round <= 2; round++) {
                String prefix = "round" + round;
                double indexed = index(node, prefix + "a", extractor, articles);
                double extracted = extractAlone(extractor, articles);
                double bare = bare(node, prefix + "b", extractor, articles);
                System.out.printf(
                        "round %d: indexer %.0f articles/s, bare _bulk %.0f articles/s, ratio %.2f; extraction alone, one thread, %.0f articles/s%n",
                        round, number / indexed, number / bare, bare / indexed, number / extracted);
            }
        }
    }

    /** Articles of sentences of the chronicle, shuffled: other words, same language. */
    private static List<Article> generate(int number) {
        List<String> sentences = new ArrayList<>();
        ArticleFiles.of(List.of(Path.of("seeds/chronicle")))
                .read(
                        item -> {
                            if (item instanceof Item.Accepted accepted) {
                                sentences.addAll(
                                        List.of(accepted.article().body().split("(?<=\\.)\\s+", -1)));
                            }
                        },
                        bytes -> {});
        Random random = new Random(1);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            StringBuilder body = new StringBuilder();
            for (int words = 0; words < WORDS; ) {
                String sentence = sentences.get(random.nextInt(sentences.size()));
                body.append(sentence).append(' ');
                words += sentence.split(" ", -1).length;
            }
            Published day = Published.on(LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4000)));
            articles.add(new Article("g" + i, day, "Generated " + i, body.toString(), null, "generated", "en"));
        }
        return articles;
    }

    private static double index(EmbeddedNode node, String prefix, Extractor extractor, List<Article> articles)
            throws Exception {
        try (Elasticsearch elasticsearch = Elasticsearch.connect(ElasticsearchSettings.open(node.url(), prefix))) {
            new IndexSetup(elasticsearch).ensure();
            long start = System.nanoTime();
            try (Indexer indexer = Indexer.start(
                    elasticsearch,
                    extractor,
                    new SimpleMeterRegistry(),
                    (origin, problem) -> System.out.println(problem))) {
                articles.forEach(article -> indexer.accept(new Item.Accepted(new Origin("generated", 1), article)));
                System.out.println(indexer.finish());
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double extractAlone(Extractor extractor, List<Article> articles) {
        long start = System.nanoTime();
        int found = 0;
        for (Article article : articles) {
            found += extractor.extract(article).mentions().size();
        }
        System.out.println(found + " mentions");
        return (System.nanoTime() - start) / 1e9;
    }

    private static double bare(EmbeddedNode node, String prefix, Extractor extractor, List<Article> articles)
            throws Exception {
        try (Elasticsearch elasticsearch = Elasticsearch.connect(ElasticsearchSettings.open(node.url(), prefix))) {
            new IndexSetup(elasticsearch).ensure();
        }
        HttpClient http = HttpClient.newHttpClient();
        double seconds = 0;
        int documents = 0;
        // made in slices that fit the memory, sent on the clock
        for (int from = 0; from < articles.size(); from += 2000) {
            List<byte[]> requests = new ArrayList<>();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (Article article : articles.subList(from, Math.min(articles.size(), from + 2000))) {
                Documents all = Documents.of(extractor.annotate(article), Instant.now());
                List<Document> list = new ArrayList<>(all.children(all.id()));
                list.add(all.article(all.id()));
                for (Document document : list) {
                    documents++;
                    String action = "{\"index\":{\"_index\":\"" + prefix + "-"
                            + document.kind().code() + "\",\"_id\":\"" + document.id() + "\"}}\n";
                    body.writeBytes(action.getBytes(StandardCharsets.UTF_8));
                    body.writeBytes((((Document.Put) document.write()).json() + "\n").getBytes(StandardCharsets.UTF_8));
                    if (body.size() > REQUEST_BYTES) {
                        requests.add(body.toByteArray());
                        body.reset();
                    }
                }
            }
            requests.add(body.toByteArray());
            long start = System.nanoTime();
            send(http, node.url(), requests);
            seconds += (System.nanoTime() - start) / 1e9;
        }
        System.out.println(documents + " documents sent bare");
        return seconds;
    }

    private static void send(HttpClient http, URI url, List<byte[]> requests) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> sent = new ArrayList<>();
            for (byte[] request : requests) {
                sent.add(threads.submit(() -> {
                    HttpResponse<String> response = http.send(
                            HttpRequest.newBuilder(url.resolve("/_bulk"))
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    if (response.statusCode() != 200 || !response.body().contains("\"errors\":false")) {
                        throw new IllegalStateException(response.body().substring(0, 300));
                    }
                    return null;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }
}
