package dateline.extract.time.tense;

import dateline.extract.text.WordKinds;
import java.util.Set;

/** Words that tell whether a date beside them is past or to come, by kind, from {@code lexicons/time-tense.tsv}. Immutable. */
public final class TenseWords {
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
        WordKinds kinds = WordKinds.read("time-tense.tsv");
        beforeAPurpose = kinds.of("before-a-purpose");
        ofThePast = kinds.of("of-the-past");
        set = kinds.of("set");
        take = kinds.of("take");
        enter = kinds.of("enter");
        moved = kinds.of("moved");
        due = kinds.of("due");
        presentBe = kinds.of("present-be");
        fixed = kinds.of("fixed");
        commitments = kinds.of("commitment");
        scheduledActs = kinds.of("scheduled-act");
        scheduled = kinds.of("scheduled");
        beforeNoVerb = kinds.of("before-no-verb");
        events = kinds.of("event");
        prepare = kinds.of("prepare");
        ahead = kinds.of("ahead");
        planned = kinds.of("planned");
        determiners = kinds.of("determiner");
        beforeAnOpening = kinds.of("before-an-opening");
        past = kinds.of("past");
        pastOrParticiple = kinds.of("past-or-participle");
        beforeAParticiple = kinds.of("before-a-participle");
        noPast = kinds.of("no-past");
        afterAVerb = kinds.of("after-a-verb");
        speakers = kinds.of("speaker");
        perfect = kinds.of("perfect");
        contests = kinds.of("contest");
        outcomes = kinds.of("outcome");
        contesting = kinds.of("contesting");
        lasted = kinds.of("lasted");
        condition = kinds.of("condition");
        supposing = kinds.of("supposing");
        putOff = kinds.of("put-off");
        done = kinds.of("done");
        beforeATime = kinds.of("before-a-time");
    }
}
