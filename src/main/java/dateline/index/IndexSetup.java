package dateline.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import co.elastic.clients.elasticsearch.indices.IndexState;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchAway;
import dateline.index.bulk.Kind;
import dateline.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the indices and their aliases. The concrete index carries the mapping's version ({@code dateline-events-v1}), so that a new
 * mapping can be filled beside the old one. Safe when several programs start at once.
 */
public final class IndexSetup {
    /** The version of the mappings in {@code /mappings}; changes with them, unless all that changes is that a field is removed which no document has. */
    public static final int VERSION = 3;

    /** 30 s: what a node takes to bring back the indices of millions of articles. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Elasticsearch elasticsearch;
    private final Duration patience;

    public IndexSetup(Elasticsearch elasticsearch) {
        this(elasticsearch, PATIENCE);
    }

    /** @param patience how long it waits for indices whose primary copies are away */
    public IndexSetup(Elasticsearch elasticsearch, Duration patience) {
        this.elasticsearch = elasticsearch;
        this.patience = patience;
    }

    /**
     * Makes what is missing.
     *
     * @throws UsageException where an alias leads to an index of another version
     * @throws ElasticsearchAway where one that is there cannot be read
     */
    public void ensure() throws IOException {
        for (Kind kind : Kind.values()) {
            String alias = elasticsearch.alias(kind.code());
            String index = alias + "-v" + VERSION;
            if (!elasticsearch
                    .client()
                    .indices()
                    .existsAlias(request -> request.name(alias))
                    .value()) {
                create(elasticsearch, kind, index, alias);
            }
            Map<String, IndexState> found = elasticsearch
                    .client()
                    .indices()
                    .get(request -> request.index(alias))
                    .indices();
            if (!found.keySet().equals(Set.of(index))) {
                throw new UsageException("the alias " + alias + " leads to " + String.join(", ", found.keySet())
                        + ", but this Dateline writes " + index + "; " + remedy(found.keySet(), alias));
            }
        }
        awaitPrimaries();
    }

    /** After a start of Elasticsearch: until every index has its primary copy, it can be neither read nor written. */
    private void awaitPrimaries() throws IOException {
        HealthResponse health = elasticsearch
                .client()
                .cluster()
                .health(request -> request.index(Kind.aliases(elasticsearch))
                        .waitForStatus(HealthStatus.Yellow)
                        .timeout(timeout -> timeout.time(patience.toMillis() + "ms")));
        if (health.timedOut()) {
            throw new ElasticsearchAway("an index of ours had no primary copy for " + patience.toSeconds() + " s");
        }
    }

    private static String remedy(Set<String> found, String alias) {
        Integer version = found.size() == 1 ? versionOf(found.iterator().next(), alias) : null;
        return version != null && version < VERSION
                ? "`dateline migrate` brings it to this version"
                : "choose another dateline.elasticsearch.index-prefix and index again";
    }

    /** The version that a concrete index's name tells; null where it is none of ours. */
    public static @Nullable Integer versionOf(String index, String alias) {
        Matcher name = Pattern.compile(Pattern.quote(alias) + "-v(\\d{1,6})").matcher(index);
        return name.matches() ? Integer.valueOf(name.group(1)) : null;
    }

    static void create(Elasticsearch elasticsearch, Kind kind, String index, String alias) throws IOException {
        try (InputStream mapping = mapping(kind)) {
            elasticsearch
                    .client()
                    .indices()
                    .create(request ->
                            request.withJson(mapping).index(index).aliases(alias, target -> target.isWriteIndex(true)));
        } catch (ElasticsearchException e) {
            // another program made it in the meantime
            if (!Objects.equals(e.error().type(), "resource_already_exists_exception")) {
                throw e;
            }
        }
    }

    /** Settings and mapping as JSON. */
    public static InputStream mapping(Kind kind) {
        return Objects.requireNonNull(
                IndexSetup.class.getResourceAsStream("/mappings/" + kind.code() + ".json"), kind.code());
    }
}
