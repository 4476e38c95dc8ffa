package dateline.extract.time;

import dateline.extract.country.Gazetteer;
import dateline.extract.model.Dateline;
import dateline.extract.text.Text;
import dateline.extract.time.day.DayOfYear;
import dateline.extract.time.reading.ContextWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline that opens a report's body: {@code SEOUL, February 7. /TASS/.}, {@code DETROIT, Mich., March 24 -},
 * {@code PARIS (AFP) --}. Immutable.
 */
public final class DatelineParser {
    /** No dateline is longer; the expressions below see no more than that of any text. */
    private static final int LONGEST = 160;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
                    + "|Dec(?:ember)?)\\.?";

    private static final Pattern DATE =
            Pattern.compile("(?i)[\\s,(]*(?:(?<month>" + MONTH + ")\\s*(?<day>\\d{1,2})|(?<day2>\\d{1,2})\\s+(?<month2>"
                    + MONTH + "))(?!\\d)(?:\\s*,?\\s+(?<year>\\d{4}))?");

    private static final Pattern AGENCY =
            Pattern.compile("[\\s,.]*(?:\\((?<round>[\\p{L}][^()\\n]{1,40})\\)|/(?<slash>[\\p{L}][^/\\n]{1,40})/)");

    private static final Pattern END =
            Pattern.compile("[\\s,.)]*(?:--?|[\\u2013\\u2014_:])(?=\\s|$|[\\p{L}\\p{N}\"'])|[\\s.,]*\\n");

    private static final Pattern PLACE = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}.'’/,\\- ]{1,70}?(?=[\\s,]*(?:$|[(/_\\u2013\\u2014:\\n]|--|-\\s|\\s\\d))");

    private static final Pattern CLOSING = Pattern.compile("[\\s,.]+$");

    /** Words in small letters that names of places have. */
    private static final Set<String> SMALL = ContextWords.of("inside-a-place");

    /** The marks and digits that end the place of a dateline. */
    private static final String PLACE_ENDS = "(/_–—:-\n\r\t\f\u000B0123456789";

    private static final Pattern WORDS = Pattern.compile("[\\s,/]+");

    private final Gazetteer gazetteer = new Gazetteer();

    /** The dateline, or null where the body opens with none; the year, if not printed, is the one nearest to {@code published}. */
    public @Nullable Dateline parse(Text body, @Nullable LocalDate published) {
        String chars = body.chars();
        int start = 0;
        while (start < chars.length() && start < LONGEST && Character.isWhitespace(chars.charAt(start))) {
            start++;
        }
        String head = chars.substring(start, Math.min(chars.length(), start + LONGEST));
        if (opensSentence(head)) {
            return null;
        }
        Matcher date = DATE.matcher(head);
        // few bodies open with a number, and only those can with a date
        Dateline dated = hasDigit(head) && date.find() ? dated(head, date, published) : null;
        Dateline found = dated != null ? dated : undated(head);
        return found == null
                ? null
                : new Dateline(found.end() + start, found.place(), found.country(), found.date(), found.agency());
    }

    /** Whether a word in small letters, which no place has, stands before whatever may end a place: most bodies begin with none. */
    private static boolean opensSentence(String head) {
        boolean begins = true;
        for (int i = 0; i < head.length() && PLACE_ENDS.indexOf(head.charAt(i)) < 0; i++) {
            char c = head.charAt(i);
            if (begins && Character.isLowerCase(c)) {
                int end = i;
                while (end < head.length() && Character.isLetter(head.charAt(end))) {
                    end++;
                }
                String word = head.substring(i, end);
                boolean month = end - i >= 3 && MONTHS.contains(word.substring(0, 3));
                if (!month && !SMALL.contains(word)) {
                    return true;
                }
            }
            begins = c == ' ' || c == ',';
        }
        return false;
    }

    private static boolean hasDigit(String head) {
        for (int i = 0; i < head.length(); i++) {
            if (head.charAt(i) >= '0' && head.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private @Nullable Dateline dated(String head, Matcher date, @Nullable LocalDate published) {
        Matcher agencyBefore = AGENCY.matcher(head.substring(0, date.start()));
        int placeEnd = date.start();
        String agency = null;
        if (agencyBefore.find()) {
            placeEnd = agencyBefore.start();
            agency = agency(agencyBefore);
        }
        String place = place(head.substring(0, placeEnd));
        if (place == null) {
            return null;
        }
        int end = date.end();
        Matcher after = AGENCY.matcher(head).region(end, head.length());
        if (agency == null && after.lookingAt()) {
            agency = agency(after);
            end = after.end();
        }
        Matcher close = END.matcher(head).region(end, head.length());
        boolean closed = close.lookingAt();
        // "MOSCOW, March 5. Russia said": a sentence would not name a place and a day and end
        boolean stopped = head.startsWith(". ", end) && (isCapitals(place) || gazetteer.countryOf(place) != null);
        if (!closed && agency == null && !stopped) {
            return null;
        }
        int full = closed ? close.end() : head.startsWith(".", end) ? end + 1 : end;
        return new Dateline(full, place, gazetteer.countryOf(place), day(date, published), agency);
    }

    private @Nullable Dateline undated(String head) {
        Matcher agency = AGENCY.matcher(head);
        boolean found = agency.find();
        Matcher close = END.matcher(head);
        int from = found ? agency.end() : 0;
        if (found) {
            close.region(from, head.length());
            String place = close.lookingAt() ? place(head.substring(0, agency.start())) : null;
            return place == null
                    ? null
                    : new Dateline(close.end(), place, gazetteer.countryOf(place), null, agency(agency));
        }
        Matcher place = PLACE.matcher(head);
        if (!place.lookingAt()
                || !close.region(place.end(), head.length()).lookingAt()
                || head.startsWith("\n", place.end())) {
            return null;
        }
        String name = place(place.group());
        boolean sure = name != null
                && (isCapitals(name) || gazetteer.countryOf(name) != null)
                && head.startsWith(" ", place.end());
        return sure && name != null ? new Dateline(close.end(), name, gazetteer.countryOf(name), null, null) : null;
    }

    /** The words as a place's name; null where they are a sentence. */
    private static @Nullable String place(String words) {
        String place = CLOSING.matcher(words.strip()).replaceAll("");
        if (place.isEmpty()
                || place.length() > 70
                || !Character.isUpperCase(place.codePointAt(0))
                || place.contains("\n")) {
            return null;
        }
        int lower = 0;
        for (String word : WORDS.split(place, -1)) {
            lower += !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) && !SMALL.contains(word) ? 1 : 0;
        }
        return lower == 0 && WORDS.split(place, -1).length <= 8 ? place : null;
    }

    private static boolean isCapitals(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 2;
    }

    private static @Nullable String agency(Matcher matcher) {
        String round = matcher.group("round");
        return round == null ? matcher.group("slash") : round;
    }

    private static @Nullable LocalDate day(Matcher date, @Nullable LocalDate published) {
        boolean monthFirst = date.group("month") != null;
        String month =
                date.group(monthFirst ? "month" : "month2").substring(0, 3).toLowerCase(Locale.ROOT);
        int day = Integer.parseInt(date.group(monthFirst ? "day" : "day2"));
        try {
            MonthDay monthDay = MonthDay.of(MONTHS.indexOf(month) + 1, day);
            String year = date.group("year");
            if (year != null) {
                return LocalDate.of(Integer.parseInt(year), monthDay.getMonthValue(), day);
            }
            return published == null ? null : new DayOfYear.Fixed(monthDay).nearest(published);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
