package dateline.extract.time.reading;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths of time as TIMEX3 writes them ({@code P3W} for three weeks), and the days that one spans up to a day or from it on. */
public final class Lengths {
    private static final int MOST_UNITS = 1_000;

    /** The past five years are five years long: they begin on the day after. */
    private static final Set<Unit> COUNTED_WHOLE = EnumSet.of(Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE);

    private static final Set<Unit> COUNTED_FROM_A_DAY =
            EnumSet.of(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE);

    private Lengths() {}

    /** One unit up to that day: "the past year". */
    public static Timex upTo(LocalDate today, Unit unit) {
        return anchored(Timex.duration(value(unit, "1")), today, unit, Direction.BACK, 1);
    }

    /** One unit from that day on: "the next decade". */
    public static Timex from(LocalDate today, Unit unit) {
        return anchored(Timex.duration(value(unit, "1")), today, unit, Direction.AHEAD, 1);
    }

    /** "The past three years" are the days from then to publication, "the next two weeks" those from it. */
    public static Timex anchored(Timex length, @Nullable LocalDate today, Unit unit, Direction direction, int number) {
        if (today == null || number < 1 || number > MOST_UNITS || !COUNTED_FROM_A_DAY.contains(unit)) {
            return length;
        }
        LocalDate other = unit.plus(today, direction.sign() * number);
        if (other.getYear() < 1) {
            return length;
        }
        return direction == Direction.BACK
                ? length.between(COUNTED_WHOLE.contains(unit) ? other.plusDays(1) : other, today)
                : length.between(today, other);
    }

    /** @param number in digits, of which .5 is told in a lesser unit: P2Y6M; X for a number that is not told */
    public static String value(Unit unit, String number) {
        if (number.endsWith(".5")) {
            String half = withHalf(unit, number.substring(0, number.length() - 2));
            if (half != null) {
                return half;
            }
        }
        // the guidelines know no letter for ten years, for a hundred and for two weeks
        return switch (unit) {
            case DECADE -> times(number, 10, Unit.YEAR, "PXDE");
            case CENTURY -> times(number, 100, Unit.YEAR, "PXCE");
            case FORTNIGHT -> times(number, 2, Unit.WEEK, "PXW");
            default -> (unit.isOfClock() ? "PT" : "P") + number + unit.letter();
        };
    }

    private static String times(String number, int times, Unit unit, String untold) {
        int digits = Digits.of(number);
        return digits < 0 ? untold : "P" + times * digits + unit.letter();
    }

    /** The months of two and a half years. */
    public static int months(String years) {
        return 12 * Digits.of(years.substring(0, years.length() - 2)) + 6;
    }

    /** Two and a half years are P2Y6M; null for units that no lesser one halves. */
    private static @Nullable String withHalf(Unit unit, String whole) {
        String greater = whole.equals("0") ? "" : whole + unit.letter();
        return switch (unit) {
            case YEAR -> "P" + greater + "6M";
            case HOUR -> "PT" + greater + "30M";
            case MINUTE -> "PT" + greater + "30S";
            case DECADE -> "P" + (10 * Digits.of(whole) + 5) + "Y";
            case CENTURY -> "P" + (100 * Digits.of(whole) + 50) + "Y";
            default -> null;
        };
    }
}
