package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Firms;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Mention;
import dateline.extract.model.Span;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sentence with its actors and dates, and the questions that rules ask about it. Not safe for use by several threads. */
public final class Clause {
    private static final Set<String> TARGET_PREPOSITIONS = WordSets.of("preposition");

    private static final Set<String> BESIDE = WordSet.of("in", "at", "on", "with", "to", "against", "into", "over");
    static final Set<String> AUXILIARY = WordSets.of("auxiliary");
    private static final Set<String> FIRMS = WordSets.of("firm");

    /** 4 tokens: "Japanese iron ore importers". */
    private static final int FIRM_REACH = 4;

    /** 0.8: of the longer words of a headline, all but a few begin with a capital; in a report's sentence full of names fewer do. */
    private static final double HEADLINE_CAPITALS = 0.8;

    private final Text text;
    private final Sentence sentence;
    private final List<Actor> actors;
    private final List<Actor> parties;
    private final Supplier<List<Actor>> firms;
    private final List<Mention.Date> dates;
    private final Trace trace;
    private @Nullable Boolean headline;
    private @Nullable Integer mainClause;

    /** {@code firms}: as {@link Firms} finds them, which act for nobody. */
    public Clause(
            Text text,
            Sentence sentence,
            List<Actor> actors,
            Supplier<List<Actor>> firms,
            List<Mention.Date> dates,
            Trace trace) {
        this.trace = trace;
        this.text = text;
        this.sentence = sentence;
        this.parties = List.copyOf(actors);
        this.actors = named(parties);
        this.firms = firms;
        this.dates = dates;
    }

    /** The same without some of its actors, for rules that they are not a party to. */
    public Clause without(List<Actor> others) {
        List<Actor> rest =
                parties.stream().filter(party -> !others.contains(party)).toList();
        return new Clause(text, sentence, rest, firms, dates, trace);
    }

    private static List<Actor> named(List<Actor> parties) {
        boolean roles = false;
        for (Actor party : parties) {
            roles |= party.kind() == Actor.Kind.ROLE;
        }
        // most sentences have none
        return roles
                ? parties.stream()
                        .filter(party -> party.kind() != Actor.Kind.ROLE)
                        .toList()
                : parties;
    }

    private static boolean isHeadline(Text text, Sentence sentence) {
        int words = 0;
        int capitals = 0;
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Token token = text.token(i);
            if (token.isWord() && token.text().length() > 3) {
                words++;
                capitals += token.isCapitalized() ? 1 : 0;
            }
        }
        return words >= 3 && capitals >= words * HEADLINE_CAPITALS;
    }

    /** Whether a word is part of a date: May 14 allows nothing, the second of June takes no side. */
    public boolean isInDate(int index) {
        Token token = token(index);
        if (token == null) {
            return false;
        }
        for (Mention.Date date : dates) {
            if (date.span().start() <= token.start()
                    && token.end() <= date.span().end()) {
                return true;
            }
        }
        return false;
    }

    /** Whether The Words Are Capitalized as in Headlines, so that a capital makes no name. */
    public boolean isHeadline() {
        if (headline == null) {
            headline = isHeadline(text, sentence);
        }
        return headline;
    }

    /** As {@link Asides#mainClause}. */
    public int mainClause() {
        if (mainClause == null) {
            mainClause = Asides.mainClause(this);
        }
        return mainClause;
    }

    public Text text() {
        return text;
    }

    /** Tells that a word that may tell of an act was passed over. */
    public void dropped(int first, int end, String reason) {
        if (!trace.equals(Trace.NONE)) {
            trace.dropped(evidence(), text.span(first, end - 1), reason);
        }
    }

    public Sentence sentence() {
        return sentence;
    }

    /** Those that the sentence names. */
    public List<Actor> actors() {
        return actors;
    }

    /** Those that the sentence names, and those without a country, coded with the article's. */
    public List<Actor> parties() {
        return parties;
    }

    /** Firms, which stand for their country under sanctions only. */
    public List<Actor> firms() {
        return firms.get();
    }

    public List<Mention.Date> dates() {
        return dates;
    }

    public Span evidence() {
        return text.span(sentence);
    }

    @Nullable
    public Token token(int index) {
        return index >= sentence.firstToken() && index < sentence.endToken() ? text.token(index) : null;
    }

    public boolean is(int index, String lower) {
        Token token = token(index);
        return token != null && token.is(lower);
    }

    public boolean isAny(int index, Set<String> lowers) {
        Token token = token(index);
        return token != null && token.isAny(lowers);
    }

    /** Whether a participle at the token stands in the passive. */
    public boolean isPassive(int verb) {
        return Voice.isPassive(this, verb);
    }

    /** The actors joined to one by commas and "and": all of "the EU and Britain". */
    public List<Actor> joined(Actor one) {
        return Coordination.joined(this, one);
    }

    /** The nearest actor that ends at or before the token and behind {@code from}. */
    @Nullable
    public Actor lastBefore(int index, int from) {
        Actor nearest = null;
        for (Actor actor : actors) {
            if (actor.end() <= index && actor.end() > from) {
                nearest = actor;
            }
        }
        return nearest;
    }

    @Nullable
    public Actor firstBetween(int from, int to) {
        for (Actor actor : actors) {
            if (actor.first() >= from && actor.end() <= to) {
                return actor;
            }
        }
        return null;
    }

    /** Whether an actor is the object of a preposition: "in Geneva", "against Moscow", but not "after Moscow had left". */
    public boolean isAfterPreposition(Actor actor) {
        int at = governor(actor);
        if (is(at, "after") || is(at, "since")) {
            return !Coordination.isFinite(this, actor.end());
        }
        return isAny(at, TARGET_PREPOSITIONS)
                || is(at, "by")
                || is(at, "between")
                || is(at, "among")
                || is(at, "amongst");
    }

    /** The token before an actor and its articles, where a preposition would stand. */
    int governor(Actor actor) {
        int at = actor.first() - 1;
        while (at >= sentence.firstToken() && (is(at, "the") || is(at, "its") || is(at, "both") || isModifier(at))) {
            at--;
        }
        return at;
    }

    /** Whether an actor is where something is, or what it goes to or is done with: "in Chad", "with Chad". */
    public boolean isBeside(Actor actor) {
        return isAny(governor(actor), BESIDE);
    }

    /** Whether an actor is the subject of a clause of its own: "agreed Chad must pay", "if Chad has", but not "talks with Chad were". */
    public boolean isSubjectOfItsOwn(Actor actor) {
        return actor.kind() == Actor.Kind.NAME && isAny(actor.end(), AUXILIARY) && !isAfterPreposition(actor);
    }

    /** As {@link Coordination#opensClause}. */
    public boolean opensClause(int index) {
        return Coordination.opensClause(this, index);
    }

    /** As {@link Pronouns#before}. */
    public int pronoun(int verb) {
        return Pronouns.before(this, verb);
    }

    /** As {@link Pronouns#meant}. */
    public @Nullable Actor meant(int pronoun) {
        return Pronouns.meant(this, pronoun);
    }

    /** Whether an actor only tells where a firm is at home: "Japanese crushers", "US aircraft maker", but not "Japanese trade officials". */
    public boolean isFirm(Actor actor, int verb) {
        int end = actor.end() <= verb ? Math.min(verb, actor.end() + FIRM_REACH) : actor.end() + FIRM_REACH;
        for (int i = actor.end(); i < end; i++) {
            Token token = token(i);
            if (token == null || !token.isWord() || isAny(i, TARGET_PREPOSITIONS)) {
                return false;
            }
            if (FIRMS.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Actor startingAt(int index) {
        for (Actor actor : actors) {
            if (actor.first() == index) {
                return actor;
            }
        }
        return null;
    }

    private boolean isModifier(int index) {
        Token token = token(index);
        return token != null
                && token.isWord()
                && (token.is("new") || token.is("former") || token.is("neighboring") || token.is("neighbouring"));
    }

    /** Whether a preposition other than "of" stands between two tokens. */
    public boolean hasPreposition(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!is(i, "of") && (isAny(i, TARGET_PREPOSITIONS) || is(i, "by") || is(i, "as") || is(i, "and"))) {
                return true;
            }
        }
        return false;
    }
}
