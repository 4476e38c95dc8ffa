package dateline.extract.event.clause;

import dateline.extract.model.Mention;
import dateline.extract.model.Mention.Via;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the actors of a sentence: countries and blocs named there, and the leaders who speak for them. Immutable. */
public final class Actors {
    private final Leaders leaders = new Leaders();
    private final Map<String, String> adjectives = new HashMap<>();

    public Actors() {
        Lexicon.rows("event-adjectives.tsv").forEach(row -> adjectives.put(row.column(0), row.column(1)));
    }

    /** The actors in order; {@code mentions} are those of this field, sorted. */
    public List<Actor> in(Text text, Sentence sentence, List<Mention> mentions, @Nullable LocalDate day) {
        List<Actor> actors = new ArrayList<>();
        int mention = firstFrom(mentions, sentence.start());
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            int start = text.token(i).start();
            while (mention < mentions.size() && mentions.get(mention).span().start() < start) {
                mention++;
            }
            Actor actor =
                    mention < mentions.size() && mentions.get(mention).span().start() == start
                            ? named(text, i, mentions.get(mention))
                            : null;
            actor = actor == null ? leaders.at(text, i, day) : actor;
            String code = actor == null ? adjectives.get(text.token(i).text()) : null;
            actor = code == null ? actor : new Actor(code, i, i + 1, true);
            if (actor != null) {
                add(actors, actor);
                i = actor.end() - 1;
            }
        }
        return actors;
    }

    /** "Russian President Vladimir Putin" is one actor, the demonym and the name together. */
    private static void add(List<Actor> actors, Actor actor) {
        Actor last = actors.isEmpty() ? null : actors.getLast();
        if (last != null
                && last.adjective()
                && !actor.adjective()
                && last.code().equals(actor.code())
                && actor.first() - last.end() <= 4) {
            actors.set(actors.size() - 1, new Actor(actor.code(), last.first(), actor.end(), false));
        } else {
            actors.add(actor);
        }
    }

    private static @Nullable Actor named(Text text, int index, Mention mention) {
        int end = index;
        while (end < text.size() && text.token(end).start() < mention.span().end()) {
            end++;
        }
        return switch (mention) {
            case Mention.Country country -> new Actor(actingFor(country), index, end, country.via() == Via.DEMONYM);
            case Mention.Bloc bloc -> new Actor(bloc.bloc(), index, end, false);
            default -> null;
        };
    }

    /** Brussels acts for the Union far more often than for Belgium. */
    private static String actingFor(Mention.Country country) {
        return country.country().equals("BE") && country.via() == Via.CAPITAL ? "EU" : country.country();
    }

    private static int firstFrom(List<Mention> mentions, int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
