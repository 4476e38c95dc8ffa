package dateline.extract.country;

import dateline.extract.country.Countries.Sense;
import dateline.extract.model.Mention.Via;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from the words beside it that a country's name is part of another name. Immutable. */
final class Surroundings {
    private final Set<String> organizationCues = new HashSet<>();
    private final Set<String> givenNames = new HashSet<>();
    private final Map<String, Set<String>> byRole = new HashMap<>();

    Surroundings() {
        Lexicon.rows("organization-cues.tsv").forEach(row -> organizationCues.add(row.column(0)));
        Lexicon.rows("names-given.tsv").forEach(row -> givenNames.add(row.column(0)));
        Lexicon.rows("country-surroundings.tsv")
                .forEach(row -> byRole.computeIfAbsent(row.column(1), role -> new HashSet<>())
                        .add(row.column(0)));
    }

    private boolean is(Token token, String role) {
        return byRole.getOrDefault(role, Set.of()).contains(token.lower());
    }

    /** Whether the phrase of tokens {@code first} to {@code end} (excluded) is no mention of that country here. */
    boolean deny(Text text, int first, int end, Sense sense) {
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
        if (first + 1 != end || shouting || !is(text.token(first), "person")) {
            return false;
        }
        boolean givenBefore = before != null && before.isCapitalized() && givenNames.contains(before.text());
        boolean surnameAfter = after != null
                && !demonym
                && after.isCapitalized()
                && after.isWord()
                && !after.isAllCaps()
                && sense.via() == Via.NAME
                && !is(after, "title");
        return givenBefore || surnameAfter;
    }

    /** Whether the phrase is one word that also names a place in the United States, or a person: Georgia, Lebanon, Jordan. */
    boolean isHomonym(Text text, int first, int end) {
        return first + 1 == end && is(text.token(first), "homonym");
    }

    /** Whether the country's name is also a given name or surname. */
    boolean mayBePerson(String word) {
        return byRole.getOrDefault("person", Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a name is a given name and more. */
    boolean opensWithGivenName(String name) {
        int blank = name.indexOf(' ');
        return blank > 0 && givenNames.contains(name.substring(0, blank));
    }

    /** Whether the words before a name tell that it is a place: "in Jordan", but "Jordan said". */
    boolean isPlace(Text text, int first) {
        return first > 0 && is(text.token(first - 1), "place");
    }

    /** Whether the text speaks of states and counties of the United States. */
    boolean tellsOfStates(Text text) {
        return text.tokens().stream().anyMatch(token -> token.isCapitalized() && is(token, "state"));
    }

    /** Bank of England, University of Georgia: the "of" ties the country to a name in capitals. */
    private boolean isOfName(Text text, int first) {
        if (first < 2 || !text.token(first - 1).is("of")) {
            return false;
        }
        Token head = text.token(first - 2);
        return head.isCapitalized() && is(head, "of") && !isShouting(text, first);
    }

    /** The neighbour, if only a blank is between. */
    private static @Nullable Token beside(Text text, int index, int right) {
        if (index < 0 || index >= text.size() || right >= text.size()) {
            return null;
        }
        boolean blank = text.token(right).spaceBefore();
        return blank && text.token(index).isWord() ? text.token(index) : null;
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
