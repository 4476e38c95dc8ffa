package dateline.extract.text;

import java.util.Set;

/**
 * Closed classes of English grammar that several packages ask for; they belong to the language and not to a topic, so they stand in
 * code. Words with a meaning of their own are listed in the lexicons.
 */
public final class FunctionWords {
    /** Determiners that tell whose: "its Independence Day", "our last day". */
    public static final Set<String> POSSESSIVES = WordSet.of("my", "our", "your", "his", "her", "its", "their");

    /** Determiners that take each of a kind: "every Monday", "each spring". */
    public static final Set<String> DISTRIBUTIVES = WordSet.of("every", "each");

    /** Auxiliaries of what is to come or may be: "will meet", "could fall". */
    public static final Set<String> MODALS = WordSet.of("will", "'ll", "would", "may", "might", "could");

    /** Prepositions and conjunctions between the ends of a range: "Monday through Friday", "between May and July". */
    public static final Set<String> RANGE_LINKS = WordSet.of("to", "and", "until", "till", "through");

    /** The hyphen and the dashes: "5-7 May", "1914–1918". */
    public static final Set<String> DASHES = WordSet.of("-", "–", "—");

    private FunctionWords() {}
}
