package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Firms;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Mention;
import dateline.extract.model.Span;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.Tokens;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sentence with its actors and dates, and the questions that rules ask about it. Not safe for use by several threads. */
public final class Clause {

    /** Has, will, must. */
    public static final Set<String> AUXILIARY = WordSets.of("auxiliary");

    private final Text text;
    private final Sentence sentence;
    private final Tokens tokens;
    private final int firstToken;
    private final int endToken;
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
        this.tokens = text.tokens();
        this.firstToken = sentence.firstToken();
        this.endToken = sentence.endToken();
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
            headline = Headlines.isHeadline(text, sentence);
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
        return index >= firstToken && index < endToken ? tokens.get(index) : null;
    }

    public boolean is(int index, String lower) {
        Token token = token(index);
        return token != null && token.is(lower);
    }

    public boolean isAny(int index, Set<String> lowers) {
        Token token = token(index);
        return token != null && token.isAny(lowers);
    }

    /** Whether a word ends as gerunds do: "attacking". */
    public boolean isGerund(int index) {
        Token token = token(index);
        return token != null && token.lower().endsWith("ing");
    }

    /** Whether a participle at the token stands in the passive. */
    public boolean isPassive(int verb) {
        return Voice.isPassive(this, verb);
    }

    /** As {@link Voice#isAttribute}. */
    public boolean isAttribute(int participle) {
        return Voice.isAttribute(this, participle);
    }

    /** "recently", "also", "first" */
    public boolean isAdverb(int index) {
        return Coordination.isAdverb(this, index);
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

    /** The first actor that begins between two tokens: "Chadian President Kim Bo" may go on behind them. */
    @Nullable
    public Actor firstBetween(int from, int to) {
        for (Actor actor : actors) {
            if (actor.first() >= from && actor.first() < to) {
                return actor;
            }
        }
        return null;
    }

    /** As {@link Governors#isAfterPreposition}. */
    public boolean isAfterPreposition(Actor actor) {
        return Governors.isAfterPreposition(this, actor);
    }

    /** As {@link Governors#governor}. */
    public int governor(Actor actor) {
        return Governors.governor(this, actor);
    }

    /** As {@link Governors#isCarried}. */
    public boolean isCarried(Actor actor) {
        return Governors.isCarried(this, actor);
    }

    /** As {@link Governors#isBeside}. */
    public boolean isBeside(Actor actor) {
        return Governors.isBeside(this, actor);
    }

    /** As {@link Governors#isFirm}. */
    public boolean isFirm(Actor actor, int verb) {
        return Governors.isFirm(this, actor, verb);
    }

    /** As {@link Governors#hasPreposition}. */
    public boolean hasPreposition(int from, int to) {
        return Governors.hasPreposition(this, from, to);
    }

    /** Whether an actor is the subject of a clause of its own: "agreed Chad must pay", "if Chad has", but not "talks with Chad were". */
    public boolean isSubjectOfItsOwn(Actor actor) {
        return actor.kind() == Actor.Kind.NAME && isAny(actor.end(), AUXILIARY) && !isAfterPreposition(actor);
    }

    /** As {@link Coordination#opensClause}. */
    public boolean opensClause(int index) {
        return Coordination.opensClause(this, index);
    }

    /** As {@link Coordination#isFinite}. */
    public boolean isFinite(int index) {
        return Coordination.isFinite(this, index);
    }

    /** As {@link Coordination#isJoined}. */
    public boolean isJoined(int verb) {
        return Coordination.isJoined(this, verb);
    }

    /** As {@link Coordination#ownStart}. */
    public int ownStart(int verb) {
        return Coordination.ownStart(this, verb);
    }

    /** As {@link Pronouns#before}. */
    public int pronoun(int verb) {
        return Pronouns.before(this, verb);
    }

    /** As {@link Pronouns#meant}. */
    public @Nullable Actor meant(int pronoun) {
        return Pronouns.meant(this, pronoun);
    }

    /** The actor whose first token it is. */
    @Nullable
    public Actor startingAt(int index) {
        for (Actor actor : actors) {
            if (actor.first() == index) {
                return actor;
            }
        }
        return null;
    }
}
