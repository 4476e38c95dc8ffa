package dateline.extract.text;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set that is asked for every word of a text and holds few of them; {@link WordMap} tells how it says no quickly. Immutable. */
public final class WordSet extends AbstractSet<String> {
    private final WordMap<Boolean> words = new WordMap<>();

    private WordSet(Collection<String> words) {
        words.forEach(word -> this.words.put(word, true));
    }

    public static WordSet of(String... words) {
        return new WordSet(List.of(words));
    }

    public static WordSet copyOf(Collection<String> words) {
        return new WordSet(words);
    }

    /** The words of several sets. */
    public static WordSet union(List<Set<String>> sets) {
        return new WordSet(sets.stream().flatMap(Set::stream).toList());
    }

    @Override
    public boolean contains(@Nullable Object word) {
        return word instanceof String text && words.get(text) != null;
    }

    boolean contains(Token token) {
        return words.has(token);
    }

    @Override
    public Iterator<String> iterator() {
        return words.words().iterator();
    }

    @Override
    public int size() {
        return words.size();
    }
}
