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
        while (end < limit && end - first < LONGEST) {
            Token token = text.token(end);
            boolean line = text.chars().indexOf('\n', text.token(end - 1).end(), token.start()) >= 0;
            if (line) {
                return end;
            }
            if (RunFinder.isNameWord(text, end)) {
                end++;
                continue;
            }
            boolean initialDot = token.is(".")
                    && !token.spaceBefore()
                    && text.token(end - 1).text().length() <= 3
                    && end + 1 < limit
                    && RunFinder.isNameWord(text, end + 1)
                    && TITLES.has(text.token(end - 1));
            boolean hyphen = token.is("-")
                    && !token.spaceBefore()
                    && end + 1 < limit
                    && !text.token(end + 1).spaceBefore()
                    && text.token(end + 1).isWord();
            boolean linked = hyphen
                    && LINKS.has(text.token(end + 1))
                    && end + 3 < limit
                    && text.token(end + 2).is("-")
                    && RunFinder.isNameWord(text, end + 3);
            // "Bashar al-Assad"
            boolean article = LINKS.has(token)
                    && end + 2 < limit
                    && text.token(end + 1).is("-")
                    && !text.token(end + 1).spaceBefore()
                    && !text.token(end + 2).spaceBefore()
                    && RunFinder.isNameWord(text, end + 2);
            boolean ampersand = token.is("&") && end + 1 < limit && RunFinder.isNameWord(text, end + 1);
            boolean particle = PARTICLES.has(token)
                    && end + 1 < limit
                    && (RunFinder.isNameWord(text, end + 1) || PARTICLES.has(text.token(end + 1)));
            // "Park Geun-hye", "Banharn Silpa-archa"
            boolean syllable = hyphen
                    && end - first >= 2
                    && words.isSyllable(text.token(end + 1))
                    && !(end + 2 < limit && text.token(end + 2).is("-"));
            if (syllable) {
                return end + 2;
            }
            if (linked) {
                end += 4;
            } else if (article) {
                end += 3;
            } else if ((hyphen && RunFinder.isNameWord(text, end + 1))
                    || initialDot
                    || ampersand
                    || particle
                    || isOwnedTogether(words, text, end, limit)) {
                end += particle ? 1 : 2;
            } else {
                return end;
            }
        }
        return end;
    }

    /** "Kurdistan Workers' Party", "People's Liberation Army": many own what is theirs together, unlike "Lenin's Party". */
    private static boolean isOwnedTogether(NameWords words, Text text, int mark, int limit) {
        boolean many = text.token(mark).is("'") && text.token(mark - 1).lower().endsWith("s")
                || text.token(mark).is("'s")
                        && MANY.contains(text.token(mark - 1).text());
        return many
                && !text.token(mark).spaceBefore()
                && mark + 1 < limit
                && RunFinder.isNameWord(text, mark + 1)
                && words.isCue(text.token(mark + 1))
                && !words.isPlace(text.token(mark - 1));
    }
}
