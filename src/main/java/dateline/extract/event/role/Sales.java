package dateline.extract.event.role;

import dateline.extract.event.actor.Actor;
import dateline.extract.event.actor.Sides;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Governors;
import dateline.extract.event.clause.Reach;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.ClauseWords;
import dateline.extract.event.trigger.Hit;
import dateline.extract.event.trigger.Trait;
import dateline.extract.text.WordSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sells to whom, and who buys from whom, where a noun or a passive tells it: "sales of corn by Chad to Mali", "Chad's purchase of wheat from Mali", "jets
 * sold to Mali by Chad". Stateless.
 */
public final class Sales {
    /** 12: "sale of 36 fighter jets worth eight billion euros by Chad to". */
    private static final int BEHIND_REACH = 12;

    /** 5: "Chad's planned long-term crude oil purchases". */
    private static final int OWNER_REACH = 5;

    /** 4: "by the government of Chad". */
    private static final int NAME_REACH = 4;

    private static final Set<String> BY = WordSet.of("by");

    private static final Set<String> TO = WordSet.of("to");

    private static final Set<String> FROM = WordSet.of("from");

    private Sales() {}

    /** Whether a word tells of a sale or purchase, and the parties stand with their prepositions. */
    public static boolean is(Clause clause, Hit hit) {
        return hit.trigger().ofSale()
                && (!hit.trigger().verb() || hit.trigger().participle() && Voice.isPassive(clause, hit.first()));
    }

    /** Who sells or buys, and to or from whom. */
    public static Sides of(Clause clause, Hit hit) {
        boolean selling = hit.trigger().traits().contains(Trait.SELLING);
        Actor by = behind(clause, hit, BY);
        Actor source = by == null && !hit.trigger().verb() ? owner(clause, hit) : by;
        Actor target = behind(clause, hit, selling ? TO : FROM);
        boolean origin = target == null && !selling && !hit.trigger().verb();
        return new Sides(source, origin ? ofGoods(clause, hit) : target);
    }

    private static @Nullable Actor behind(Clause clause, Hit hit, Set<String> prepositions) {
        int end = Reach.right(clause, hit.end(), BEHIND_REACH);
        for (int i = hit.end() - 1; i < end; i++) {
            if (clause.isAny(i, prepositions)) {
                Actor party = clause.firstStarting(i + 1, Math.min(end + 1, i + 1 + NAME_REACH));
                if (party != null && !Governors.hasPreposition(clause, i + 1, party.first())) {
                    return party;
                }
            }
        }
        return null;
    }

    /** Whose sale it is: "Chad's purchase", "Chadian corn sales", or who announces it. */
    private static @Nullable Actor owner(Clause clause, Hit noun) {
        Actor owner = clause.lastBefore(noun.first(), Reach.left(clause, noun.first(), OWNER_REACH));
        if (owner == null) {
            return Agents.announcing(clause, noun.first());
        }
        boolean own =
                owner.end() == noun.first() || Owners.isOwner(clause, owner) || isBeforeGoods(clause, owner, noun);
        return own && !Governors.isFirm(clause, owner, noun.first()) ? owner : null;
    }

    /** "U.S. arms sales": only plain words between the name and the noun. */
    private static boolean isBeforeGoods(Clause clause, Actor owner, Hit noun) {
        for (int i = owner.end(); i < noun.first(); i++) {
            boolean plain = clause.token(i) != null
                    && clause.text().token(i).isWord()
                    && !clause.isAny(i, ClauseWords.AFTER_NOUNS)
                    && !clause.isAny(i, ClauseWords.PREPOSITIONS);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** "purchase of Malian wheat": whose goods they are. */
    private static @Nullable Actor ofGoods(Clause clause, Hit noun) {
        if (!clause.is(noun.end() - 1, "of") && !clause.is(noun.end(), "of")) {
            return null;
        }
        Actor goods = clause.firstStarting(noun.end(), Reach.right(clause, noun.end(), BEHIND_REACH));
        return goods != null && Commerce.isOrigin(clause, goods) ? goods : null;
    }
}
