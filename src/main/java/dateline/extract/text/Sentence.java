package dateline.extract.text;

/**
 * A sentence or a heading, without the blanks around it.
 *
 * @param index its place in {@link Text#sentences()}
 * @param start first UTF-16 unit
 * @param end the unit after the last
 * @param firstToken index of its first token
 * @param endToken the index after its last token
 */
public record Sentence(int index, int start, int end, int firstToken, int endToken) {}
