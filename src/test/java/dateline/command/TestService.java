package dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleFiles;
import dateline.elastic.Elasticsearch;
import dateline.elastic.TestNode;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.IndexSetup;
import dateline.index.Indexer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a free port, over the test node, with the test class's own indices. */
public record TestService(ConfigurableApplicationContext context) implements AutoCloseable {
    public static final String SEEDS = "seeded";

    private static boolean seedsAreIn;

    /** Starts it over the test node, with further properties as {@code --name=value}. */
    public static TestService start(Class<?> test, String... properties) {
        return start(TestNode.url(), TestNode.prefix(test), properties);
    }

    /** Starts it over the seeds, for tests that only read. */
    public static TestService overSeeds() {
        indexSeeds();
        return start(TestNode.url(), SEEDS);
    }

    /** Indexes the seeds on the test node, as {@code dev} does, unless another test did; the names of their indices begin with {@link #SEEDS}. */
    public static synchronized void indexSeeds() {
        if (seedsAreIn) {
            return;
        }
        try (Elasticsearch elasticsearch = TestNode.connect(SEEDS)) {
            new IndexSetup(elasticsearch).ensure();
            try (Indexer indexer = Indexer.start(
                    elasticsearch,
                    new Extractor(new BuiltInNames()),
                    new SimpleMeterRegistry(),
                    (origin, problem) -> {})) {
                ArticleFiles.of(List.of(Path.of("seeds"))).read(indexer::accept, bytes -> {});
                assertThat(indexer.finish().complete()).isTrue();
            }
            seedsAreIn = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it over another Elasticsearch, with properties as {@code --name=value} beside. */
    public static TestService start(String elasticsearch, String prefix, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--dateline.elasticsearch.url=" + elasticsearch,
                "--dateline.elasticsearch.index-prefix=" + prefix));
        all.addAll(List.of(properties));
        return new TestService(Service.start(WebApplicationType.SERVLET, all, sentence -> {}));
    }

    /** Where it serves. */
    public String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
