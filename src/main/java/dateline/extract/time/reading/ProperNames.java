package dateline.extract.time.reading;

import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days and periods by the names that lexicons give them: {@code Good Friday}, {@code World War II}. Immutable.
 *
 * @param <V> what a name stands for
 */
public final class ProperNames<V> {
    private static final Pattern FIRST_WORD_ENDS = Pattern.compile("[ /']");

    private final PhraseTrie<V> names = new PhraseTrie<>();
    private final Set<String> firstWords;
    private final Set<String> beginnings;

    public ProperNames(Map<String, V> byName) {
        byName.forEach(names::put);
        firstWords = WordSet.copyOf(byName.keySet().stream()
                .map(name -> FIRST_WORD_ENDS.split(name, 2)[0])
                .collect(Collectors.toSet()));
        beginnings = names.firstWords();
    }

    /** The first tokens of the names, in lower case. */
    public Set<String> beginnings() {
        return beginnings;
    }

    /** Whether a name may begin with the word, as it is written. */
    public boolean mayBegin(Token token) {
        return token.isAny(beginnings) && firstWords.contains(token.text());
    }

    /** The longest name that begins at a token, in whatever letters. */
    public PhraseTrie.@Nullable Match<V> longestAt(Reading reading, int index) {
        return names.longestAt(reading.tokens(), index);
    }
}
