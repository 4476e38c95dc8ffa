package dateline.extract.time.reading;

import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;

/**
 * Words that look ahead without a verb of the future: "is to meet", "is flying to", "set for Monday", "takes effect on", "agreed to
 * resume talks", "ahead of Sunday's election". Immutable; each answer reads a few words.
 */
final class Arrangements {
    /** "Is to meet", "going to meet", "supposed to meet". */
    private static final Set<String> BEFORE_A_PURPOSE =
            WordSet.of("set", "is", "are", "going", "supposed", "likely", "ready");

    /** After these a purpose is one of the past: "was supposed to". */
    private static final Set<String> OF_THE_PAST = WordSet.of("was", "were", "been", "had", "previously", "originally");

    /** "A vote set for Monday". */
    private static final Set<String> SET = WordSet.of("set", "slated", "called", "booked");

    /** "Takes effect on 1 January". */
    private static final Set<String> TAKE = WordSet.of("take", "takes");

    /** "Comes into force on 1 January". */
    private static final Set<String> ENTER = WordSet.of("come", "comes", "enter", "enters");

    private static final Set<String> MOVED =
            WordSet.of("postponed", "moved", "delayed", "rescheduled", "adjourned", "deferred", "extended", "shifted");

    private static final Set<String> DUE = WordSet.of("by", "before", "within");

    private static final Set<String> PRESENT_BE = WordSet.of("is", "are", "am", "'s", "'re", "'m");

    /** What is told so in the present has a day that is fixed: "is visiting Paris on Monday"; not "is investigating Monday's crash". */
    private static final Set<String> FIXED = WordSet.of(
            "meeting",
            "visiting",
            "flying",
            "travelling",
            "traveling",
            "arriving",
            "leaving",
            "returning",
            "holding",
            "hosting",
            "coming",
            "heading",
            "opening",
            "starting",
            "launching",
            "beginning",
            "attending",
            "joining",
            "departing",
            "publishing",
            "releasing",
            "playing",
            "voting",
            "marrying");

    /** Who does so binds or asks somebody: "agreed to meet", "urged them to meet". */
    private static final Set<String> COMMITMENTS = WordSet.of(
            "agreed",
            "agree",
            "agrees",
            "decided",
            "decides",
            "vowed",
            "vows",
            "pledged",
            "pledges",
            "promised",
            "promises",
            "threatened",
            "threatens",
            "threatening",
            "hope",
            "hoping",
            "want",
            "wants",
            "aims",
            "aiming",
            "seeks",
            "urged",
            "urges",
            "urging",
            "asked",
            "invited",
            "ordered",
            "called",
            "calls",
            "told",
            "preparing",
            "prepares",
            "prepared",
            "needs",
            "has",
            "have");

    /** Acts that are done on a day agreed before; others may be what was agreed on that very day. */
    private static final Set<String> SCHEDULED_ACTS = WordSet.of(
            "meet",
            "hold",
            "visit",
            "resume",
            "begin",
            "start",
            "vote",
            "return",
            "travel",
            "arrive",
            "attend",
            "leave",
            "open",
            "launch",
            "strike",
            "march",
            "gather",
            "rally",
            "reconvene",
            "convene",
            "play",
            "quit",
            "resign",
            "speak",
            "testify",
            "appear",
            "go",
            "come",
            "fly",
            "walk",
            "debate",
            "elect",
            "choose",
            "inaugurate");

    private static final int WORDS_TO_AN_INFINITIVE = 5;

    private static final int WORDS_OF_AN_EVENT = 3;

    private final Text text;

    Arrangements(Text text) {
        this.text = text;
    }

    /** Whether the token, which stands before a date, arranges it. */
    boolean isAt(int index, int date) {
        if (text.is(index, "to") && index == date - 1 && isMoved(index)) {
            return true;
        }
        if (text.is(index, "to")) {
            boolean purpose = text.isAny(index - 1, BEFORE_A_PURPOSE) && !text.isAny(index - 2, OF_THE_PAST);
            boolean toBe = text.is(index + 1, "be") && !text.isAny(index - 1, OF_THE_PAST);
            boolean dueBy = isDue(date) && isSmall(index + 1);
            return purpose || toBe || (isCommitted(index) && (dueBy || text.isAny(index + 1, SCHEDULED_ACTS)));
        }
        boolean must = text.is(index, "must") && isDue(date);
        boolean set = text.is(index, "for") && text.isAny(index - 1, SET);
        boolean effect = (text.is(index, "effect") && text.isAny(index - 1, TAKE))
                || (text.is(index, "force") && text.isAny(index - 2, ENTER));
        boolean fixed = text.isAny(index, FIXED)
                && (text.isAny(index - 1, PRESENT_BE)
                        || (text.isAny(index - 2, PRESENT_BE) && !text.is(index - 2, "'s")));
        return must || set || effect || fixed;
    }

    /** "By Friday", "by 30 June", "by the end of August". */
    private boolean isDue(int date) {
        return text.isAny(date - 1, DUE)
                || text.isAny(date - 2, DUE)
                || (text.is(date - 1, "of") && text.isAny(date - 4, DUE));
    }

    /** "Was postponed to Friday", "moved from Tuesday to Thursday". */
    private boolean isMoved(int to) {
        for (int i = to - 1; i >= Math.max(0, to - WORDS_OF_AN_EVENT); i--) {
            if (text.isAny(i, MOVED)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCommitted(int to) {
        for (int i = to - 1; i >= Math.max(0, to - WORDS_TO_AN_INFINITIVE); i--) {
            if (text.isAny(i, COMMITMENTS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSmall(int index) {
        Token token = text.at(index);
        return token != null && token.isWord() && !token.isCapitalized();
    }
}
