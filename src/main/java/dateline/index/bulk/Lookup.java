package dateline.index.bulk;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import dateline.elastic.Elasticsearch;
import dateline.elastic.ElasticsearchAway;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up documents by their ids, as they are at this moment, seen by searches or not. A document that cannot be read, since the copy of
 * the index that holds it is away, is never taken for one that is not there. Safe for any number of threads.
 */
public final class Lookup {
    /** 1,000 documents a round trip: some 1 MB. */
    private static final int PAGE = 1000;

    private final Elasticsearch elasticsearch;
    private final Patience patience;

    public Lookup(Elasticsearch elasticsearch, Patience patience) {
        this.elasticsearch = elasticsearch;
        this.patience = patience;
    }

    /**
     * Those that are there.
     *
     * @param fields a record whose components are named as the fields that are asked for
     * @throws ElasticsearchAway where it cannot be told whether one is there
     */
    public <T extends Record> Map<String, GetResult<T>> of(Kind kind, Collection<String> ids, Class<T> fields)
            throws IOException {
        Map<String, GetResult<T>> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> page = all.subList(from, Math.min(all.size(), from + PAGE));
            for (MultiGetResponseItem<T> item :
                    patience.ask(() -> read(kind, page, fields)).docs()) {
                GetResult<T> document = item.result();
                if (document.source() != null) {
                    found.put(document.id(), document);
                }
            }
        }
        return found;
    }

    private <T extends Record> MgetResponse<T> read(Kind kind, List<String> ids, Class<T> fields) throws IOException {
        MgetResponse<T> answer = elasticsearch
                .client()
                .mget(
                        request -> request.index(elasticsearch.alias(kind.code()))
                                .ids(ids)
                                .sourceIncludes(names(fields)),
                        fields);
        for (MultiGetResponseItem<T> item : answer.docs()) {
            if (item.isFailure()) {
                refuse(item.failure().id(), item.failure().error());
            }
        }
        return answer;
    }

    private static List<String> names(Class<? extends Record> fields) {
        return Arrays.stream(fields.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** The answer as a whole is a good one, and tells so of a single document. */
    private static void refuse(String id, ErrorCause error) throws ElasticsearchAway {
        if ("index_not_found_exception".equals(error.type())) {
            throw new ElasticsearchException(
                    "mget", ErrorResponse.of(answer -> answer.status(404).error(error)));
        }
        throw new ElasticsearchAway("document " + id + " cannot be read: " + error.type() + ": " + error.reason());
    }
}
