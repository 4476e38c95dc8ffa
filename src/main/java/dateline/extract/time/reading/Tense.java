package dateline.extract.time.reading;

import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the words about a date tell of what is past or to come, by the nearest verb; there is no tagger, so verbs are known by lists,
 * by "-ed" and by what stands beside them. Immutable; each answer reads a clause at most.
 */
public final class Tense {
    private static final Set<String> AHEAD = WordSet.of(
            "will",
            "'ll",
            "shall",
            "plans",
            "plan",
            "planned",
            "planning",
            "expected",
            "expects",
            "scheduled",
            "due",
            "would",
            "may",
            "might",
            "should",
            "intends",
            "hopes",
            "until",
            "till",
            "effective",
            "expire",
            "expires",
            "postponed",
            "gonna");

    /** "Is to meet", "going to meet". */
    private static final Set<String> BEFORE_A_PURPOSE = WordSet.of("set", "is", "are", "going");

    /** "A vote set for Monday". */
    private static final Set<String> SET = WordSet.of("set", "slated", "called", "booked");

    /** "Takes effect on 1 January". */
    private static final Set<String> TAKE = WordSet.of("take", "takes");

    /** After these a plan is one of the past: "was scheduled", "had been due to expire". */
    private static final Set<String> OF_THE_PAST = WordSet.of("was", "were", "been", "had", "previously", "originally");

    /** Of the words that look ahead, those that are told of a plan's own time. */
    private static final Set<String> PLANNED =
            WordSet.of("planned", "planning", "expected", "scheduled", "due", "postponed", "expire", "effective");

    /** Before these a plan is a thing: "announced the plan Monday". */
    private static final Set<String> DETERMINERS =
            WordSet.of("the", "a", "an", "its", "their", "his", "her", "this", "that", "'s", "any", "no", "our");

    /** Verbs and pronouns of who speaks of plans in the present tense. */
    private static final Set<String> PRESENT = WordSet.of(
            "am",
            "'m",
            "i",
            "we",
            "my",
            "our",
            "'re",
            "start",
            "starts",
            "begin",
            "begins",
            "meet",
            "meets",
            "open",
            "opens",
            "resume",
            "resumes",
            "arrives",
            "leaves",
            "returns",
            "ends",
            "closes",
            "votes",
            "visits",
            "hosts",
            "faces",
            "holds",
            "travels",
            "comes",
            "goes",
            "departs",
            "convenes",
            "launches",
            "plays");

    private static final Set<String> PERFECT =
            WordSet.of("has", "'ve", "been", "taken", "since", "given", "done", "seen");

    private static final Set<String> BEFORE_AN_OPENING =
            WordSet.of("and", "but", "so", "then", "\"", "“", "-", "on", "early", "late", ",");

    /** "And then on Sunday": no more stand before a day that opens a sentence. */
    private static final int OPENING_WORDS = 3;

    /** "On May 6": its day is the third word. */
    private static final int WORDS_BEFORE_A_DAY = 2;

    /** A clause seldom has more words, and a text without full stops stays linear. */
    private static final int CLAUSE_WORDS = 14;

    private final Text text;
    private final PastVerbs past;

    Tense(Text text) {
        this.text = text;
        this.past = new PastVerbs(text);
    }

    /** Whether the words about a token, in its clause, look ahead: will, plans to, is expected. */
    public boolean looksAhead(int index) {
        Sentence sentence = text.sentenceOf(index);
        int first = sentence.firstToken();
        // "the ruling announced Monday", "Monday's ruling"
        if ((index > first && text.token(index - 1).lower().endsWith("ed") && !isAny(index - 1, AHEAD))
                || is(index + 1, "'s")) {
            return false;
        }
        int last = Math.min(sentence.endToken(), index + CLAUSE_WORDS);
        for (int i = index - 1; i >= Math.max(first, index - CLAUSE_WORDS); i--) {
            Token token = text.token(i);
            boolean to =
                    is(i, "to") && (isAny(i - 1, BEFORE_A_PURPOSE) || (is(i + 1, "be") && !isAny(i - 1, OF_THE_PAST)));
            boolean set = (is(i, "for") && isAny(i - 1, SET)) || (is(i, "effect") && isAny(i - 1, TAKE));
            boolean month = token.is("may") && token.isCapitalized();
            boolean thing = (token.is("plan") || token.is("plans")) && isAny(i - 1, DETERMINERS) && !is(i + 1, "to");
            if (to || set) {
                return true;
            }
            if (AHEAD.contains(token.lower()) && !month && !thing) {
                boolean awaited = (token.is("until") || token.is("till")) && tellsPast(index + 1, last);
                return !awaited && !wasPlanned(i, first);
            }
            if (past.isPast(i)) {
                return false;
            }
        }
        // "On Tuesday, the talks will resume"
        boolean opens = opens(index, first);
        for (int i = index + 1; opens && i < last; i++) {
            if (past.isPast(i)) {
                return false;
            }
            if (is(i, "will")
                    || is(i, "'ll")
                    || (is(i, "plans") && is(i + 1, "to"))
                    || (is(i, "to") && (is(i - 1, "is") || is(i - 1, "are")))) {
                return true;
            }
        }
        return (is(index - 1, "as") && is(index - 3, "as"));
    }

    /** Whether only words such as "and then on" stand before the token. */
    private boolean opens(int index, int first) {
        for (int i = first; i < index - 1; i++) {
            if (i > first + OPENING_WORDS || !isAny(i, BEFORE_AN_OPENING)) {
                return false;
            }
        }
        return true;
    }

    /** "My exams start on Monday and I am ready": verbs of the present and none of the past. */
    public boolean tellsPresent(int index) {
        Sentence sentence = text.sentenceOf(index);
        boolean present = false;
        int end = Math.min(sentence.endToken(), index + CLAUSE_WORDS);
        for (int i = Math.max(sentence.firstToken(), index - CLAUSE_WORDS); i < end; i++) {
            if (past.isPast(i) || isAny(i, PERFECT)) {
                return false;
            }
            present |= isAny(i, PRESENT);
        }
        return present;
    }

    /** "On May 6, he was charged": whether the token is among the first of a sentence that goes on in the past. */
    public boolean opensPast(int index) {
        Sentence sentence = text.sentenceOf(index);
        int end = Math.min(sentence.endToken(), index + CLAUSE_WORDS);
        for (int i = index + 1; index - sentence.firstToken() <= WORDS_BEFORE_A_DAY && i < end; i++) {
            if (past.isPast(i)) {
                return true;
            }
            if (isAny(i, AHEAD)) {
                return false;
            }
        }
        return false;
    }

    /** "He met them this week": a verb of the past or perfect in the clause, and no look ahead. */
    public boolean tellsPast(int index) {
        Sentence sentence = text.sentenceOf(index);
        int first = Math.max(sentence.firstToken(), index - CLAUSE_WORDS);
        int end = Math.min(sentence.endToken(), index + CLAUSE_WORDS);
        for (int i = first; i < end; i++) {
            if (past.isPast(i) || isAny(i, PERFECT)) {
                return !looksAhead(index);
            }
        }
        return false;
    }

    /** "Announced in December": a verb of the past stands right before the preposition. */
    public boolean followsPast(int index) {
        return (is(index - 1, "in") || is(index - 1, "on")) && past.isPast(index - 2);
    }

    private boolean tellsPast(int from, int end) {
        for (int i = from; i < end; i++) {
            if (past.isPast(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the plan at a token was one of the past: "was scheduled", "had been due to". */
    private boolean wasPlanned(int index, int first) {
        // "they were planning to march on Monday"
        if (is(index, "planning")) {
            return false;
        }
        int reach = isAny(index, PLANNED) ? 4 : 1;
        for (int i = index - 1; i >= Math.max(first, index - reach); i--) {
            if (isAny(i, OF_THE_PAST)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token is a verb of the past. */
    public boolean isPast(int index) {
        return past.isPast(index);
    }

    private @Nullable Token token(int index) {
        return index >= 0 && index < text.size() ? text.token(index) : null;
    }

    private boolean is(int index, String lower) {
        Token token = token(index);
        return token != null && token.is(lower);
    }

    private boolean isAny(int index, Set<String> lowers) {
        Token token = token(index);
        return token != null && lowers.contains(token.lower());
    }
}
