package dateline.extract.event.actor;

import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Mention;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bloc "the bloc", "the alliance" or "the union" is, by {@code lexicons/event-blocs.tsv}: the last named one of the kind, unless two
 * were named in one sentence, or a new one was spoken of ("formed an alliance"). For one article, whose sentences are read in order.
 */
public final class BlocAnaphora {
    private static final Map<String, Set<String>> KINDS = kinds();

    private static final Set<String> KIND_WORDS = WordSet.copyOf(KINDS.keySet());

    /** What may stand between "the" and the word: "the 27-nation bloc", "the Western military alliance". */
    private static final Set<String> BETWEEN = WordSets.of("before-bloc");

    /** 4 tokens: "27-nation", "regional economic". */
    private static final int BETWEEN_REACH = 4;

    /** By kind, the blocs of the last sentence that names any; of two nobody can say which is meant. */
    private final Map<String, List<String>> last = new HashMap<>();

    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows("event-blocs.tsv")) {
            kinds.put(row.column(0), Set.of(row.column(1).split(" ", -1)));
        }
        return Map.copyOf(kinds);
    }

    /** Adds "the bloc" and the like to the actors of a sentence, and remembers which blocs it names; {@code mentions}: those of its field, sorted. */
    public void addTo(Text text, Sentence sentence, List<Mention> mentions, List<Actor> actors) {
        Map<String, List<String>> named = named(sentence, mentions);
        if (last.isEmpty() && named.isEmpty()) {
            return;
        }
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            if (!text.token(i).isAny(KIND_WORDS)) {
                continue;
            }
            String kind = text.token(i).lower();
            int the = article(text, sentence, i);
            if (the >= 0 && (text.token(the).is("a") || text.token(the).is("an"))) {
                last.remove(kind);
            } else if (the >= 0) {
                add(i, the, meant(kind, named), actors);
            }
        }
        last.putAll(named);
    }

    /** The bloc meant by a word of this kind: the one named in this sentence, else in an earlier one. */
    private @Nullable String meant(String kind, Map<String, List<String>> named) {
        List<String> codes = named.getOrDefault(kind, last.getOrDefault(kind, List.of()));
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    private static void add(int word, int the, @Nullable String code, List<Actor> actors) {
        if (code == null) {
            return;
        }
        actors.removeIf(actor -> actor.kind() == Actor.Kind.ROLE && actor.first() > the && actor.end() == word + 1);
        int at = Actors.placeOf(the + 1, actors);
        boolean inside = at < actors.size() && actors.get(at).first() <= word
                || at > 0 && actors.get(at - 1).end() > the;
        if (!inside) {
            actors.add(at, new Actor(code, the + 1, word + 1, Actor.Kind.NAME));
        }
    }

    /** The article before the word; -1 where it is another thing: "the trade union", "the Soviet Union". */
    private static int article(Text text, Sentence sentence, int word) {
        int at = word - 1;
        // "the trade union" is none of states
        while (!text.token(word).is("union")
                && at > word - BETWEEN_REACH
                && at >= sentence.firstToken()
                && (text.token(at).isAny(BETWEEN)
                        || Character.isDigit(text.token(at).text().charAt(0)))) {
            at--;
        }
        boolean article = at >= sentence.firstToken()
                && (text.token(at).is("the")
                        || text.token(at).is("a")
                        || text.token(at).is("an"));
        return article ? at : -1;
    }

    private static Map<String, List<String>> named(Sentence sentence, List<Mention> mentions) {
        Map<String, List<String>> named = new HashMap<>();
        for (int i = Actors.firstFrom(mentions, sentence.start());
                i < mentions.size() && mentions.get(i).span().start() < sentence.end();
                i++) {
            if (mentions.get(i) instanceof Mention.Bloc bloc) {
                KINDS.forEach((kind, codes) -> {
                    List<String> there = named.computeIfAbsent(kind, any -> new ArrayList<>());
                    if (codes.contains(bloc.bloc()) && !there.contains(bloc.bloc())) {
                        there.add(bloc.bloc());
                    }
                });
            }
        }
        named.values().removeIf(List::isEmpty);
        return named;
    }
}
