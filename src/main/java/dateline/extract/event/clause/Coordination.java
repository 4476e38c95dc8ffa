package dateline.extract.event.clause;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.text.Token;
import java.util.List;
import java.util.Set;

/** Tells the members of one list from the subject of the next clause. Stateless. */
final class Coordination {
    /** 4: tokens between two members of a list, as in "Chad, and also the". */
    private static final int MEMBER_REACH = 4;

    private static final Set<String> OFFICE = WordSets.of("office");
    private static final Set<String> FINITE = WordSets.of("finite");
    private static final Set<String> JOINING = WordSets.of("joining");

    private Coordination() {}

    /** The actors joined to one by commas and "and": all of "the EU and Britain". */
    static List<Actor> joined(Clause clause, Actor one) {
        List<Actor> actors = clause.actors();
        int at = actors.indexOf(one);
        if (at < 0) {
            return List.of(one);
        }
        int low = at;
        while (low > 0 && isList(clause, actors.get(low - 1), actors.get(low))) {
            low--;
        }
        int high = at;
        while (high + 1 < actors.size() && isList(clause, actors.get(high), actors.get(high + 1))) {
            high++;
        }
        return List.copyOf(actors.subList(low, high + 1));
    }

    /** Whether only list marks, articles and adjectives of office stand between two actors, and one mark at least. */
    private static boolean isList(Clause clause, Actor one, Actor next) {
        boolean mark = false;
        boolean comma = false;
        for (int i = one.end(); i < next.first(); i++) {
            if (opensClause(clause, i)) {
                return false;
            }
            if (clause.is(i, ",")) {
                comma = true;
            } else if (clause.is(i, "and")
                    || clause.is(i, "&")
                    || clause.is(i, "or")
                    || clause.is(i, "/")
                    || isHyphen(clause, i)) {
                mark = true;
            } else if (!clause.is(i, "the") && !clause.is(i, "both") && !(mark && isTitle(clause, i))) {
                return false;
            }
        }
        boolean opens = one.first() == clause.sentence().firstToken();
        if (!mark && !opens && Speakers.speaksBehindComma(clause, next)) {
            return false;
        }
        // "in Peru, the Chilean president": a new clause
        boolean list = mark || comma && (opens || !(next.adjective() && !one.adjective()));
        return list && next.first() - one.end() <= MEMBER_REACH;
    }

    /** "US-China", but not "ROME - Israeli ministers". */
    private static boolean isHyphen(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && (token.is("-") || token.is("–")) && !token.spaceBefore();
    }

    /** "and President", "and Prime Minister" */
    private static boolean isTitle(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && token.isCapitalized() && token.isAny(OFFICE);
    }

    /**
     * Whether a clause with a subject of its own begins at "and", "but", "while" or a comma: "urged Chad, and Niger offered", "since
     * Chad declined, the Sudan has".
     */
    static boolean opensClause(Clause clause, int index) {
        boolean comma = clause.is(index, ",");
        if (comma && index == clause.mainClause()) {
            return true;
        }
        if (!comma && !clause.isAny(index, JOINING)) {
            return false;
        }
        int at = comma ? index + 1 : index;
        boolean and = clause.is(at, "and");
        boolean but = clause.is(at, "but") || clause.is(at, "while");
        at = and || but ? at + 1 : at;
        at = clause.is(at, "the") ? at + 1 : at;
        Actor subject = clause.startingAt(at);
        if (subject == null) {
            return false;
        }
        if (but) {
            return true;
        }
        Actor before = clause.lastBefore(index, index - 1);
        if (!and) {
            boolean place = before == null
                    || clause.is(clause.governor(before), "in")
                    || clause.is(clause.governor(before), "at");
            return place && clause.isAny(subject.end(), Clause.AUXILIARY);
        }
        // "Chad, Niger, and Mali agreed", "between Chad and Niger ended": a list
        boolean list = comma
                ? before != null && clause.is(before.first() - 1, ",")
                : clause.lastBefore(index, index - 3) != null;
        return !list && isFinite(clause, subject.end());
    }

    /** Whether a finite verb stands at the token: had, said, attacked, but not "attacked by". */
    static boolean isFinite(Clause clause, int index) {
        Token token = clause.token(index);
        if (token == null) {
            return false;
        }
        boolean past =
                token.isWord() && token.lower().length() > 4 && token.lower().endsWith("ed");
        return token.isAny(Clause.AUXILIARY) || token.isAny(FINITE) || past && !clause.is(index + 1, "by");
    }
}
