package dateline.extract.event.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The forms of English verbs: of "ban" ban, bans, banning, banned; irregular ones as the lexicons write them, "take/took/taken". */
public final class Inflections {

    /** A form of a verb with the words behind it; {@code base}: as in "to attack"; {@code participle}: also used in the passive. Of "hit" one is both. */
    public record Form(String words, boolean base, boolean participle) {}

    private static final List<String> BE = List.of("be", "am", "is", "are", "was", "were", "been", "being");

    /** Those of several syllables with the stress on the last: "regretted", "kidnapped". */
    private static final Set<String> STRESSED_BEHIND = WordSets.of("doubles-last-letter");

    private Inflections() {}

    /** All forms of {@code base} or {@code base/past/participle}, with any words that follow the verb. */
    public static List<Form> of(String entry) {
        int blank = entry.indexOf(' ');
        String head = blank < 0 ? entry : entry.substring(0, blank);
        String rest = blank < 0 ? "" : entry.substring(blank);
        String[] parts = head.split("/", -1);
        String base = parts[0];
        String past = parts.length > 1 ? parts[1] : past(base);
        String participle = parts.length > 2 ? parts[2] : past;
        List<Form> forms = new ArrayList<>();
        if (base.equals("be")) {
            for (String form : BE) {
                forms.add(new Form(form + rest, form.equals(base), false));
            }
            return forms;
        }
        forms.add(new Form(base + rest, true, false));
        forms.add(new Form(third(base) + rest, false, false));
        forms.add(new Form(ing(base) + rest, false, false));
        if (!past.equals(participle)) {
            forms.add(new Form(past + rest, past.equals(base), false));
        }
        forms.add(new Form(participle + rest, participle.equals(base), true));
        if (parts.length == 1 && mayDouble(base)) {
            forms.add(new Form(base + "ling" + rest, false, false));
            forms.add(new Form(base + "led" + rest, false, true));
        }
        return forms;
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return stem(base) + "ed";
    }

    private static String third(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        return base.matches(".*(s|x|z|ch|sh|o)") ? (base.equals("quiz") ? "quizz" : base) + "es" : base + "s";
    }

    private static String ing(String base) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.endsWith("ee") && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return stem(base) + "ing";
    }

    /** What -ed and -ing stand behind: "equipp", "traffick". */
    private static String stem(String base) {
        if (base.endsWith("ic")) {
            return base + "k";
        }
        return doubles(base) ? base + base.charAt(base.length() - 1) : base;
    }

    private static boolean endsInConsonantY(String base) {
        return base.endsWith("y") && base.length() > 2 && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    }

    /** One short syllable that ends in a single consonant: ban, cut, step; and those with the stress on the last. */
    private static boolean doubles(String base) {
        return base.matches("[^aeiou]*[aeiou][bdgklmnprt]") || STRESSED_BEHIND.contains(base);
    }

    /** "labelled" in Britain, "labeled" in America. */
    private static boolean mayDouble(String base) {
        return base.matches("[a-z]*[aeiou][a-z]*[^aeiou][aeio]l") && !doubles(base);
    }
}
