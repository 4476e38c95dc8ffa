package dateline.extract.name;

import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offices and callings in front of a person: {@code Lands Minister Olaf Brandt}, {@code defender Marlow}. Immutable. */
final class Offices {
    /** 4 tokens: "chief of staff", "deputy prime minister". */
    private static final int LONGEST_OFFICE = 4;

    /** What persons alone are. */
    private static final Set<String> CALLINGS = NameWords.KINDS.of("calling");

    /** 3 words: "Posts and Telecommunications". */
    private static final int LONGEST_FIELD = 3;

    /** Offices that have a field in front of them, where others have whom they lead: "Zentrix Chairman". */
    private static final SpelledWords FIELD_OFFICES = new SpelledWords(NameWords.KINDS.of("office-of-a-field"));

    private final NameWords words;

    Offices(NameWords words) {
        this.words = words;
    }

    /** "defence minister Ana Pauker": the office in front, written small. */
    Run withOffice(Run run, int sentenceStart) {
        Text text = run.text();
        boolean named = run.length() > 1 || run.length() == 1 && isHolder(run);
        for (int i = Math.max(sentenceStart, run.first() - LONGEST_OFFICE);
                named && run.role().isEmpty() && i < run.first();
                i++) {
            var title = words.title(text, i);
            if (title != null && title.endToken() == run.first()) {
                return run.from(run.first(), text.chars(i, run.first() - 1));
            }
        }
        return run;
    }

    /** "Lands Minister Olaf Brandt", "District Judge Marla Quist": the holder, where the words before the office tell its field; null where they do not. */
    @Nullable
    Run withField(Run run, int office, Run holder) {
        Text text = run.text();
        boolean field = FIELD_OFFICES.has(text.token(holder.first() - 1))
                && office - run.first() <= LONGEST_FIELD
                && !words.isGiven(text.token(run.first()))
                && !run.isShouting()
                && (holder.length() == 1 || words.areOfAPerson(holder));
        int first = Math.min(afterNation(run), office);
        return field ? run.from(holder.first(), text.chars(first, holder.first() - 1)) : null;
    }

    /** Where the office begins of "South Korean Lands Minister", "U.S. District Judge". */
    private int afterNation(Run run) {
        if (words.opensWithPlaceOfTwo(run)) {
            return run.first() + 2;
        }
        return words.isPlace(run.text().token(run.first())) ? run.first() + 1 : run.first();
    }

    /** "defender Idalecio", "economist Brandt": one word behind a calling that only persons have. */
    private boolean isHolder(Run run) {
        Text text = run.text();
        Token name = text.token(run.first());
        return text.isAny(run.first() - 1, CALLINGS)
                && !name.isAllCaps()
                && !words.isPlace(run)
                && !words.isCommon(name)
                && !words.isCue(name)
                && words.organization(text, run.first()) == null;
    }
}
