package dateline.index;

import java.util.Locale;

/** The three indices (docs/index.md). */
public enum Kind {
    ARTICLES,
    MENTIONS,
    EVENTS;

    /** The last part of the alias, and the name of the mapping's file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
