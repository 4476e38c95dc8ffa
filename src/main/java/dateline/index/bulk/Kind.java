package dateline.index.bulk;

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
}
