package dateline.web;

/** An article's id that nobody knows; becomes a 404. */
final class NoSuchArticle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchArticle() {
        super("no article has this id");
    }
}
