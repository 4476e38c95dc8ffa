package dateline.article;

/** What a reader hands on for each article that it meets: the article, or why there is none. */
public sealed interface Item {

    Origin origin();

    /** A well-formed article. */
    record Accepted(Origin origin, Article article) implements Item {}

    /** Something that should have been an article; {@code reason} is a sentence for the user. */
    record Rejected(Origin origin, String reason) implements Item {}
}
