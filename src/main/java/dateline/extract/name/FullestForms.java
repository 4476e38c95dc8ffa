package dateline.extract.name;

import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the short forms of an article's names to their fullest: {@code Marsh} to {@code Ana Marsh}, {@code OECD} to what it stands for. Immutable. */
final class FullestForms {
    private static final Set<String> NO_NICKNAMES = NameWords.KINDS.of("no-nickname");

    private final Map<String, String> persons;
    private final Map<String, String> organizations;

    /** The forms of the names that an article gives. */
    FullestForms(List<Named> named) {
        persons = fullest(named, true);
        organizations = fullest(named, false);
    }

    /** Whether words that do not tell by themselves are a person's name of this article; null where they are no name. */
    @Nullable
    Boolean isPerson(Run run) {
        String key = key(run.words());
        if (persons.containsKey(key)) {
            return true;
        }
        return organizations.containsKey(key) ? Boolean.FALSE : null;
    }

    /** From each form of a name, in lower case, to the longest form that holds it: surnames to full names. */
    private static Map<String, String> fullest(List<Named> named, boolean person) {
        Map<String, String> fullest = new HashMap<>();
        for (Named name : named) {
            if (name.person() == person) {
                String words = name.run().words();
                put(fullest, key(words), words);
                if (person) {
                    Text text = name.run().text();
                    put(fullest, text.token(name.run().end() - 1).lower(), words);
                } else if (name.run().length() > 1) {
                    put(fullest, acronym(name.run()), words);
                    put(fullest, name.run().text().token(name.run().first()).lower() + "\u0000", words);
                    String last = name.run().text().token(name.run().end() - 1).text();
                    if (isNickname(last)) {
                        put(fullest, key(last), words);
                    }
                }
            }
        }
        return fullest;
    }

    /** The Twins of Minnesota Twins, the Guardians: plurals that are no legal form of a company. */
    private static boolean isNickname(String last) {
        return last.length() > 3
                && last.endsWith("s")
                && Character.isUpperCase(last.charAt(0))
                && !NO_NICKNAMES.contains(last);
    }

    private static void put(Map<String, String> fullest, String key, String words) {
        fullest.merge(key, words, (old, other) -> old.length() >= other.length() ? old : other);
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static String acronym(Run run) {
        StringBuilder letters = new StringBuilder();
        for (int i = run.first(); i < run.end(); i++) {
            if (run.text().token(i).isCapitalized()) {
                letters.appendCodePoint(run.text().token(i).lower().codePointAt(0));
            }
        }
        return letters.length() < 2 ? "\u0000" : letters.toString();
    }

    /** The names as mentions with their fullest forms, sorted by span; of two that overlap the first. */
    List<Mention> mentions(List<Named> named) {
        List<Mention> mentions = new ArrayList<>();
        for (Named name : named) {
            Run run = name.run();
            String words = run.words();
            var span = run.text().span(run.first(), run.end() - 1);
            if (name.person()) {
                String surname = run.text().token(run.end() - 1).lower();
                String full = persons.getOrDefault(run.length() == 1 ? surname : key(words), words);
                mentions.add(new Mention.Person(span, full, run.role().isEmpty() ? null : run.role()));
            } else {
                mentions.add(new Mention.Organization(span, organizations.getOrDefault(key(words), words)));
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : mentions) {
            if (apart.isEmpty() || !apart.getLast().span().overlaps(mention.span())) {
                apart.add(mention);
            }
        }
        return apart;
    }
}
