package dateline.index.call;

/** Text of others in a line of the log: without what could break the line, move the cursor or turn the direction of writing. */
public final class LogLine {
    /** 300 characters: what is wrong stands at the beginning. */
    private static final int LONGEST = 300;

    private LogLine() {}

    /** The beginning of it. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> line.append(' ');
                default -> line.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST
                ? line.append(" ...").toString()
                : line.toString();
    }
}
