package dateline.extract.name;

import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** A list of words that count as they are spelled: {@code Co} is a company, {@code co} is not. Most words are ruled out by their lower case first, which costs less. Immutable. */
final class SpelledWords {
    private final Set<String> words;
    private final Set<String> lowers;

    SpelledWords(Collection<String> words) {
        this.words = WordSet.copyOf(words);
        this.lowers = WordSet.copyOf(
                words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
    }

    boolean has(Token token) {
        return token.isAny(lowers) && words.contains(token.text());
    }

    /** The same, also in capitals: JOHN of John. */
    boolean hasInCapitals(Token token) {
        return token.isAny(lowers)
                && (words.contains(token.text())
                        || token.isAllCaps() && words.contains(NameWords.titleCase(token.lower())));
    }
}
