package dateline.extract.time;

import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Token;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holidays with a fixed date, from {@code lexicons/time-holidays.tsv}: the one nearest to publication, unless a year follows. */
final class Holidays implements Rule {
    private final Set<String> firstWords = new HashSet<>();
    private final PhraseTrie<MonthDay> names = new PhraseTrie<>();

    Holidays() {
        for (Lexicon.Row row : Lexicon.rows("time-holidays.tsv")) {
            String name = row.column(0);
            names.put(name, MonthDay.parse("--" + row.column(1)));
            int blank = name.indexOf(' ');
            firstWords.add(blank < 0 ? name : name.substring(0, blank));
        }
    }

    /** Whether a holiday's name may begin with the word. */
    boolean mayBegin(Token token) {
        return firstWords.contains(token.text());
    }

    @Override
    public @Nullable Found at(Reading reading, int index) {
        PhraseTrie.Match<MonthDay> match = names.longestAt(reading.tokens(), index);
        if (match == null || !reading.tokens().get(index).isCapitalized()) {
            return null;
        }
        int end = match.endToken();
        int year = TimeWords.year(reading.token(end));
        LocalDate today = reading.today();
        if (year > 0) {
            return new Found(end + 1, Timex.day(match.value().atYear(year)));
        }
        return today == null ? null : new Found(end, Timex.day(nearest(today, match.value())));
    }

    /** The day of any year that lies nearest to {@code today}. */
    static LocalDate nearest(LocalDate today, MonthDay holiday) {
        LocalDate nearest = holiday.atYear(today.getYear());
        for (int shift : new int[] {-1, 1}) {
            LocalDate other = holiday.atYear(today.getYear() + shift);
            if (Math.abs(other.toEpochDay() - today.toEpochDay())
                    < Math.abs(nearest.toEpochDay() - today.toEpochDay())) {
                nearest = other;
            }
        }
        return nearest;
    }
}
