package dateline.index.bulk;

import dateline.elastic.Elasticsearch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The indices (docs/index.md). */
public enum Kind {
    ARTICLES,
    MENTIONS,
    EVENTS,
    SIGNATURES;

    /** The last part of the alias, and the name of the mapping's file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The aliases of all. */
    public static List<String> aliases(Elasticsearch elasticsearch) {
        return Arrays.stream(values())
                .map(kind -> elasticsearch.alias(kind.code()))
                .toList();
    }
}
