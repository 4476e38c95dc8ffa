package dateline.extract.leader;

import dateline.extract.text.WordKinds;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which part of a full name is the surname. Stateless. */
public final class Surname {
    private static final WordKinds WORDS = WordKinds.read("leader-words.tsv");
    private static final Set<String> FIRST_IN = WORDS.of("family-name-first");
    private static final Set<String> SUFFIXES = WORDS.of("suffix");
    private static final Set<String> ARTICLES = WORDS.of("article");

    private Surname() {}

    /** Whether names of that country begin with the surname: "Xi Jinping". */
    static boolean isFirstIn(String country) {
        return FIRST_IN.contains(country);
    }

    /** Xi of Xi Jinping, where the family name stands first; Marcos of Ferdinand Marcos Jr., Maliki of Nouri al-Maliki. */
    public static String of(String name, boolean familyFirst) {
        List<String> words = words(name);
        return withoutArticle(familyFirst ? words.getFirst() : words.getLast());
    }

    /** "von der Leyen" of Ursula von der Leyen; the last word where no particle stands before it. */
    static String withParticles(String name) {
        List<String> words = words(name);
        for (int i = 1; i < words.size() - 1; i++) {
            if (Character.isLowerCase(words.get(i).charAt(0))) {
                return String.join(" ", words.subList(i, words.size()));
            }
        }
        return withoutArticle(words.getLast());
    }

    /** Jr. or III behind a surname. */
    public static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
    }

    /** Maliki of "al-Maliki" and "al Maliki", as news have the name both ways. */
    public static String withoutArticle(String surname) {
        int end = 0;
        while (end < surname.length() && Character.isLetter(surname.charAt(end))) {
            end++;
        }
        boolean article = end < surname.length()
                && ARTICLES.contains(surname.substring(0, end).toLowerCase(Locale.ROOT));
        return article ? surname.substring(end + 1) : surname;
    }

    private static List<String> words(String name) {
        List<String> words = List.of(name.split(" ", -1));
        int end = words.size();
        while (end > 1 && isSuffix(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }
}
