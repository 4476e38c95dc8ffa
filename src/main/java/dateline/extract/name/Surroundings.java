package dateline.extract.name;

import dateline.extract.text.Lexicon;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words beside a name tell of it: {@code Swiss club Sion}, {@code Milan coach}, {@code in Milan}. Immutable. */
final class Surroundings {
    // words beside a name, by the columns of their lexicon
    private static final SpelledWords BEFORE_ORGANIZATIONS =
            new SpelledWords(contexts("before", "team", "press", "other"));
    private static final SpelledWords BEHIND_ORGANIZATIONS =
            new SpelledWords(contexts("after", "team", "press", "other"));
    private static final SpelledWords BEFORE_TEAMS = new SpelledWords(contexts("before", "team"));
    private static final SpelledWords BEHIND_TEAMS = new SpelledWords(contexts("after", "team"));
    private static final Set<String> BUSINESS = contexts("before", "business");
    private static final Set<String> BUSINESS_NOUNS = part(BUSINESS, 0);
    private static final Set<String> BUSINESS_PREPOSITIONS = part(BUSINESS, 1);
    private static final SpelledWords PRESS_NOUNS = new SpelledWords(contexts("after", "press"));

    private static final SpelledWords CLUB_FORMS = new SpelledWords(NameWords.KINDS.of("club-form"));

    private static final Set<String> WHERE =
            WordSet.of("in", "near", "at", "from", "into", "outside", "around", "across", "on");

    private static final Set<String> OF_A_TOWN = WordSet.of("in", "near", "outside");

    /** What the first lines of a digest of the papers speak of. */
    private static final Set<String> PRESS = NameWords.KINDS.of("digest");

    /** 60 tokens: two or three sentences. */
    private static final int TOKENS_OF_A_HEAD = 60;

    private static final int WORDS_OF_A_PAPER = 8;

    private final NameWords words;

    Surroundings(NameWords words) {
        this.words = words;
    }

    /** "Swiss club Sion", "the daily La Corse", "United manager", "Milan coach"; not "the group Iran", "Iraqi Kurdish group". */
    boolean tellOrganization(Run run) {
        Text text = run.text();
        Token first = text.token(run.first());
        Token previous = text.at(run.first() - 1);
        Token next = text.at(run.end());
        boolean business = previous != null && tellBusiness(text.at(run.first() - 2), previous);
        boolean paper = previous != null && previous.is(",") && run.nextIs(",") && isPaper(run);
        boolean told = business
                || paper
                || (previous != null && tellsBefore(previous, false))
                || (next != null && tellsBehind(next, false));
        // most names stand beside no such word
        if (!told || words.isCommon(first) || words.isOtherCue(text.token(run.end() - 1))) {
            return false;
        }
        if (business || paper) {
            return !words.isPlace(run) && !words.isCountry(first) && !run.isShouting();
        }
        boolean part =
                previous != null && (previous.is("-") || previous.is("of") || (previous.is("'s") && run.length() == 1));
        if (part || run.isShouting()) {
            return false;
        }
        boolean city = words.isPlace(run);
        boolean nation = (city ? words.isCountry(run) : words.isCountry(first)) && !text.is(run.first() + 1, "-");
        // the first word of a sentence may be any
        boolean opens = run.length() == 1 && (previous == null || previous.is("."));
        boolean after = next != null && !nation && tellsBehind(next, city) && (!opens || isOfPress(next));
        boolean before = previous != null && (!nation || (run.length() > 1 && !city));
        return after || (before && previous != null && tellsBefore(previous, city));
    }

    /** "A Lisbon daily newspaper, Correio Velho,"; not "the editor of the newspaper, Jan Kral,". */
    private boolean isPaper(Run run) {
        Text text = run.text();
        Token paper = text.at(run.first() - 2);
        if (paper == null || !isOfPress(paper)) {
            return false;
        }
        for (int i = run.first() - 3; i >= Math.max(0, run.first() - WORDS_OF_A_PAPER); i--) {
            if (text.is(i, "of") || text.is(i, "for")) {
                return false;
            }
            if (text.is(i, "a") || text.is(i, "an")) {
                return true;
            }
        }
        return false;
    }

    /** "in Surrey, British Columbia": a name that a team has, too. */
    boolean isTown(Run run) {
        Text text = run.text();
        int region = run.end() + 1;
        return run.length() <= 2
                && text.isAny(run.first() - 1, OF_A_TOWN)
                && run.nextIs(",")
                && region < text.size()
                && text.token(region).isCapitalized()
                && (words.isPlace(text.token(region))
                        || (region + 1 < text.size() && words.isPlace(new Run(text, region, region + 2, ""))));
    }

    /** Whether the word before a name tells an organisation, as in "the daily Granma"; of a city, a team, as in "club Sion". */
    private static boolean tellsBefore(Token token, boolean city) {
        return (city ? BEFORE_TEAMS : BEFORE_ORGANIZATIONS).has(token);
    }

    /** Whether the word behind a name tells an organisation, as in "Ansett shares"; of a city, a team, as in "Milan coach". */
    private static boolean tellsBehind(Token token, boolean city) {
        return (city ? BEHIND_TEAMS : BEHIND_ORGANIZATIONS).has(token);
    }

    /** Whether the two words before a name tell a company, as in "stake in", "analyst at". */
    private static boolean tellBusiness(@Nullable Token noun, Token preposition) {
        return noun != null
                && preposition.isAny(BUSINESS_PREPOSITIONS)
                && noun.isAny(BUSINESS_NOUNS)
                && BUSINESS.contains(noun.lower() + " " + preposition.lower());
    }

    /** Whether the word is one of papers and broadcasters. */
    private static boolean isOfPress(Token token) {
        return PRESS_NOUNS.has(token);
    }

    private static Set<String> part(Set<String> phrases, int word) {
        return WordSet.copyOf(phrases.stream()
                .map(phrase -> phrase.split(" ", -1)[word])
                .distinct()
                .toList());
    }

    private static Set<String> contexts(String side, String... kinds) {
        return WordSet.copyOf(Lexicon.rows("names-organization-contexts.tsv").stream()
                .filter(row -> row.column(1).equals(side) && List.of(kinds).contains(row.column(2)))
                .map(row -> row.column(0))
                .toList());
    }

    static boolean isClubForm(Token token) {
        return CLUB_FORMS.has(token);
    }

    static boolean isPlaced(Run run) {
        return run.first() > 0
                && WHERE.contains(run.text().token(run.first() - 1).text());
    }

    /** "In Milan", "MILAN 1996-08-25", "Milan, Italy": the city, whatever teams it has. */
    boolean isWhere(Run run) {
        Text text = run.text();
        boolean dateline = run.first() == 0
                && run.end() < text.size()
                && !text.token(run.end()).isWord();
        return words.isPlace(run) && (isPlaced(run) || dateline || run.nextIs(","));
    }

    /** "AN-NAHAR - The president": in a digest of the press, the paper in capitals before what it writes. */
    boolean isPaperOfDigest(Run run) {
        Text text = run.text();
        boolean dash = run.end() + 1 < text.size()
                && text.token(run.end()).is("-")
                && text.token(run.end()).spaceBefore()
                && text.token(run.end() + 1).spaceBefore();
        if (!dash || words.isPlace(run) || text.sentenceOf(run.first()).firstToken() != run.first()) {
            return false;
        }
        for (int i = run.first(); i < run.end(); i++) {
            Token token = text.token(i);
            if (token.isWord() && !token.isAllCaps()) {
                return false;
            }
        }
        return isOfPress(text, run.first());
    }

    /** Whether the first lines say that papers are read: "leading stories in the Madrid press". */
    private static boolean isOfPress(Text text, int before) {
        for (int i = 0; i < Math.min(before, TOKENS_OF_A_HEAD); i++) {
            if (text.token(i).isAny(PRESS)) {
                return true;
            }
        }
        return false;
    }
}
