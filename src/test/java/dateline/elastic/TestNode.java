package dateline.elastic;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import dateline.index.IndexSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The one embedded node of a test run, started when first asked for; it ends with the JVM. Each test class has a prefix of its own. */
public final class TestNode {
    private static final EmbeddedNode NODE = start();

    /** As many documents as one search gives. */
    private static final int PAGE = 10_000;

    private TestNode() {}

    private static EmbeddedNode start() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "test-node"));
            Path own = Files.createTempDirectory(folder, "run");
            EmbeddedNode node = EmbeddedNode.start(own, EmbeddedSettings.defaults(), System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAllButLogs(node, own)));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 50 MB and what the tests wrote; the node need not end in order, for nobody reads its data again. */
    private static void deleteAllButLogs(EmbeddedNode node, Path own) {
        node.process().destroyForcibly();
        node.process().onExit().join();
        try {
            for (String folder : List.of("elasticsearch", "data", "tmp")) {
                FileSystemUtils.deleteRecursively(own.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it serves. */
    public static String url() {
        return NODE.url().toString();
    }

    /** A connection whose indices are the class's own. */
    public static Elasticsearch connect(Class<?> test) {
        return connect(prefix(test));
    }

    /** A connection to the indices whose names begin so. */
    public static Elasticsearch connect(String prefix) {
        return Elasticsearch.connect(ElasticsearchSettings.open(NODE.url(), prefix));
    }

    /** Deletes the class's indices, if they are there. */
    public static void empty(Elasticsearch elasticsearch) throws IOException {
        elasticsearch
                .client()
                .indices()
                .delete(request -> request.index(indices(elasticsearch)).ignoreUnavailable(true));
    }

    /** Deletes what the class's indices hold: quicker than to make the indices anew. */
    public static void clear(Elasticsearch elasticsearch) throws IOException {
        List<String> indices = indices(elasticsearch);
        List<BulkOperation> deletes;
        do {
            // what was written but not refreshed would be passed over
            elasticsearch.client().indices().refresh(request -> request.index(indices));
            deletes = elasticsearch
                    .client()
                    .search(
                            request -> request.index(indices).size(PAGE).source(source -> source.fetch(false)),
                            Void.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> BulkOperation.of(one ->
                            one.delete(delete -> delete.index(hit.index()).id(hit.id()))))
                    .toList();
            delete(elasticsearch, deletes);
        } while (deletes.size() == PAGE);
    }

    private static void delete(Elasticsearch elasticsearch, List<BulkOperation> deletes) throws IOException {
        if (!deletes.isEmpty()) {
            var answer = elasticsearch
                    .client()
                    .bulk(request -> request.operations(deletes).refresh(Refresh.True));
            if (answer.errors()) {
                throw new IllegalStateException("not cleared: " + answer);
            }
        }
    }

    /** Lets an index take no writes, as while it is migrated, or take them again. */
    public static void block(Elasticsearch elasticsearch, String kind, boolean blocked) throws IOException {
        elasticsearch
                .client()
                .indices()
                .putSettings(request -> request.index(elasticsearch.alias(kind))
                        .settings(settings -> settings.blocks(blocks -> blocks.write(blocked))));
    }

    private static List<String> indices(Elasticsearch elasticsearch) {
        return List.of("articles", "mentions", "events", "signatures").stream()
                .map(kind -> elasticsearch.alias(kind) + "-v" + IndexSetup.VERSION)
                .toList();
    }

    /** Begins the names of the class's indices. */
    public static String prefix(Class<?> test) {
        return test.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
