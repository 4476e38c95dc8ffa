package dateline.extract.name;

import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.util.Set;

/** Tells teams by the results of matches that they stand in: {@code Leeds 2 Derby 1}, {@code Hamburg beat Rostock 1-0}. Immutable. */
final class Results {
    private static final Set<String> MATCH = NameWords.KINDS.of("match");

    /** "Sporting beat the champions of last year 2-1". */
    private static final int WORDS_TO_A_SCORE = 8;

    private final NameWords words;

    Results(NameWords words) {
        this.words = words;
    }

    /** "Oakland 7 Boston 3", "Leeds 4 2 1 1", "Derby v Stoke": teams in a list of results. */
    boolean isResult(Run run) {
        Text text = run.text();
        int end = run.end();
        boolean common = words.isCommon(text.token(run.first())) && !words.isPlace(run);
        if (run.length() > 3 || end >= text.size() || common) {
            return false;
        }
        boolean versus = text.token(end).is("v")
                || (run.first() > 0 && text.token(run.first() - 1).is("v"));
        if (isGuest(run)) {
            return true;
        }
        if (versus || !isNumber(text.token(end))) {
            return versus;
        }
        boolean second = run.first() > 0 && isNumber(text.token(run.first() - 1));
        if (second || end + 1 >= text.size()) {
            return second;
        }
        Token next = text.token(end + 1);
        boolean row = isNumber(next)
                && end + 2 < text.size()
                && (isNumber(text.token(end + 2)) || text.token(end + 2).is("."));
        boolean pair = next.isWord() && next.isCapitalized() && hasNumberWithin(text, end + 2, 3);
        boolean scorers =
                next.is("(") && end + 2 < text.size() && text.token(end + 2).isCapitalized();
        return row || pair || scorers;
    }

    /** The guest of "SEATTLE AT BOSTON", which {@link RunFinder} parts; the other is where they play. */
    private boolean isGuest(Run run) {
        Token behind = run.text().at(run.end());
        return behind != null && behind.text().equals("AT") && words.isPlace(run);
    }

    /** A number of goals: "Sion (Switzerland) 0", not the time of "Makinen (Finland) 1:23.4". */
    static boolean isScore(Text text, int index) {
        if (index >= text.size()
                || !isNumber(text.token(index))
                || text.token(index).text().length() > 2) {
            return false;
        }
        Token after = index + 1 < text.size() ? text.token(index + 1) : null;
        return after == null || after.spaceBefore() || after.is(",") || after.is(";");
    }

    /** "Johan Boonen (Belgium) Husqvarna 5.", "Tom Steels (Belgium) Mapei same time": the team stands behind the country. */
    boolean isTeamOfWinner(Run run) {
        Text text = run.text();
        boolean country = run.first() >= 3
                && text.token(run.first() - 1).is(")")
                && words.isCountry(text.token(run.first() - 2))
                && text.token(run.first() - 3).is("(");
        return country
                && run.length() <= 2
                && run.end() < text.size()
                && (text.token(run.end()).kind() == Token.Kind.NUMBER
                        || text.token(run.end()).is("same"));
    }

    /** "Hamburg beat Hansa Rostock 1-0": one score is of teams, several are of players' sets. */
    static boolean isMatch(Run run) {
        Text text = run.text();
        boolean winner = run.end() < text.size() && text.token(run.end()).isAny(MATCH);
        boolean loser = run.first() > 0 && text.token(run.first() - 1).isAny(MATCH);
        if (!winner && !loser) {
            return false;
        }
        for (int i = run.end(); i < Math.min(text.size() - 3, run.end() + WORDS_TO_A_SCORE); i++) {
            if (isNumber(text.token(i)) && text.token(i + 1).is("-") && isNumber(text.token(i + 2))) {
                return !isNumber(text.token(i + 3));
            }
            if (text.token(i).is(".")) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasNumberWithin(Text text, int from, int reach) {
        for (int i = from; i < Math.min(text.size(), from + reach); i++) {
            if (isNumber(text.token(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isNumber(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().length() <= 3;
    }
}
