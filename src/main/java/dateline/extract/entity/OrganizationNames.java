package dateline.extract.entity;

import dateline.extract.text.Accents;
import dateline.extract.text.Lexicon;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The one name of an organisation: the rules of {@link CanonicalNames}. Immutable. */
final class OrganizationNames {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /** What companies of the world have behind their names, without stops and in small letters. */
    private static final Set<String> LEGAL_FORMS = EntityWords.of("legal-form");

    /** Words that stay small within a name. */
    private static final Set<String> SMALL_WORDS = EntityWords.of("small-word");

    /** Words of two and three letters that are no acronyms, though a headline has them in capitals. */
    private static final Set<String> SHORT_WORDS = WordSet.union(List.of(SMALL_WORDS, EntityWords.of("short-word")));

    /** Acronyms are seldom longer. */
    private static final int LONGEST_ACRONYM = 6;

    /** One word of two letters is no name of a company. */
    private static final int SHORTEST_NAME = 3;

    /** Words that British and American papers spell differently, by the British spelling. */
    private static final Map<String, String> AMERICAN = Lexicon.rows("american-spellings.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.column(0), row -> row.column(1)));

    /** What opens a name in full, by two words, and by letters. */
    private static final Map<String, String> LETTERS = Lexicon.rows("organization-openings.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.column(0), row -> row.column(1)));

    /** Words that are no name of a company by themselves: of all of "General Co" and "Bank Ltd" more than one bearer is left. */
    private static final Set<String> COMMON = common();

    private static final Map<String, String> ALIASES = new LinkedHashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (Lexicon.Row row : Lexicon.rows("organization-aliases.tsv")) {
            for (String alias : row.column(1).split(";", -1)) {
                ALIASES.put(alias, row.column(0));
                NAMES.put(alias, row.column(0));
            }
        }
    }

    private OrganizationNames() {}

    private static Set<String> common() {
        Set<String> common = new HashSet<>();
        for (String file : List.of(
                "names-common-words.tsv", "names-organization-cues.tsv", "names-given.tsv", "names-titles.tsv")) {
            Lexicon.rows(file).forEach(row -> common.add(row.column(0).toLowerCase(Locale.ROOT)));
        }
        for (Lexicon.Row row : Lexicon.rows("countries.tsv")) {
            common.add(row.column(1).toLowerCase(Locale.ROOT));
            for (String demonym : row.column(5).split(";", -1)) {
                common.add(demonym.toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(common);
    }

    static void aliases(BiConsumer<String, String> each) {
        ALIASES.forEach(each);
    }

    static String of(String name) {
        String plain = Accents.without(name).replace(" & ", " and ");
        List<String> words = new ArrayList<>(List.of(plain.split(" ", -1)));
        boolean capitals = words.size() > 1 && Spelling.isInCapitals(plain);
        for (int i = 0; i < words.size(); i++) {
            words.set(i, word(words.get(i), i > 0, capitals));
        }
        if (words.size() > 1 && ARTICLES.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
            words.removeFirst();
        }
        shorten(words);
        dropForms(words);
        String form = String.join(" ", words);
        if (form.isEmpty()) {
            return name;
        }
        return NAMES.getOrDefault(form, form);
    }

    private static String word(String word, boolean within, boolean capitals) {
        if (Spelling.isInitial(word) && word.length() > 2) {
            // U.N. as UN
            return word.replace(".", "");
        }
        String lower = word.toLowerCase(Locale.ROOT);
        boolean loud = Spelling.isInCapitals(word) && word.length() > LONGEST_ACRONYM;
        boolean shouted = capitals && (word.length() > SHORTEST_NAME || SHORT_WORDS.contains(lower)) || loud;
        if (shouted && within && SMALL_WORDS.contains(lower)) {
            return lower;
        }
        String spelled = shouted ? Spelling.capitalized(word) : word;
        return AMERICAN.getOrDefault(spelled, spelled);
    }

    /** "United Nations Security Council" as UN Security Council. */
    private static void shorten(List<String> words) {
        if (words.size() < 3) {
            return;
        }
        String letters = LETTERS.get(words.get(0) + " " + words.get(1));
        if (letters != null) {
            words.removeFirst();
            words.set(0, letters);
        }
    }

    /** "Gazprom OAO" as Gazprom; not where nothing or a word of everyday is left. */
    private static void dropForms(List<String> words) {
        int end = words.size();
        while (end > 1 && isForm(words.get(end - 1))) {
            end--;
        }
        String last = words.get(end - 1);
        boolean name = end > 1
                ? !isLink(last)
                : last.chars().filter(Character::isLetter).count() >= SHORTEST_NAME
                        && !isForm(last)
                        && !COMMON.contains(last.toLowerCase(Locale.ROOT));
        if (name && end < words.size()) {
            words.subList(end, words.size()).clear();
            // "Marsh Holdings, Inc."
            words.set(end - 1, last.endsWith(",") ? last.substring(0, last.length() - 1) : last);
        }
    }

    private static boolean isForm(String word) {
        return LEGAL_FORMS.contains(word.replace(".", "").replace("/", "").toLowerCase(Locale.ROOT));
    }

    /** "Sears, Roebuck and Co" */
    private static boolean isLink(String word) {
        return word.equals("and") || word.equals("&") || word.equals("of");
    }
}
