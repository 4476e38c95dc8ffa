package dateline.extract.event.actor;

import dateline.extract.country.Currencies;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Mention;
import dateline.extract.model.Mention.Via;
import dateline.extract.model.Span;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who may act in a sentence: countries and blocs named there, their leaders and institutions, and the police, courts and protesters without a
 * country. "Macron met the Turkish president" has two actors, FR and TR. Immutable.
 */
public final class Actors {
    /** 4: "Turkish Deputy Prime Minister and spokesman Kurtulmus". */
    private static final int TITLE_REACH = 4;

    /** 3: a text that names its country less often may as well be about what another's Foreign Office says of it. */
    private static final int HOME_MENTIONS = 3;

    /** 26 December 1991 */
    private static final LocalDate END_OF_SOVIET_UNION = LocalDate.of(1991, Month.DECEMBER, 26);

    /** What stands between a demonym and the name of who bears the office. */
    private static final Set<String> OFFICE = WordSets.of("office");

    private final Currencies currencies = new Currencies();
    private final ListedActors listed = new ListedActors();
    private final Cities cities = new Cities();
    private final Roles roles = new Roles(cities);

    /** The country of most leaders and institutions, else of most cities, in an article that names no country: it means its police and courts. */
    @Nullable
    public String homeByNames(List<Text> fields, @Nullable LocalDate day) {
        String home = listed.home(fields, day);
        return home == null ? cities.home(fields) : home;
    }

    /** The country of the city or region whose name begins at the token, where it is no person's there. */
    @Nullable
    public String countryOfPlace(Text text, int index) {
        return cities.countryAt(text, index);
    }

    /**
     * The actors in order.
     *
     * @param mentions countries and blocs of this field, sorted
     * @param persons those of the sentence, sorted
     * @param home the country that the article is about, for actors without one
     * @param told the leaders that the article has named in full before, to which this adds
     */
    public List<Actor> in(
            Text text,
            Sentence sentence,
            List<Mention> mentions,
            List<Mention> persons,
            @Nullable LocalDate day,
            @Nullable String home,
            Set<String> told) {
        List<Actor> actors = new ArrayList<>();
        int person = 0;
        int mention = firstFrom(mentions, sentence.start());
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Token token = text.token(i);
            int start = token.start();
            boolean known = listed.mayBegin(text, i);
            int nobody = known ? listed.endOfNobody(text, i) : -1;
            if (nobody >= 0) {
                i = nobody - 1;
                continue;
            }
            while (mention < mentions.size() && mentions.get(mention).span().start() < start) {
                mention++;
            }
            Actor actor =
                    mention < mentions.size() && mentions.get(mention).span().start() == start
                            ? named(text, i, mentions.get(mention), day)
                            : null;
            Actor other = known ? ofHome(text, listed.at(text, i, day, told), mentions, home) : null;
            // "Pakistani Taliban", "Kosovo Serbs": the longer name
            actor = actor == null || other != null && other.end() > actor.end() ? other : actor;
            while (person < persons.size() && persons.get(person).span().start() < start) {
                person++;
            }
            if (actor == null
                    && person < persons.size()
                    && persons.get(person) instanceof Mention.Person leader
                    && leader.span().start() == start) {
                actor = leader(text, i, leader, day);
            }
            if (actor != null) {
                add(text, actors, actor);
                i = actor.end() - 1;
            }
        }
        Affiliations.removeFrom(text, actors, sentence.endToken());
        roles.addTo(text, sentence.firstToken(), sentence.endToken(), actors, home);
        return actors;
    }

    /** "The Foreign Office" is that of the country that the article is about, unless it names the one whose is known best. */
    private @Nullable Actor ofHome(Text text, @Nullable Actor body, List<Mention> mentions, @Nullable String home) {
        if (body == null || home == null || body.code().equals(home) || !listed.isCommonBody(text, body)) {
            return body;
        }
        boolean another = mentionsOf(body.code(), mentions) == 0 && mentionsOf(home, mentions) >= HOME_MENTIONS;
        return another ? new Actor(home, body.first(), body.end(), body.kind()) : body;
    }

    private static long mentionsOf(String code, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention instanceof Mention.Country country
                        && country.country().equals(code))
                .count();
    }

    /** "Swiss francs" and "US$5", but not "sent Ukraine $400 million". */
    private boolean isMoney(Mention.Country country, @Nullable Token next) {
        return next != null && currencies.isMoney(country, next.lower()) && !(next.is("$") && next.spaceBefore());
    }

    /** "Russian President Vladimir Putin", "Brazil's Lula" are one actor, the demonym and the name together; "Russian troops in Chechnya" are not. */
    private void add(Text text, List<Actor> actors, Actor actor) {
        Actor last = actors.isEmpty() ? null : actors.getLast();
        Actor body = last == null ? null : commonBody(text, last, actor);
        if (body != null) {
            actors.set(actors.size() - 1, body);
            return;
        }
        boolean owner = last != null && text.token(last.end()).is("'s");
        // "U.S. President", "New Zealand Prime Minister": a name that an office follows right away
        boolean office = last != null
                && text.token(last.end()).isCapitalized()
                && text.token(last.end()).isAny(OFFICE)
                && last.end() < actor.first();
        if (last != null
                && (last.adjective() || owner || office)
                && !actor.adjective()
                && last.code().equals(actor.code())
                && actor.first() - last.end() <= TITLE_REACH
                && isTitle(text, owner ? last.end() + 1 : last.end(), actor.first())) {
            actors.set(actors.size() - 1, new Actor(actor.code(), last.first(), actor.end(), Actor.Kind.NAME));
        } else {
            actors.add(actor);
        }
    }

    /** "Turkey's National Security Council", "the Foreign Office of Pakistan": a body that many states have, with whose it is; else null. */
    private @Nullable Actor commonBody(Text text, Actor first, Actor second) {
        int between = second.first() - first.end();
        Token next = text.token(first.end());
        boolean owner = between == 0 || between == 1 && (next.is("'s") || next.is("'"));
        boolean owned = next.is("of")
                && !second.adjective()
                && (between == 1 || between == 2 && text.is(first.end() + 1, "the"));
        String code = owner && listed.isCommonBody(text, second)
                ? first.code()
                : owned && listed.isCommonBody(text, first) ? second.code() : null;
        return code == null ? null : new Actor(code, first.first(), second.end(), Actor.Kind.NAME);
    }

    /** "Deputy Prime Minister and spokesman", "militant group", but not "court has convicted 45". */
    private static boolean isTitle(Text text, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = text.token(i);
            boolean title = token.isCapitalized() || token.is("-") || token.isAny(OFFICE);
            if (!title || token.isAny(ClauseWords.PREPOSITIONS)) {
                return false;
            }
        }
        return true;
    }

    /** A surname alone that the article has given in full: "Kim", "Moon". */
    private @Nullable Actor leader(Text text, int index, Mention.Person person, @Nullable LocalDate day) {
        String country = listed.countryOfLeader(person.name(), day);
        return country == null ? null : new Actor(country, index, endOf(text, index, person.span()), Actor.Kind.NAME);
    }

    private static int endOf(Text text, int index, Span span) {
        int end = index;
        while (end < text.size() && text.token(end).start() < span.end()) {
            end++;
        }
        return end;
    }

    private @Nullable Actor named(Text text, int index, Mention mention, @Nullable LocalDate day) {
        int end = endOf(text, index, mention.span());
        boolean enclosed = index > 0
                && text.token(index - 1).is("(")
                && end + 1 < text.size()
                && text.token(end).is(")")
                && text.token(end + 1).isCapitalized();
        if (enclosed) {
            // "Securities (Japan) Ltd": part of a firm's name
            return null;
        }
        if (NoParty.isExcluded(text, index)) {
            return null;
        }
        if (mention instanceof Mention.Country city
                && city.via() == Via.CAPITAL
                && (NoParty.isWhereTheyMet(text, index, end) || NoParty.isBased(text, end))) {
            return null;
        }
        if (mention instanceof Mention.Country gone && gone.country().length() > 2 && NoParty.isFormer(text, index)) {
            return null;
        }
        if (mention instanceof Mention.Country country && isMoney(country, text.at(end))) {
            return null;
        }
        if (mention instanceof Mention.Bloc && NoParty.isMember(text, end)) {
            return null;
        }
        return switch (mention) {
            case Mention.Country country ->
                new Actor(
                        actingFor(country, day),
                        index,
                        end,
                        country.via() == Mention.Via.DEMONYM ? Actor.Kind.ADJECTIVE : Actor.Kind.NAME);
            case Mention.Bloc bloc -> new Actor(bloc.bloc(), index, end, Actor.Kind.NAME);
            default -> null;
        };
    }

    /** Brussels acts for the Union far more often than for Belgium; Moscow and the Russians were the Soviet Union while there was one. */
    private static String actingFor(Mention.Country country, @Nullable LocalDate day) {
        boolean seat = country.via() == Via.CAPITAL || country.via() == Via.METONYM || country.via() == Via.DEMONYM;
        if (seat && country.country().equals("RU") && day != null && day.isBefore(END_OF_SOVIET_UNION)) {
            return "SUHH";
        }
        return country.country().equals("BE") && country.via() == Via.CAPITAL ? "EU" : country.country();
    }

    /** Where an actor that begins at a token stands in the order of a sentence. */
    static int placeOf(int first, List<Actor> actors) {
        int at = 0;
        while (at < actors.size() && actors.get(at).first() < first) {
            at++;
        }
        return at;
    }

    static int firstFrom(List<Mention> mentions, int offset) {
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
