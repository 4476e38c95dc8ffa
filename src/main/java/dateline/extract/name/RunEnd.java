package dateline.extract.name;

import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.util.Set;

/** Where a run of capitalised words ends; it goes on over particles ({@code Charles de Gaulle}), hyphens, ampersands and plural owners ({@code Workers' Party}). Stateless. */
final class RunEnd {
    /** Words in lower case that stand inside names of persons. */
    private static final SpelledWords PARTICLES = new SpelledWords(NameWords.KINDS.of("particle"));

    private static final SpelledWords TITLES = new SpelledWords(NameWords.KINDS.of("short-title"));

    /** And between hyphens: Inzamam-ul-Haq. */
    private static final SpelledWords LINKS = new SpelledWords(NameWords.KINDS.of("link"));

    /** Plurals without an s. */
    private static final Set<String> MANY = NameWords.KINDS.of("plural-without-s");

    /** 20 tokens: no name has more, and a text of nothing but capitals would cost its length squared. */
    private static final int LONGEST = 20;

    private RunEnd() {}

    /** The index after the last word of the run that begins at a token. */
    static int of(NameWords words, Text text, int first, int limit) {
        int end = first + 1;
        while (end < limit && end - first < LONGEST && !opensLine(text, end)) {
            if (end - first >= 2 && isSyllable(words, text, end, limit)) {
                return end + 2;
            }
            int next = after(words, text, end, limit);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean opensLine(Text text, int index) {
        return text.chars()
                        .indexOf(
                                '\n',
                                text.token(index - 1).end(),
                                text.token(index).start())
                >= 0;
    }

    /** "Park Geun-hye", "Banharn Silpa-archa": with it the name ends. */
    private static boolean isSyllable(NameWords words, Text text, int hyphen, int limit) {
        return isHyphen(text, hyphen, limit)
                && words.isSyllable(text.token(hyphen + 1))
                && !(hyphen + 2 < limit && text.token(hyphen + 2).is("-"));
    }

    /** Behind the next word of the run, or behind what it goes on over; the index itself where it ends. */
    private static int after(NameWords words, Text text, int index, int limit) {
        if (RunFinder.isNameWord(text, index)) {
            return index + 1;
        }
        if (isHyphen(text, index, limit)) {
            return afterHyphen(text, index, limit);
        }
        Token token = text.token(index);
        boolean name = index + 1 < limit && RunFinder.isNameWord(text, index + 1);
        boolean particle =
                PARTICLES.has(token) && (name || (index + 1 < limit && PARTICLES.has(text.token(index + 1))));
        if (isArticle(text, index, limit)) {
            return index + 3;
        }
        if (particle) {
            return index + 1;
        }
        boolean linked = name && (token.is("&") || isStopOfTitle(text, index) || isOwnedTogether(words, text, index));
        return linked ? index + 2 : index;
    }

    /** Whether a hyphen joins the words beside it. */
    private static boolean isHyphen(Text text, int index, int limit) {
        return text.token(index).is("-")
                && !text.token(index).spaceBefore()
                && index + 1 < limit
                && !text.token(index + 1).spaceBefore()
                && text.token(index + 1).isWord();
    }

    /** Behind the Haq of "Inzamam-ul-Haq" or the Hee of "Geun-Hee". */
    private static int afterHyphen(Text text, int hyphen, int limit) {
        boolean linked = LINKS.has(text.token(hyphen + 1))
                && hyphen + 3 < limit
                && text.token(hyphen + 2).is("-")
                && RunFinder.isNameWord(text, hyphen + 3);
        if (linked) {
            return hyphen + 4;
        }
        return RunFinder.isNameWord(text, hyphen + 1) ? hyphen + 2 : hyphen;
    }

    /** "Bashar al-Assad". */
    private static boolean isArticle(Text text, int index, int limit) {
        return LINKS.has(text.token(index))
                && index + 2 < limit
                && text.token(index + 1).is("-")
                && !text.token(index + 1).spaceBefore()
                && !text.token(index + 2).spaceBefore()
                && RunFinder.isNameWord(text, index + 2);
    }

    /** "Dr. Marsh". */
    private static boolean isStopOfTitle(Text text, int index) {
        Token title = text.token(index - 1);
        return text.token(index).is(".")
                && !text.token(index).spaceBefore()
                && title.text().length() <= 3
                && TITLES.has(title);
    }

    /** "Kurdistan Workers' Party", "People's Liberation Army": many own what is theirs together, unlike "Lenin's Party". */
    private static boolean isOwnedTogether(NameWords words, Text text, int mark) {
        Token owners = text.token(mark - 1);
        boolean many = text.token(mark).is("'") && owners.lower().endsWith("s")
                || text.token(mark).is("'s") && MANY.contains(owners.text());
        return many && !text.token(mark).spaceBefore() && words.isCue(text.token(mark + 1)) && !words.isPlace(owners);
    }
}
