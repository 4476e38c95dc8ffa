package dateline.extract.event.clause;

import dateline.extract.text.Token;
import java.util.List;

/** Finds actors that stand in one list. Stateless. */
final class Coordination {
    /** 4: tokens between two members of a list, as in "Chad, and also the". */
    private static final int MEMBER_REACH = 4;

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
            if (clause.is(i, ",")) {
                comma = true;
            } else if (clause.is(i, "and")
                    || clause.is(i, "&")
                    || clause.is(i, "or")
                    || clause.is(i, "/")
                    || isHyphen(clause, i)) {
                mark = true;
            } else if (!clause.is(i, "the") && !clause.is(i, "both")) {
                return false;
            }
        }
        // "in Peru, the Chilean president": a new clause
        boolean opens = one.first() == clause.sentence().firstToken();
        boolean list = mark || comma && (opens || !(next.adjective() && !one.adjective()));
        return list && next.first() - one.end() <= MEMBER_REACH;
    }

    /** "US-China", but not "ROME - Israeli ministers". */
    private static boolean isHyphen(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && (token.is("-") || token.is("–")) && !token.spaceBefore();
    }
}
