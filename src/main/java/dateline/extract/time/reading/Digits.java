package dateline.extract.time.reading;

import dateline.extract.text.Token;
import org.jspecify.annotations.Nullable;

/** Numbers and years by their digits; what is none is -1. */
public final class Digits {
    /** "Jan. '39" is of 2039, "Jan. '40" of 1940. */
    private static final int LATEST_SHORT_YEAR = 2039;

    /** "FY74" is of 2074, "FY75" of 1975. */
    private static final int LATEST_FISCAL_YEAR = 2074;

    private Digits() {}

    /** Up to six digits as a number. */
    public static int of(String text) {
        if (text.isEmpty() || text.length() > 6) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** A year of four digits, from 1000 to 2199. */
    public static int year(@Nullable Token token) {
        int year = token == null || token.text().length() != 4 ? -1 : of(token.text());
        return year >= 1000 && year < 2200 ? year : -1;
    }

    /** The year of "FY2012" and "FY12". */
    public static int fiscalYear(@Nullable Token token) {
        String digits = token == null || !isFiscal(token) ? "" : token.text().substring(2);
        int year = of(digits);
        return switch (digits.length()) {
            case 2 -> year < 0 ? -1 : yearEnding(year, LATEST_FISCAL_YEAR);
            case 4 -> year;
            default -> -1;
        };
    }

    /** Whether the word begins as "FY2012" does. */
    public static boolean isFiscal(Token token) {
        String text = token.text();
        return text.length() > 3 && text.charAt(0) == 'F' && text.charAt(1) == 'Y' && Character.isDigit(text.charAt(2));
    }

    /** The year that two digits tell beside a month. */
    public static int shortYear(int two) {
        return yearEnding(two, LATEST_SHORT_YEAR);
    }

    /** The last year up to that one that ends with two digits: with 71, up to 2024, it is 1971. */
    public static int yearEnding(int two, int latest) {
        return latest - Math.floorMod(latest - two, 100);
    }
}
