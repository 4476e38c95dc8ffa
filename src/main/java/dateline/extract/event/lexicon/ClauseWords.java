package dateline.extract.event.lexicon;

import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;

/** Closed classes of English words as the clauses of events need them; a rule that needs a class with a difference says which. */
public final class ClauseWords {
    /** Of a third party: its, their, his, her. */
    public static final Set<String> POSSESSIVES = WordSets.of("possessive");

    /** It, he, she, they. */
    public static final Set<String> PRONOUNS = WordSets.of("pronoun");

    /** Which, who, whom, whose. */
    public static final Set<String> RELATIVES = WordSets.of("relative");

    /** And, but, while: between two verbs of one subject. */
    public static final Set<String> CONJUNCTIONS = WordSets.of("joining");

    /** The forms of "be" that stand before a participle of the passive. */
    public static final Set<String> BE = WordSets.of("copula");

    /** Have, has, had, having. */
    public static final Set<String> HAVE = WordSets.of("having");

    /** Has, will, must. */
    public static final Set<String> AUXILIARIES = WordSets.of("auxiliary");

    /** Not, n't, never: before what does not happen. */
    public static final Set<String> NOT = WordSet.of("not", "n't", "never");

    /** The same, and "no". */
    public static final Set<String> NEGATIONS = WordSet.union(List.of(NOT, WordSet.of("no")));

    /** Those that govern a name: on, against, with. */
    public static final Set<String> PREPOSITIONS = WordSets.of("preposition");

    /** The, its, some, two. */
    public static final Set<String> DETERMINERS = WordSets.of("determiner");

    /** What shows that the word before it is a noun: in, was, that. */
    public static final Set<String> AFTER_NOUNS = WordSets.of("after-noun");

    /** Marks and words between clauses: commas, that, who, after. */
    public static final Set<String> CLAUSE_BREAKS = WordSets.of("clause-break");

    private ClauseWords() {}
}
