package dateline.extract.event.sanction;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Pronouns;
import dateline.extract.event.clause.Voice;
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

/** Verbs that are act and means in one: "Chad sanctioned two banks of Mali" needs no word for the sanctions. Immutable. */
final class DirectActs {
    /** Behind a verb that is also a noun they tell that it is the verb: "Washington sanctions founder of ruling party". */
    private static final Set<String> DESIGNATED = WordSets.of("designated");

    private static final Set<String> NOUNS_TOO = WordSets.of("noun-rather-than-verb");

    private static final Set<String> NEXT_CLAUSE = WordSet.of("and", "but", "while", "though", "although", "so");

    private static final Set<String> BEFORE_INFINITIVE =
            WordSet.of("to", "will", "would", "should", "must", "may", "might", "could", "can", "shall", "not");

    private static final Set<String> DELISTING = WordSets.of("delisting");

    private static final Set<String> GATHERINGS = WordSets.of("boycotted-gathering");

    /** 4: "boycotted the annual debt talks". */
    private static final int GATHERING_REACH = 4;

    private static final Set<String> EXCHANGES = WordSets.of("exchange");

    private static final Set<String> BACKED = WordSets.of("backed");

    private final Parties parties;

    DirectActs(Parties parties) {
        this.parties = parties;
    }

    /** Reads a direct act; whether its word is a verb there and no noun ("the boycott"). */
    boolean read(Clause clause, Found found, Word.Direct direct, List<Found> acts, SanctionCandidates sanctioned) {
        boolean noun = clause.isAny(found.first() - 1, SanctionWords.BEFORE_NOUN) || isHeadOfNoun(clause, found);
        if (noun) {
            clause.dropped(found.first(), found.end(), "a noun here, no act");
            return false;
        }
        if (direct.participle() && Voice.isAttribute(clause, found.first())) {
            clause.dropped(found.first(), found.end(), "tells what kind, no act");
            return false;
        }
        boolean passive = direct.participle() && Voice.isPassive(clause, found.first());
        Actor before = parties.subject(clause, found.first());
        Actor after = clause.firstStarting(found.end(), endOfObject(clause, found));
        boolean other = after != null && (Against.isVictim(clause, found.end(), after) || isBacker(clause, after));
        after = other ? null : after;
        after = after == null ? null : ownerBefore(clause, found.end(), after);
        Actor source = passive ? parties.by(clause, found.end()) : before;
        Actor target = passive ? before : after;
        if (!passive && target == null && clause.is(found.end(), "it")) {
            target = Pronouns.meant(clause, found.end());
            // "Chad cut ties with Mali and closed its airspace to it"
            boolean own = target == null || target.equals(source);
            target = own && source != null ? parties.other(clause, found.first(), source) : target;
        }
        boolean gathering = false;
        for (int i = found.end(); i < found.end() + GATHERING_REACH; i++) {
            gathering |= clause.isAny(i, GATHERINGS);
        }
        if (direct.measure() == Measure.BOYCOTT && (target == null || source == null || gathering)) {
            clause.dropped(found.first(), found.end(), "a boycott of no country");
            return true;
        }
        if (clause.isAny(found.first(), DELISTING) && (target == null || isOfExchange(clause, found.end()))) {
            clause.dropped(found.first(), found.end(), "taken off an exchange, or off no list of sanctions");
            return true;
        }
        SanctionAction done = SanctionFrames.action(clause, acts, found, direct.action());
        source = done == SanctionAction.CALL_FOR ? SanctionFrames.asking(clause, acts, found, parties, source) : source;
        sanctioned.add(done, found, source, target, EnumSet.of(direct.measure()), false);
        return true;
    }

    /** "sanctioned Gazprombank's Luxembourg branch": the firm right behind the verb that owns what the place names; else who is named. */
    private static Actor ownerBefore(Clause clause, int from, Actor named) {
        for (Actor firm : clause.firms()) {
            boolean owns = clause.is(firm.end(), "'s") && firm.end() + 1 == named.first();
            if (owns && firm.first() == from) {
                return firm;
            }
        }
        return named;
    }

    /** "delisted two Chadian firms from its stock exchange" */
    private static boolean isOfExchange(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.sentence().endToken(), from + SanctionFrames.REACH); i++) {
            if (clause.isAny(i, EXCHANGES)) {
                return true;
            }
        }
        return false;
    }

    /** "sanctioned Chad-backed rebels" */
    private static boolean isBacker(Clause clause, Actor actor) {
        return clause.is(actor.end(), "-") && clause.isAny(actor.end() + 1, BACKED);
    }

    /** Where the object of a verb ends at the latest. */
    private static int endOfObject(Clause clause, Found found) {
        int limit = Math.min(clause.sentence().endToken(), found.end() + SanctionFrames.REACH);
        for (int i = found.end(); i < limit; i++) {
            if (clause.is(i, ",") && clause.isAny(i + 1, NEXT_CLAUSE)
                    || clause.is(i, ";")
                    || clause.is(i, "after")
                    || clause.is(i, "whom")) {
                return i;
            }
        }
        return limit;
    }

    /** "embargo" and "boycott" are nouns more often than verbs: after an adjective or before a preposition. */
    private static boolean isHeadOfNoun(Clause clause, Found found) {
        boolean base = clause.isAny(found.first(), NOUNS_TOO);
        boolean object = clause.is(found.end(), "the")
                || clause.startingAt(found.end()) != null
                || clause.isAny(found.end(), DESIGNATED)
                || isNumber(clause.token(found.end()));
        boolean infinitive = clause.isAny(found.first() - 1, BEFORE_INFINITIVE);
        // "Allies sanction Iran": many do, and what they do it to stands right behind
        Actor next = clause.startingAt(found.end());
        boolean many = clause.is(found.first(), "sanction")
                && next != null
                && !next.adjective()
                && isPlural(clause.token(found.first() - 1));
        return base
                && !many
                && !(object && (infinitive || clause.lastBefore(found.first(), subjectStart(clause, found)) != null))
                && !(infinitive && object);
    }

    /** Where the subject right before a verb begins: "Obama sanctions", "the Trump administration sanctions". */
    private static int subjectStart(Clause clause, Found found) {
        return found.first() - (clause.isAny(found.first() - 1, Parties.GOVERNMENT_BODIES) ? 2 : 1);
    }

    private static boolean isPlural(@Nullable Token token) {
        return token != null && token.isWord() && token.lower().endsWith("s");
    }

    private static boolean isNumber(@Nullable Token token) {
        return token != null && Character.isDigit(token.text().charAt(0));
    }
}
