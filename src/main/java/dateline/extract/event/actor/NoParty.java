package dateline.extract.event.actor;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Text;
import java.util.Set;

/**
 * Names of countries, blocs and cities that stand for no party where they stand: the city in "the Geneva talks", the bloc in "OPEC member Venezuela".
 * Stateless.
 */
final class NoParty {
    private static final Set<String> GATHERINGS = WordSets.of("gathering");

    private static final Set<String> CITY_PACTS = WordSets.of("pact-of-city");

    private static final Set<String> MEMBER_TITLES = WordSets.of("member-before-name");

    private static final Set<String> ONE_MEMBER = WordSets.of("one-member");

    private static final Set<String> WESTERN = WordSets.of("western-name");

    private NoParty() {}

    /** "Western Australia", "Western Union" */
    static boolean isPartOfName(Text text, int adjective) {
        return text.token(adjective).is("western")
                && adjective + 1 < text.size()
                && text.token(adjective + 1).isAny(WESTERN);
    }

    /** "the Geneva talks", "a Dhaka meeting": a city that gives its name, unless with another, or to talks "with". */
    static boolean isWhereTheyMet(Text text, int first, int end) {
        boolean other = first > 0
                && (text.token(first - 1).is("-")
                        || text.token(first - 1).is("and")
                        || text.token(first - 1).is("/"));
        boolean pact = end + 1 < text.size()
                && text.token(end + 1).isAny(CITY_PACTS)
                && !text.token(end).isCapitalized()
                && text.token(end).isWord();
        return pact
                || !other
                        && end < text.size()
                        && text.token(end).isAny(GATHERINGS)
                        && !(end + 1 < text.size() && text.token(end + 1).is("with"));
    }

    /** "the three former Soviet republics": a state that is gone does nothing there. */
    static boolean isFormer(Text text, int index) {
        return index > 0
                && (text.token(index - 1).is("former") || text.token(index - 1).is("ex"));
    }

    /** "a Geneva-based group", "the Leeds based unit": where somebody has an office. */
    static boolean isBased(Text text, int end) {
        int based = end < text.size() && text.token(end).is("-") ? end + 1 : end;
        return based < text.size() && text.token(based).is("based") && !text.is(based + 1, "in");
    }

    /** "non-OPEC producers" */
    static boolean isExcluded(Text text, int first) {
        return first > 1
                && text.token(first - 1).is("-")
                && text.token(first - 2).is("non");
    }

    /** "fellow OPEC member Venezuela", "the first EU country to ban": one of the bloc, not the bloc. */
    static boolean isMember(Text text, int end) {
        return end + 1 < text.size()
                && (text.token(end).isAny(ONE_MEMBER)
                        || text.token(end).isAny(MEMBER_TITLES)
                                && text.token(end + 1).isCapitalized());
    }
}
