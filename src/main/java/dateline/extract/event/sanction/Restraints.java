package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.event.sanction.SanctionWords.Found;
import dateline.extract.event.sanction.SanctionWords.Word;
import dateline.extract.model.Measure;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods and people kept out of a country, or from one, where the words that tell it stand apart: "halted coal exports to Israel", "bans
 * Russian diamonds", "barred two ministers of Belarus from entering". Without a country that suffers it, nothing is told: "bans exports of
 * palm oil" is trade policy. Immutable.
 */
final class Restraints {
    /** The forms of ban, halt, suspend: of what keeps something from coming or going. */
    private static final Set<String> RESTRAINING = WordSets.of("restraining");

    /** Freeze, seize, confiscate: of what keeps property from its owner. */
    private static final Set<String> SEIZING = WordSets.of("seizing");

    /** The words that a restraint begins with. */
    static final Set<String> WORDS = WordSet.union(List.of(RESTRAINING, SEIZING));

    /** Exports, sales, deliveries: behind them the country that they no longer go to. */
    private static final Set<String> OUTWARD = WordSets.of("outward-trade");

    /** Imports, purchases: from or of the country that they came from. */
    private static final Set<String> INWARD = WordSets.of("inward-trade");

    /** What is traded: a nation's name before it tells whose it is. */
    private static final Set<String> GOODS = WordSets.of("goods");

    /** Goods that carry goods: stopped on their way they are intercepted; they are kept out only where they are banned. */
    private static final Set<String> CARRIERS = WordSets.of("carriers");

    private static final Set<String> BANNING = WordSets.of("banning");

    private static final Set<String> ENDING = WordSets.of("ending-verb");

    private static final Set<String> ASSETS = WordSets.of("assets");

    /** 10 tokens: "froze 7.5 billion francs in Russian". */
    private static final int ASSETS_REACH = 10;

    /** 4 tokens: "central bank reserves". */
    private static final int OWNED_REACH = 4;

    /** Trade, commerce: with somebody. */
    private static final Set<String> TRADE = WordSets.of("trade-with");

    /** Its airspace, its ports: what is closed to somebody. */
    private static final Set<String> GATES = WordSets.of("gates");

    private static final Set<String> WITH = WordSet.of("with");
    private static final Set<String> TO = WordSet.of("to");

    private static final Set<String> AFTER_NOUN = WordSet.of("on", "to", "of", "from");
    private static final Set<String> FROM = WordSet.of("from", "of");
    private static final Set<String> ENTERING = WordSets.of("entering");

    /** 5 tokens: "halted all of its coal exports". */
    private static final int GOODS_REACH = 5;

    /** 14 tokens between "barred" and "from entering", as elsewhere in sanctions. */
    private static final int PEOPLE_REACH = SanctionFrames.REACH;

    private static final String RULE = "event-words.tsv, restraining";

    private final Parties parties;

    Restraints(Parties parties) {
        this.parties = parties;
    }

    /** Reads what a sentence's restraining verbs tell, but for those that another act was read from. */
    void read(Clause clause, List<Found> acts, List<Found> means, SanctionCandidates sanctioned) {
        for (int i = clause.sentence().firstToken(); i < clause.sentence().endToken(); i++) {
            if (clause.isAny(i, WORDS) && !isNoun(clause, i) && !isPartOfAnAct(acts, means, i)) {
                restrain(clause, i, acts, means, sanctioned);
            }
        }
    }

    private void restrain(Clause clause, int verb, List<Found> acts, List<Found> means, SanctionCandidates sanctioned) {
        if (Voice.isPassive(clause, verb) || isRestrainedToo(clause, verb)) {
            return;
        }
        for (int i = verb + 1; i <= verb + GOODS_REACH; i++) {
            Actor whose = clause.firstWithin(verb + 1, i);
            if (clause.isAny(i, OUTWARD)) {
                add(clause, verb, behind(clause, i, TO), Measure.EXPORT_CONTROL, acts, sanctioned);
                return;
            }
            if (clause.isAny(i, TRADE) && clause.is(i + 1, "with")) {
                add(clause, verb, behind(clause, i, WITH), Measure.EMBARGO, acts, sanctioned);
                return;
            }
            boolean theirs = whose != null && whose.adjective();
            if (clause.isAny(i, INWARD) || theirs && isHeadOf(clause, i, verb, means)) {
                add(clause, verb, theirs ? whose : behind(clause, i, FROM), Measure.EMBARGO, acts, sanctioned);
                return;
            }
            if (!isInside(clause, i)) {
                break;
            }
        }
        if (clause.isAny(verb, SEIZING)) {
            Actor whose = clause.firstStarting(verb + 1, verb + ASSETS_REACH);
            if (whose != null && isOwnerOfAssets(clause, whose)) {
                add(clause, verb, whose, Measure.ASSET_FREEZE, acts, sanctioned);
            }
            return;
        }
        for (int i = verb + 2; i <= verb + PEOPLE_REACH && !clause.is(i, ";"); i++) {
            if (clause.is(i, "from") && isInward(clause, i + 1, parties.subject(clause, verb))) {
                boolean transport = clause.isAny(i + 2, GATES);
                Actor theirs = clause.isAny(verb + 1, ClauseWords.POSSESSIVES)
                        ? sanctioned.lastTarget()
                        : clause.firstWithin(verb + 1, i);
                Measure measure = transport ? Measure.EMBARGO : Measure.TRAVEL_BAN;
                add(clause, verb, theirs, measure, acts, sanctioned);
                return;
            }
        }
    }

    /** "Russian state assets", "Russia's reserves" */
    private static boolean isOwnerOfAssets(Clause clause, Actor owner) {
        int first = clause.is(owner.end(), "'s") ? owner.end() + 1 : owner.end();
        if (!owner.adjective() && first == owner.end()) {
            return false;
        }
        for (int i = first; i < first + OWNED_REACH && isInside(clause, i); i++) {
            if (clause.isAny(i, ASSETS)) {
                return true;
            }
        }
        return false;
    }

    /** "from entering", "from its airspace", "from the United States" where that is who bars them. */
    private static boolean isInward(Clause clause, int index, @Nullable Actor subject) {
        if (clause.isAny(index, ENTERING)
                || clause.isAny(index, ClauseWords.POSSESSIVES) && clause.isAny(index + 1, GATES)) {
            return true;
        }
        Actor country = clause.startingAt(clause.is(index, "the") ? index + 1 : index);
        return subject != null && country != null && country.code().equals(subject.code());
    }

    private void add(
            Clause clause,
            int verb,
            @Nullable Actor target,
            Measure measure,
            List<Found> acts,
            SanctionCandidates sanctioned) {
        Actor source = parties.subject(clause, verb);
        if (target == null
                || source == null
                || source.code().equals(target.code())
                || Governors.isMarket(clause, source, verb)) {
            return;
        }
        Found found = new Found(new Word.Direct(measure, SanctionAction.IMPOSE, false, RULE), verb, verb + 1);
        // "agreed to stop blocking imports": they are let in
        SanctionAction plain = clause.isAny(verb - 1, ENDING) ? SanctionAction.LIFT : SanctionAction.IMPOSE;
        SanctionAction done = SanctionFrames.action(clause, acts, found, plain);
        Actor asks =
                done == SanctionAction.CALL_FOR ? SanctionFrames.asking(clause, acts, found, parties, source) : source;
        sanctioned.add(done, found, asks, target, EnumSet.of(measure), false);
    }

    /** "stopped banning British beef": the next verb tells what. */
    private static boolean isRestrainedToo(Clause clause, int verb) {
        Token next = clause.token(verb + 1);
        return next != null && next.lower().endsWith("ing") && next.isAny(RESTRAINING);
    }

    /** Goods that nothing more is said of: not "Russian oil sanctions", "British aircraft deal"; carriers only where they are banned. */
    private static boolean isHeadOf(Clause clause, int goods, int verb, List<Found> means) {
        Token next = clause.token(goods + 1);
        boolean head = next == null
                || next.kind() == Token.Kind.MARK
                || next.isAny(ClauseWords.PREPOSITIONS)
                || next.isAny(GOODS)
                || next.isAny(ClauseWords.CONJUNCTIONS);
        boolean sanctions = means.stream()
                .anyMatch(found -> found.first() == goods + 1 || found.first() <= goods && goods < found.end());
        return clause.isAny(goods, GOODS)
                && head
                && !sanctions
                && (!clause.isAny(goods, CARRIERS) || clause.isAny(verb, BANNING));
    }

    /** Words that may stand between the verb and what it holds back: "all its", "Russian", "crude oil". */
    private static boolean isInside(Clause clause, int index) {
        Token token = clause.token(index);
        return token != null && token.isWord() && !token.isAny(ClauseWords.PREPOSITIONS);
    }

    private static @Nullable Actor behind(Clause clause, int index, Set<String> prepositions) {
        for (int i = index + 1; i <= index + GOODS_REACH; i++) {
            if (clause.isAny(i, prepositions)) {
                return clause.firstStarting(i + 1, i + GOODS_REACH);
            }
        }
        return null;
    }

    /** "the ban on", "a halt to", "the use of frozen assets" */
    private static boolean isNoun(Clause clause, int index) {
        return clause.isAny(index - 1, SanctionWords.BEFORE_NOUN)
                || clause.isAny(index + 1, AFTER_NOUN)
                || clause.isAny(index, SEIZING) && Voice.isAttribute(clause, index);
    }

    /** Whether the verb is read already: as a direct act, or as done with means ("suspended steel tariffs"). */
    private static boolean isPartOfAnAct(List<Found> acts, List<Found> means, int index) {
        return acts.stream()
                .anyMatch(act -> act.first() <= index
                        && index < act.end()
                        && (act.word() instanceof Word.Direct || act.word() instanceof Word.Act && !means.isEmpty()));
    }
}
