package dateline.extract.entity;

import dateline.extract.leader.Surname;
import dateline.extract.text.Accents;
import dateline.extract.text.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The one name of a person or an organisation, whichever form articles give: a leader's from our lists, by the article's day, countries
 * and titles; else the form without middle initials, accents, courtesies or a company's legal form. Two forms become one only where
 * hardly any two bearers differ by what is left out. Immutable, and safe for any number of threads.
 */
public final class CanonicalNames {
    /** Courtesies in front of a name. */
    private static final Set<String> COURTESIES = EntityWords.of("courtesy");

    /** Words within a name that have no capital. */
    private static final Set<String> PARTICLES = EntityWords.of("particle");

    /** Of more words in capitals at least one is no name. */
    private static final int LONGEST_PERSON = 5;

    private static final KnownLeaders LEADERS = new KnownLeaders();
    private static final Map<String, String> SPELLINGS = new HashMap<>();

    static {
        for (Lexicon.Row row : Lexicon.rows("given-name-spellings.tsv")) {
            for (String spelling : row.column(1).split(";", -1)) {
                SPELLINGS.put(spelling, row.column(0));
            }
        }
    }

    private CanonicalNames() {}

    /** Hands on other forms of names, each with the one name. */
    public static void aliases(BiConsumer<String, String> persons, BiConsumer<String, String> organizations) {
        LEADERS.aliases(persons);
        OrganizationNames.aliases(organizations);
    }

    /**
     * The one name of a person.
     *
     * @param name the fullest form in the article
     * @param roles titles that stand before it there
     */
    public static String person(String name, Set<String> roles, Context context) {
        List<String> words = words(name);
        String plain = String.join(" ", words);
        if (plain.isEmpty()) {
            return name;
        }
        String leader = LEADERS.named(plain, roles, context);
        if (leader == null && isSurname(words)) {
            int initials = initials(words);
            String initial = initials == 0 ? "" : words.getFirst().substring(0, 1);
            leader = LEADERS.surnamed(String.join(" ", words.subList(initials, words.size())), initial, roles, context);
        }
        if (leader != null) {
            return leader;
        }
        String shorter = String.join(" ", spelled(withoutInitials(words)));
        leader = shorter.equals(plain) ? null : LEADERS.named(shorter, roles, context);
        return leader == null ? shorter : leader;
    }

    /** The one name of an organisation; {@code name} is the fullest form in the article. */
    public static String organization(String name) {
        return OrganizationNames.of(name);
    }

    /** Plain words with the capitals of names, without courtesies. */
    private static List<String> words(String name) {
        String plain = Accents.without(name);
        List<String> words = new ArrayList<>(List.of(plain.split(" ", -1)));
        boolean capitals = Spelling.isInCapitals(plain) && words.size() <= LONGEST_PERSON;
        for (int i = 0; i < words.size(); i++) {
            String word = capitals ? Spelling.capitalized(words.get(i)) : words.get(i);
            boolean small = i > 0 && capitals && PARTICLES.contains(word.toLowerCase(Locale.ROOT));
            boolean article = i > 0 && (word.startsWith("Al-") || word.startsWith("El-"));
            words.set(i, small || article ? Character.toLowerCase(word.charAt(0)) + word.substring(1) : word);
        }
        while (words.size() > 1 && COURTESIES.contains(words.getFirst())) {
            words.removeFirst();
        }
        return words;
    }

    /** "Putin", "V. Putin", "von der Leyen" */
    private static boolean isSurname(List<String> words) {
        int initials = initials(words);
        return words.size() - initials == 1
                || Character.isLowerCase(words.get(initials).charAt(0));
    }

    /** How many words at the beginning are initials; the last word is none. */
    private static int initials(List<String> words) {
        int initials = 0;
        while (initials < words.size() - 1 && Spelling.isInitial(words.get(initials))) {
            initials++;
        }
        return initials;
    }

    /** "Anna B. Marsh" is Anna Marsh; who has but initials before the surname keeps them. */
    private static List<String> withoutInitials(List<String> words) {
        int end = words.size();
        while (end > 2 && Surname.isSuffix(words.get(end - 1))) {
            end--;
        }
        boolean middle = end > 2 && !Spelling.isInitial(words.getFirst());
        for (int i = 1; i < end - 1; i++) {
            middle &= Spelling.isInitial(words.get(i));
        }
        if (!middle || Spelling.isInitial(words.get(end - 1))) {
            return words;
        }
        List<String> shorter = new ArrayList<>(words);
        shorter.subList(1, end - 1).clear();
        return shorter;
    }

    /** Sergey as Sergei; "Geun-hye" as Geun Hye, as half of the agencies write it. */
    private static List<String> spelled(List<String> words) {
        List<String> spelled = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int hyphen = word.indexOf('-');
            boolean syllables = i > 0
                    && hyphen > 1
                    && hyphen == word.lastIndexOf('-')
                    && hyphen + 1 < word.length()
                    && Character.isUpperCase(word.charAt(0))
                    && Character.isLowerCase(word.charAt(hyphen + 1));
            if (syllables) {
                spelled.add(word.substring(0, hyphen));
                spelled.add(Spelling.capitalized(word.substring(hyphen + 1)));
            } else {
                spelled.add(i == 0 && words.size() > 1 ? SPELLINGS.getOrDefault(word, word) : word);
            }
        }
        return spelled;
    }
}
