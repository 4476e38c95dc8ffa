package dateline.extract.model;

/** The part of an article that a span lies in. */
public enum Field {
    TITLE,
    BODY
}
