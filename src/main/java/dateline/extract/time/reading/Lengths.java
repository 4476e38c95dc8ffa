package dateline.extract.time.reading;

import dateline.extract.model.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lengths of time as TIMEX3 writes them ({@code P3W} for three weeks), and the days that one spans up to a day or from it on. */
public final class Lengths {
    private Lengths() {}

    /** One unit up to that day: "the past year". */
    public static Timex upTo(LocalDate today, String unit) {
        return anchored(Timex.duration(value(unit, "1")), today, unit, -1, 1);
    }

    /** One unit from that day on: "the next decade". */
    public static Timex from(LocalDate today, String unit) {
        return anchored(Timex.duration(value(unit, "1")), today, unit, 1, 1);
    }

    /** "The past three years" are the days from then to publication, "the next two weeks" those from it. */
    public static Timex anchored(Timex length, @Nullable LocalDate today, String unit, int sign, int number) {
        if (today == null || number < 1 || number > 1000) {
            return length;
        }
        LocalDate other = switch (unit) {
            case "D" -> today.plusDays((long) sign * number);
            case "W" -> today.plusWeeks((long) sign * number);
            case "M" -> today.plusMonths((long) sign * number);
            case "Q" -> today.plusMonths(3L * sign * number);
            case "Y" -> today.plusYears((long) sign * number);
            case "DE" -> today.plusYears(10L * sign * number);
            default -> today;
        };
        if (other.equals(today) || other.getYear() < 1) {
            return length;
        }
        // the past five years are five years long: they begin on the day after
        boolean whole = unit.equals("Y") || unit.equals("M") || unit.equals("DE") || unit.equals("Q");
        Interval interval = sign < 0
                ? new Interval(whole ? other.plusDays(1) : other, today, null)
                : new Interval(today, other, null);
        return new Timex(length.kind(), length.value(), interval);
    }

    public static String value(String unit, String number) {
        if (number.endsWith(".5")) {
            String half = halved(unit, number.substring(0, number.length() - 2));
            if (half != null) {
                return half;
            }
        }
        return switch (unit) {
            case "TH", "TM", "TS" -> "PT" + number + unit.charAt(1);
            // the guidelines know no letter for ten years and for a hundred
            case "DE" -> TimeWords.digits(number) < 0 ? "PXDE" : "P" + TimeWords.digits(number) + "0Y";
            case "CE" -> TimeWords.digits(number) < 0 ? "PXCE" : "P" + TimeWords.digits(number) + "00Y";
            case "FN" -> TimeWords.digits(number) < 0 ? "PXW" : "P" + 2 * TimeWords.digits(number) + "W";
            case "ML" -> "P" + number + "ML";
            default -> "P" + number + unit;
        };
    }

    /** The months of two and a half years. */
    public static int months(String years) {
        return 12 * TimeWords.digits(years.substring(0, years.length() - 2)) + 6;
    }

    /** Two and a half years are P2Y6M; null for units that no lesser one halves. */
    private static @Nullable String halved(String unit, String whole) {
        String greater = whole.equals("0") ? "" : whole + unit.charAt(unit.length() - 1);
        return switch (unit) {
            case "Y" -> "P" + greater + "6M";
            case "TH" -> "PT" + greater + "30M";
            case "TM" -> "PT" + greater + "30S";
            case "DE" -> "P" + (10 * TimeWords.digits(whole) + 5) + "Y";
            case "CE" -> "P" + (100 * TimeWords.digits(whole) + 50) + "Y";
            default -> null;
        };
    }
}
