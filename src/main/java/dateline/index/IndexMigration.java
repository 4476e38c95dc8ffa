package dateline.index;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndexState;
import dateline.elastic.Elasticsearch;
import dateline.index.bulk.BulkWriter;
import dateline.index.bulk.Document;
import dateline.index.bulk.Failure;
import dateline.index.bulk.Kind;
import dateline.index.bulk.Patience;
import dateline.index.bulk.PointInTime;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Fills indices of the mappings' version beside those of an older one, and leads the aliases to them in one step. Until then whoever
 * reads reads the old ones, and whoever writes is refused, so that nothing that comes meanwhile is lost. Where it fails or is ended, the
 * old ones are still there; it can be run again. What newer extraction finds beside is not in the documents until their articles
 * are indexed again. For one thread, and one program at a time.
 */
public final class IndexMigration {
    /** 30 s, as the indexer has. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Elasticsearch elasticsearch;
    private final Patience patience = new Patience(PATIENCE);
    private final BulkWriter bulk;
    private final Consumer<String> tell;

    /** @param tell is told in a sentence what is done */
    public IndexMigration(Elasticsearch elasticsearch, Consumer<String> tell) {
        this.elasticsearch = elasticsearch;
        this.bulk = new BulkWriter(elasticsearch, patience, this::nextAlias);
        this.tell = tell;
    }

    /**
     * Brings every index of an older version to this one, and deletes what an earlier run that was killed left of them.
     *
     * @return how many documents were copied; 0 also where every index has this version or is not there at all
     */
    public long run() throws IOException {
        Map<Kind, String> old = old();
        long copied = old.isEmpty() ? 0 : migrate(old);
        for (Kind kind : Kind.values()) {
            deleteReplaced(kind);
        }
        return copied;
    }

    private long migrate(Map<Kind, String> old) throws IOException {
        try {
            for (Kind kind : old.keySet()) {
                deleteIfThere(next(kind));
                IndexSetup.create(elasticsearch, kind, next(kind), nextAlias(kind));
                refuseWrites(old.get(kind), true);
            }
            long copied = 0;
            for (Map.Entry<Kind, String> one : old.entrySet()) {
                copied += copy(one.getKey(), one.getValue());
            }
            switchAliases(old);
            return copied;
        } catch (IOException | RuntimeException e) {
            giveUp(old, e);
            throw e;
        }
    }

    /** Where the alias leads to the index of this version, those of older ones that no alias leads to are of no use any more. */
    private void deleteReplaced(Kind kind) throws IOException {
        String alias = elasticsearch.alias(kind.code());
        Map<String, IndexState> there = elasticsearch
                .client()
                .indices()
                .get(request -> request.index(alias + "-v*"))
                .indices();
        IndexState current = there.get(next(kind));
        if (current == null || !current.aliases().containsKey(alias)) {
            return;
        }
        for (Map.Entry<String, IndexState> one : there.entrySet()) {
            if (isOlder(one.getKey(), alias) && one.getValue().aliases().isEmpty()) {
                deleteIfThere(one.getKey());
            }
        }
    }

    private static boolean isOlder(String index, String alias) {
        Integer version = IndexSetup.versionOf(index, alias);
        return version != null && version < IndexSetup.VERSION;
    }

    /** Indices that the aliases lead to, of an older version. */
    private Map<Kind, String> old() throws IOException {
        Map<Kind, String> old = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            String alias = elasticsearch.alias(kind.code());
            for (String index :
                    elasticsearch
                            .client()
                            .indices()
                            .getAlias(request -> request.name(alias + "*"))
                            .aliases()
                            .entrySet()
                            .stream()
                            .filter(one -> one.getValue().aliases().containsKey(alias))
                            .map(Map.Entry::getKey)
                            .toList()) {
                if (isOlder(index, alias)) {
                    old.put(kind, index);
                }
            }
        }
        return old;
    }

    private String next(Kind kind) {
        return elasticsearch.alias(kind.code()) + "-v" + IndexSetup.VERSION;
    }

    private String nextAlias(Kind kind) {
        return elasticsearch.alias(kind.code()) + "-next";
    }

    private long copy(Kind kind, String from) throws IOException {
        elasticsearch.client().indices().refresh(request -> request.index(from));
        long all = count(from);
        tell.accept("Copying " + all + " documents of " + from + " to " + next(kind));
        long copied = 0;
        try (PointInTime point = PointInTime.open(elasticsearch, patience, from)) {
            List<Hit<JsonNode>> page = point.next();
            while (!page.isEmpty()) {
                Map<Document, Failure> failed = bulk.write(page.stream()
                        .map(hit -> Document.put(kind, Objects.requireNonNull(hit.id()), String.valueOf(hit.source())))
                        .toList());
                if (!failed.isEmpty()) {
                    Map.Entry<Document, Failure> first =
                            failed.entrySet().iterator().next();
                    throw new IOException(failed.size() + " documents of " + from + " could not be copied, the first "
                            + first.getKey().id() + ": " + first.getValue());
                }
                copied += page.size();
                page = point.next();
            }
        }
        elasticsearch.client().indices().refresh(request -> request.index(next(kind)));
        if (copied != all || count(next(kind)) != all) {
            throw new IOException(
                    from + " has " + all + " documents, but " + count(next(kind)) + " are in " + next(kind));
        }
        return copied;
    }

    private long count(String index) throws IOException {
        return patience.ask(() -> elasticsearch.client().count(request -> request.index(index)))
                .count();
    }

    private void switchAliases(Map<Kind, String> old) throws IOException {
        elasticsearch.client().indices().updateAliases(request -> {
            old.forEach((kind, index) -> {
                String alias = elasticsearch.alias(kind.code());
                request.actions(action -> action.remove(one -> one.index(index).alias(alias)))
                        .actions(action ->
                                action.remove(one -> one.index(next(kind)).alias(nextAlias(kind))))
                        .actions(action -> action.add(
                                one -> one.index(next(kind)).alias(alias).isWriteIndex(true)));
            });
            return request;
        });
    }

    private void refuseWrites(String index, boolean refuse) throws IOException {
        elasticsearch
                .client()
                .indices()
                .putSettings(request ->
                        request.index(index).settings(settings -> settings.blocks(blocks -> blocks.write(refuse))));
    }

    private void deleteIfThere(String index) throws IOException {
        elasticsearch.client().indices().delete(request -> request.index(index).ignoreUnavailable(true));
    }

    /** Leaves the old indices as they were, if Elasticsearch is there to be told. */
    private void giveUp(Map<Kind, String> old, Exception why) {
        try {
            Map<Kind, String> left = old();
            for (Map.Entry<Kind, String> one : old.entrySet()) {
                if (one.getValue().equals(left.get(one.getKey()))) {
                    refuseWrites(one.getValue(), false);
                    deleteIfThere(next(one.getKey()));
                }
            }
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
        }
    }
}
