package dateline.extract.name;

import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;

/** What the words beside a name tell of it: {@code Swiss club Sion}, {@code Milan coach}, {@code in Milan}. Immutable. */
final class Surroundings {
    private static final SpelledWords CLUB_FORMS = new SpelledWords(NameWords.KINDS.of("club-form"));

    private static final Set<String> WHERE =
            WordSet.of("in", "near", "at", "from", "into", "outside", "around", "across", "on");

    /** What the first lines of a digest of the papers speak of. */
    private static final Set<String> PRESS = NameWords.KINDS.of("digest");

    /** 60 tokens: two or three sentences. */
    private static final int TOKENS_OF_A_HEAD = 60;

    private static final int WORDS_OF_A_PAPER = 8;

    private final NameWords words;

    Surroundings(NameWords words) {
        this.words = words;
    }

    /** "Swiss club Sion", "the daily La Corse", "United manager", "Milan coach"; not "the group Iran", "Iraqi Kurdish group". */
    boolean tellOrganization(Run run) {
        Text text = run.text();
        Token first = text.token(run.first());
        Token previous = text.at(run.first() - 1);
        Token next = text.at(run.end());
        boolean business = previous != null && words.tellsBusiness(text.at(run.first() - 2), previous);
        boolean paper = previous != null && previous.is(",") && run.nextIs(",") && isPaper(run);
        boolean told = business
                || paper
                || (previous != null && words.tellsBefore(previous, false))
                || (next != null && words.tellsAfter(next, false));
        // most names stand beside no such word
        if (!told || words.isCommon(first) || words.isOtherCue(text.token(run.end() - 1))) {
            return false;
        }
        if (business || paper) {
            return !words.isPlace(run) && !words.isCountry(first) && !run.isShouting();
        }
        boolean part =
                previous != null && (previous.is("-") || previous.is("of") || (previous.is("'s") && run.length() == 1));
        if (part || run.isShouting()) {
            return false;
        }
        boolean city = words.isPlace(run);
        boolean nation = (city ? words.isCountry(run) : words.isCountry(first)) && !text.is(run.first() + 1, "-");
        // the first word of a sentence may be any
        boolean opens = run.length() == 1 && (previous == null || previous.is("."));
        boolean after = next != null && !nation && words.tellsAfter(next, city) && (!opens || words.tellsPress(next));
        boolean before = previous != null && (!nation || (run.length() > 1 && !city));
        return after || (before && previous != null && words.tellsBefore(previous, city));
    }

    /** "A Lisbon daily newspaper, Correio Velho,"; not "the editor of the newspaper, Jan Kral,". */
    private boolean isPaper(Run run) {
        Text text = run.text();
        Token paper = text.at(run.first() - 2);
        if (paper == null || !words.tellsPress(paper)) {
            return false;
        }
        for (int i = run.first() - 3; i >= Math.max(0, run.first() - WORDS_OF_A_PAPER); i--) {
            if (text.is(i, "of") || text.is(i, "for")) {
                return false;
            }
            if (text.is(i, "a") || text.is(i, "an")) {
                return true;
            }
        }
        return false;
    }

    static boolean isClubForm(Token token) {
        return CLUB_FORMS.has(token);
    }

    static boolean isPlaced(Run run) {
        return run.first() > 0
                && WHERE.contains(run.text().token(run.first() - 1).text());
    }

    /** "In Milan", "MILAN 1996-08-25", "Milan, Italy": the city, whatever teams it has. */
    boolean isWhere(Run run) {
        Text text = run.text();
        boolean dateline = run.first() == 0
                && run.end() < text.size()
                && !text.token(run.end()).isWord();
        return words.isPlace(run) && (isPlaced(run) || dateline || run.nextIs(","));
    }

    /** "AN-NAHAR - The president": in a digest of the press, the paper in capitals before what it writes. */
    boolean isPaperOfDigest(Run run) {
        Text text = run.text();
        boolean dash = run.end() + 1 < text.size()
                && text.token(run.end()).is("-")
                && text.token(run.end()).spaceBefore()
                && text.token(run.end() + 1).spaceBefore();
        if (!dash || words.isPlace(run) || text.sentenceOf(run.first()).firstToken() != run.first()) {
            return false;
        }
        for (int i = run.first(); i < run.end(); i++) {
            Token token = text.token(i);
            if (token.isWord() && !token.isAllCaps()) {
                return false;
            }
        }
        return isOfPress(text, run.first());
    }

    /** Whether the first lines say that papers are read: "leading stories in the Madrid press". */
    private static boolean isOfPress(Text text, int before) {
        for (int i = 0; i < Math.min(before, TOKENS_OF_A_HEAD); i++) {
            if (text.token(i).isAny(PRESS)) {
                return true;
            }
        }
        return false;
    }
}
