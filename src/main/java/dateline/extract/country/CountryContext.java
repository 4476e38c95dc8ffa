package dateline.extract.country;

import dateline.extract.country.Countries.Sense;
import dateline.extract.model.Mention.Via;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words beside a country's name tell of it: the Jordan of {@code Michael Jordan} is a person, the England of {@code Bank of
 * England} part of a body's name, and {@code Georgia} beside "county" a state of the United States. Immutable.
 */
final class CountryContext {
    private static final Set<String> HEADLINE_VERBS = beside("verb");

    /** 6: "Says It Will Not Sell Gas to" */
    private static final int TITLE_REACH = 6;

    /** 3: "It", "to", "the" have no capital in some headlines. */
    private static final int SHORT_WORD = 3;

    private final Set<String> organizationCues = words(Lexicon.rows("organization-cues.tsv"));
    private final Set<String> givenNames = words(Lexicon.rows("names-given.tsv"));
    private final Set<String> persons = beside("person");
    private final Set<String> titles = beside("title");
    private final Set<String> homonyms = beside("homonym");
    private final Set<String> beforePlaces = beside("place");
    private final Set<String> ofStates = beside("state");
    private final Set<String> beforeOf = beside("of");

    private static Set<String> words(List<Lexicon.Row> rows) {
        return WordSet.copyOf(rows.stream().map(row -> row.column(0)).toList());
    }

    private static Set<String> beside(String role) {
        return words(Lexicon.rows("country-surroundings.tsv").stream()
                .filter(row -> row.column(1).equals(role))
                .toList());
    }

    /** Whether the phrase of tokens {@code first} to {@code end} (excluded) is part of another name: "China Daily", "Bank of England", "Michael Jordan". */
    boolean isOfOtherName(Text text, int first, int end, Sense sense) {
        Token before = beside(text, first - 1, first);
        Token after = beside(text, end, end);
        boolean shouting = isShouting(text, first);
        boolean demonym = sense.via() == Via.DEMONYM;
        if (!shouting && !demonym && after != null && organizationCues.contains(after.text())) {
            return true;
        }
        if (!demonym && isOfName(text, first)) {
            return true;
        }
        if (first + 1 != end || shouting || !text.token(first).isAny(persons)) {
            return false;
        }
        boolean givenBefore = before != null && before.isCapitalized() && givenNames.contains(before.text());
        boolean surnameAfter = after != null
                && !demonym
                && after.isCapitalized()
                && after.isWord()
                && !after.isAllCaps()
                && sense.via() == Via.NAME
                && !after.isAny(titles)
                && !(isVerbLike(after) && isTitled(text, end + 1));
        return givenBefore || surnameAfter;
    }

    /** Whether the phrase is one word that also names a place in the United States, or a person: Georgia, Lebanon, Jordan. */
    boolean isHomonym(Text text, int first, int end) {
        return first + 1 == end && text.token(first).isAny(homonyms);
    }

    /** Whether the country's name is also a given name or surname. */
    boolean mayBePerson(String word) {
        return persons.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a name is a given name and more. */
    boolean opensWithGivenName(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && givenNames.contains(name.substring(0, blank));
    }

    /** Whether the words before a name tell that it is a place: "in Jordan", but "Jordan said". */
    boolean isPlace(Text text, int first) {
        return first > 0 && text.token(first - 1).isAny(beforePlaces);
    }

    /** Whether the text speaks of states and counties of the United States. */
    boolean tellsOfStates(Text text) {
        for (Token token : text.tokens()) {
            if (token.isCapitalized() && token.isAny(ofStates)) {
                return true;
            }
        }
        return false;
    }

    /** Bank of England, University of Georgia: the "of" ties the country to a name in capitals. */
    private boolean isOfName(Text text, int first) {
        if (first < 2 || !text.token(first - 1).is("of")) {
            return false;
        }
        Token head = text.token(first - 2);
        return head.isCapitalized() && head.isAny(beforeOf) && !isShouting(text, first);
    }

    /** The neighbour, if only a blank is between. */
    private static @Nullable Token beside(Text text, int index, int right) {
        if (index < 0 || index >= text.size() || right >= text.size()) {
            return null;
        }
        boolean blank = text.token(right).spaceBefore();
        return blank && text.token(index).isWord() ? text.token(index) : null;
    }

    /** "Israel Asks", "India Has": what a headline's subject is followed by, and few surnames end so. */
    private static boolean isVerbLike(Token token) {
        String word = token.lower();
        return word.endsWith("s") && !word.endsWith("ss") || word.endsWith("ed") || token.isAny(HEADLINE_VERBS);
    }

    /** Whether The Words Behind Have Capitals: then capitals make no surname. */
    private static boolean isTitled(Text text, int from) {
        int words = 0;
        int capitals = 0;
        for (int i = from;
                i < Math.min(text.size(), from + TITLE_REACH) && !text.token(i).is(".");
                i++) {
            if (text.token(i).isWord() && text.token(i).text().length() > SHORT_WORD) {
                words++;
                capitals += text.token(i).isCapitalized() ? 1 : 0;
            }
        }
        return words >= 2 && capitals == words;
    }

    /** Whether the words around are in capitals, as in headlines and datelines: then capitals tell nothing. */
    private static boolean isShouting(Text text, int at) {
        int words = 0;
        int capitals = 0;
        for (int i = Math.max(0, at - 3); i < Math.min(text.size(), at + 4); i++) {
            if (text.token(i).isWord() && text.token(i).text().length() > 1) {
                words++;
                capitals += text.token(i).isAllCaps() ? 1 : 0;
            }
        }
        return capitals * 3 >= words * 2;
    }
}
