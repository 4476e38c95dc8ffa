package dateline.extract.event.actor;

import dateline.extract.model.Mention;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which state "the North" or "the South" is, by {@code lexicons/event-halves.tsv}: one of two that are told apart by it, where the article named
 * either before. For one article, whose sentences are read in order.
 */
public final class DividedStates {
    /** A state called "the North" or "the South", and the one that it is told apart from. */
    private record Half(String code, String other) {}

    private static final Map<String, List<Half>> HALVES = halves();

    private static final Set<String> STATES =
            HALVES.values().stream().flatMap(List::stream).map(Half::code).collect(Collectors.toUnmodifiableSet());

    /** The divided states that the article named so far; most articles name none. */
    private final Set<String> named = new HashSet<>();

    private static Map<String, List<Half>> halves() {
        Map<String, List<Half>> halves = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("event-halves.tsv")) {
            halves.computeIfAbsent(row.column(0), any -> new ArrayList<>()).add(new Half(row.column(1), row.column(2)));
        }
        return Map.copyOf(halves);
    }

    /** Adds "the North" and "the South" to the actors of a sentence, and remembers which states it names; {@code mentions}: those of its field, sorted. */
    public void addTo(Text text, Sentence sentence, List<Mention> mentions, List<Actor> actors) {
        for (int i = Actors.firstFrom(mentions, sentence.start());
                i < mentions.size() && mentions.get(i).span().start() < sentence.end();
                i++) {
            if (mentions.get(i) instanceof Mention.Country country && STATES.contains(country.country())) {
                named.add(country.country());
            }
        }
        for (int i = sentence.firstToken() + 1; i < sentence.endToken() && !named.isEmpty(); i++) {
            List<Half> called = text.token(i - 1).is("the") && text.token(i).isCapitalized()
                    ? HALVES.getOrDefault(text.token(i).lower(), List.of())
                    : List.of();
            for (Half half : called) {
                if (named.contains(half.code) || named.contains(half.other)) {
                    add(new Actor(half.code, i, i + 1, Actor.Kind.NAME), actors);
                    break;
                }
            }
        }
    }

    private static void add(Actor half, List<Actor> actors) {
        int at = Actors.placeOf(half.first(), actors);
        // "the North Korean army" is named
        boolean named = at < actors.size() && actors.get(at).first() == half.first()
                || at > 0 && actors.get(at - 1).end() > half.first();
        if (!named) {
            actors.add(at, half);
        }
    }
}
