package dateline.extract.time.reading;

import dateline.extract.text.Lexicon;
import dateline.extract.text.WordSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that tell whether a date beside them is past or to come, by classes, from {@code lexicons/time-tense.tsv}. Immutable. */
public final class TenseWords {
    private static final String FILE = "time-tense.tsv";

    /** "Is to meet", "going to meet", "supposed to meet". */
    final Set<String> beforeAPurpose;

    /** After these a purpose is one of the past: "was supposed to". */
    final Set<String> ofThePast;

    /** "A vote set for Monday". */
    final Set<String> set;

    /** "Takes effect on 1 January". */
    final Set<String> take;

    /** "Comes into force on 1 January". */
    final Set<String> enter;

    final Set<String> moved;

    final Set<String> due;

    final Set<String> presentBe;

    /** What is told so in the present has a day that is fixed: "is visiting Paris on Monday"; not "is investigating Monday's crash". */
    final Set<String> fixed;

    /** Who does so binds or asks somebody: "agreed to meet", "urged them to meet". */
    final Set<String> commitments;

    /** Acts that are done on a day agreed before; others may be what was agreed on that very day. */
    final Set<String> scheduledActs;

    /** Verbs of the present that tell of what is fixed: "the court meets on Friday". */
    final Set<String> scheduled;

    /** Before these it is no such verb: "to begin", "the start", "that leaves". */
    final Set<String> beforeNoVerb;

    /** Days of events that have a date beforehand. */
    final Set<String> events;

    final Set<String> ofTheFuture;

    final Set<String> prepare;

    final Set<String> ahead;

    /** Of the words that look ahead, those that are told of a plan's own time. */
    final Set<String> planned;

    /** Before these a plan is a thing: "announced the plan Monday". */
    final Set<String> determiners;

    final Set<String> beforeAnOpening;

    final Set<String> past;

    /** Past tense and participle alike: no past after "is", "be" or "been". */
    final Set<String> pastOrParticiple;

    final Set<String> beforeAParticiple;

    final Set<String> noPast;

    final Set<String> afterAVerb;

    final Set<String> speakers;

    final Set<String> perfect;

    /** Events that are won, lost or kept away from: "Sunday's election". */
    final Set<String> contests;

    /** Behind a contest these tell that it is over: "the election result". */
    final Set<String> outcomes;

    /** What is done in or about a contest to come. */
    final Set<String> contesting;

    /** Verbs of what went on until a day: "it ran until Sunday". */
    final Set<String> lasted;

    /** "If he came in August". */
    final Set<String> condition;

    /** What is told so hangs on a condition: "would", "threatened to". */
    final Set<String> supposing;

    /** "Put off to", "pushed back to", "brought forward to". */
    final Set<String> putOff;

    /** Verbs of the past that tell no plan: "went to the polls in June". */
    final Set<String> done;

    /** "At about seven on 16 July, ..." */
    final Set<String> beforeATime;

    public TenseWords() {
        Map<String, Set<String>> classes = new HashMap<>();
        for (Lexicon.Row row : Lexicon.rows(FILE)) {
            classes.put(row.column(0), WordSet.copyOf(List.of(row.column(1).split(" "))));
        }
        beforeAPurpose = words(classes, "before-a-purpose");
        ofThePast = words(classes, "of-the-past");
        set = words(classes, "set");
        take = words(classes, "take");
        enter = words(classes, "enter");
        moved = words(classes, "moved");
        due = words(classes, "due");
        presentBe = words(classes, "present-be");
        fixed = words(classes, "fixed");
        commitments = words(classes, "commitment");
        scheduledActs = words(classes, "scheduled-act");
        scheduled = words(classes, "scheduled");
        beforeNoVerb = words(classes, "before-no-verb");
        events = words(classes, "event");
        ofTheFuture = words(classes, "of-the-future");
        prepare = words(classes, "prepare");
        ahead = words(classes, "ahead");
        planned = words(classes, "planned");
        determiners = words(classes, "determiner");
        beforeAnOpening = words(classes, "before-an-opening");
        past = words(classes, "past");
        pastOrParticiple = words(classes, "past-or-participle");
        beforeAParticiple = words(classes, "before-a-participle");
        noPast = words(classes, "no-past");
        afterAVerb = words(classes, "after-a-verb");
        speakers = words(classes, "speaker");
        perfect = words(classes, "perfect");
        contests = words(classes, "contest");
        outcomes = words(classes, "outcome");
        contesting = words(classes, "contesting");
        lasted = words(classes, "lasted");
        condition = words(classes, "condition");
        supposing = words(classes, "supposing");
        putOff = words(classes, "put-off");
        done = words(classes, "done");
        beforeATime = words(classes, "before-a-time");
    }

    private static Set<String> words(Map<String, Set<String>> classes, String name) {
        Set<String> words = classes.get(name);
        if (words == null) {
            throw new IllegalStateException("lexicons/" + FILE + ": no words of the class " + name);
        }
        return words;
    }
}
