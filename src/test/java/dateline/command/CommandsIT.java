package dateline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.Refresh;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.index.IndexSetup;
import dateline.index.bulk.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Commands that write, against the real node: what they print, and with which code they end. */
class CommandsIT {
    private static final String ARTICLES = """
            {"id":"a","published":"2024-02-07","body":"Norway imposed sanctions on Chad."}
            nonsense
            {"id":"b","published":"2024-02-08","body":"Chad thanked Mali."}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Elasticsearch elasticsearch;

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyIndices() throws IOException {
        elasticsearch = TestNode.connect(CommandsIT.class);
        TestNode.empty(elasticsearch);
        Files.writeString(folder.resolve("a.ndjson"), ARTICLES);
    }

    @AfterEach
    void disconnect() throws IOException {
        elasticsearch.close();
    }

    /** The code that a command ends with, over the test node. */
    private int run(String command, String... arguments) {
        Stream<String> all = Stream.concat(
                Stream.of(command),
                Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--dateline.elasticsearch.url=" + TestNode.url(),
                                "--dateline.elasticsearch.index-prefix=" + TestNode.prefix(CommandsIT.class))));
        return CommandLineProgram.run(out, all.toArray(String[]::new));
    }

    private String printed() {
        String printed = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return printed;
    }

    private long articles() throws IOException {
        elasticsearch.client().indices().refresh(request -> request.index(elasticsearch.alias("articles")));
        return elasticsearch
                .client()
                .count(request -> request.index(elasticsearch.alias("articles")))
                .count();
    }

    @Test
    void indexPrintsItsCountsAndWritesAgainOnlyWhatIsNew() throws IOException {
        assertThat(run("index", folder.toString())).isEqualTo(1);
        assertThat(printed()).isEqualTo("read 3 = rejected 1 + indexed 2 (0 unchanged) + failed 0\n");
        assertThat(articles()).isEqualTo(2);

        Files.writeString(folder.resolve("a.ndjson"), ARTICLES.replace("nonsense\n", ""));
        assertThat(run("index", folder.toString())).isZero();
        assertThat(printed()).isEqualTo("read 2 = rejected 0 + indexed 2 (2 unchanged) + failed 0\n");
        assertThat(articles()).isEqualTo(2);
    }

    @Test
    void migrateCopiesOlderIndices() throws IOException {
        for (Kind kind : Kind.values()) {
            String old = elasticsearch.alias(kind.code()) + "-v" + (IndexSetup.VERSION - 1);
            elasticsearch
                    .client()
                    .indices()
                    .create(request -> request.index(old)
                            .aliases(elasticsearch.alias(kind.code()), alias -> alias.isWriteIndex(true)));
        }
        elasticsearch
                .client()
                .index(request -> request.index(elasticsearch.alias("articles"))
                        .id("a")
                        .document(Map.of("article", "a", "body", "Norway thanked Chad."))
                        .refresh(Refresh.True));

        assertThat(run("migrate")).isZero();

        assertThat(printed()).isEqualTo("Indices have version " + IndexSetup.VERSION + ": 1 documents were copied\n");
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void devIndexesItsSeedsAndServesThem() throws Exception {
        CompletableFuture<ConfigurableApplicationContext> context = new CompletableFuture<>();
        SpringApplicationHook hook = application -> new SpringApplicationRunListener() {
            @Override
            public void started(ConfigurableApplicationContext started, @Nullable Duration taken) {
                context.complete(started);
            }
        };
        FutureTask<Integer> dev = new FutureTask<>(() ->
                SpringApplication.withHook(hook, () -> run("dev", "--server.port=0", "--dateline.seeds=" + folder)));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream realOut = System.out;
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            Thread.ofPlatform().daemon().start(dev);
            try (TestService service = new TestService(context.get())) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> told.toString(StandardCharsets.UTF_8).contains("Ready: open " + service.url()));
                assertThat(told.toString(StandardCharsets.UTF_8))
                        .contains("a.ndjson:2: rejected: not JSON")
                        .contains("Indexed: read 3 = rejected 1 + indexed 2 (0 unchanged) + failed 0");
                assertThat(articles()).isEqualTo(2);
            }
            assertThat(dev.get()).isZero();
        } finally {
            System.setOut(realOut);
        }
    }
}
