package dateline.extract.time.reading;

import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.Set;

/** Tells verbs of the past from participles and adjectives, by lists, by "-ed" and by the words beside them. Immutable. */
final class PastVerbs {
    private static final Set<String> BEHIND = WordSet.of(
            "was", "were", "said", "had", "did", ";", "went", "came", "began", "took", "gave", "fell", "rose", "broke",
            "flew", "spoke", "wrote", "saw", "ran", "became", "drew", "drove", "knew", "threw", "wore", "ate", "sang",
            "died", "fled", "grew", "chose", "blew", "sank", "swore", "stole", "shook", "rode", "woke", "forgot");

    /** Past tense and participle alike: no past after "is", "be" or "been". */
    private static final Set<String> PAST_OR_PARTICIPLE = WordSet.of(
            "met", "told", "left", "won", "lost", "held", "sent", "made", "got", "found", "shot", "struck", "led",
            "sold", "bought", "brought", "kept", "thought", "felt", "paid", "heard", "stood", "sat", "built", "fought",
            "caught", "taught", "sought", "spent", "dealt", "laid", "hung", "slept", "swept", "meant", "lit");

    private static final Set<String> BEFORE_A_PARTICIPLE = WordSet.of(
            "be",
            "being",
            "is",
            "are",
            "get",
            "'re",
            "'m",
            "am",
            "the",
            "a",
            "an",
            "its",
            "their",
            "his",
            "her",
            "this",
            "'s",
            "any",
            "not",
            "newly",
            "recently");

    private static final Set<String> NO_PAST = WordSet.of(
            "planned",
            "expected",
            "scheduled",
            "postponed",
            "succeed",
            "proceed",
            "exceed",
            "indeed",
            "hundred",
            "sacred");

    private static final Set<String> AFTER_A_VERB = WordSet.of(
            "the", "a", "an", "to", "in", "on", "at", "by", "for", "from", "with", "of", "that", "his", "her", "its",
            "their", "it", "them", "him", "me", "us", "as", "into", "over", "up", "down", "out", "off", "back", "and",
            "or", "but", "this", "all", "some", "no", "more", "about", "against", "between", "after", "before",
            "during", "late", "early", "last", "earlier", "when", "while", "because", "if", "how", "what", "who",
            "there");

    private final Text text;

    PastVerbs(Text text) {
        this.text = text;
    }

    /** Whether the token is a verb of the past. */
    boolean isPast(int index) {
        if (text.at(index) == null) {
            return false;
        }
        String lower = text.token(index).lower();
        if (BEHIND.contains(lower)) {
            return true;
        }
        boolean regular = lower.length() > 4 && lower.endsWith("ed") && !NO_PAST.contains(lower);
        // "an amended treaty", "on a still unspecified date": before a noun it is an adjective
        Token after = text.at(index + 1);
        boolean verb =
                after == null || !after.isWord() || after.isCapitalized() || AFTER_A_VERB.contains(after.lower());
        return ((regular && verb) || PAST_OR_PARTICIPLE.contains(lower)) && !text.isAny(index - 1, BEFORE_A_PARTICIPLE);
    }
}
