package dateline.index.bulk;

/** Ids of an article's mentions and events: known from its own and a number, so that they need not be searched for. */
public final class ChildIds {
    private ChildIds() {}

    public static String mention(String article, int number) {
        return article + "~m" + number;
    }

    public static String event(String article, int number) {
        return article + "~e" + number;
    }
}
