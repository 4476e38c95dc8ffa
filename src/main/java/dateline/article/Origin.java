package dateline.article;

/** Where an article stands: a file (or {@code stdin}) and the line that it begins at, from 1. */
public record Origin(String file, int line) {

    public Origin {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line + " of " + file + ": lines count from 1");
        }
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
