package dateline.extract.time.reading;

import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.text.FunctionWords;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.Tokens;
import dateline.extract.text.WordSet;
import dateline.extract.time.tense.Tense;
import dateline.extract.time.tense.TenseWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a text, from which rules ask for the tokens about a place and for what dates are told against: the day of publication, the
 * date told last, the year of the story. Not safe for use by several threads.
 */
public final class Reading {
    /** A diary is published within a year; a story of the past in the present tense is none. */
    private static final int DAYS_OF_A_DIARY = 366;

    public static final Set<String> BEFORE_OUR_ERA = ContextWords.of("before-our-era");

    private static final Set<String> BEFORE_AN_HOUR = WordSet.of("at", "by", "until", "from", "before", "since");

    private final Text text;
    private final Tokens tokens;
    private final @Nullable LocalDate published;
    private final Era era;
    private final Tense tense;
    private final Told told;
    private @Nullable LocalDate today;

    /** @param telling the numbers of the text, and its words of the calendar and {@link #BEFORE_OUR_ERA}, at least */
    public Reading(TenseWords words, Text text, @Nullable LocalDate published, BitSet telling) {
        this.text = text;
        this.tokens = text.tokens();
        this.published = published;
        this.tense = new Tense(words, text);
        this.today = published;
        this.era = Era.of(text, published, telling);
        this.told = new Told(text, published, era, tense);
    }

    public Tokens tokens() {
        return tokens;
    }

    @Nullable
    public Token token(int index) {
        return tokens.at(index);
    }

    /** Whether the token there has this text in lower case. */
    public boolean is(int index, String lower) {
        Token token = token(index);
        return token != null && token.is(lower);
    }

    public boolean isAny(int index, Set<String> lowers) {
        Token token = token(index);
        return token != null && token.isAny(lowers);
    }

    public boolean isNumber(int index) {
        Token token = token(index);
        return token != null && token.kind() == Token.Kind.NUMBER;
    }

    public boolean isWord(int index) {
        Token token = token(index);
        return token != null && token.isWord();
    }

    public boolean isCapitalized(int index) {
        Token token = token(index);
        return token != null && token.isCapitalized();
    }

    /** Whether a word is written as names and titles are: "Monday", not "MONDAY". */
    public boolean isName(int index) {
        Token token = token(index);
        return token != null && token.isWord() && token.isCapitalized() && !token.isAllCaps();
    }

    /** Whether no word or number is there: a mark, or an end of the text. */
    public boolean isMarkOrEdge(int index) {
        Token token = token(index);
        return token == null || token.kind() == Token.Kind.MARK;
    }

    /** The characters of the token; none beyond the text. */
    public String text(int index) {
        Token token = token(index);
        return token == null ? "" : token.text();
    }

    /** The number that the token's digits tell; -1 for anything else. */
    public int digits(int index) {
        return Digits.of(text(index));
    }

    /** The number of the 71 of "71"; -1 for anything but two digits. */
    public int twoDigits(int index) {
        String text = text(index);
        return text.length() == 2 ? Digits.of(text) : -1;
    }

    /** As {@link #twoDigits}, of the digits behind an apostrophe: "'71". */
    public int elidedYear(int apostrophe) {
        return is(apostrophe, "'") && joined(apostrophe + 1) ? twoDigits(apostrophe + 1) : -1;
    }

    /** A year of four digits; -1 for anything else. */
    public int year(int index) {
        return Digits.year(token(index));
    }

    /** Whether no blank stands before the token. */
    public boolean joined(int index) {
        Token token = token(index);
        return token != null && !token.spaceBefore();
    }

    /** Whether a hyphen or dash, as it stands between the ends of a range. */
    public boolean isDash(int index) {
        return isAny(index, FunctionWords.DASHES);
    }

    /** Whether the token is the first of its sentence. */
    public boolean opensSentence(int index) {
        return text.sentenceOf(index).firstToken() == index;
    }

    /** Whether "at 0430 hours" has its number here; not "for 1800 hours". */
    public boolean isHour(int index) {
        Token token = token(index);
        int time = token == null || token.text().length() != 4 ? -1 : Digits.of(token.text());
        return token != null
                && time >= 0
                && time / 100 <= 24
                && time % 100 < 60
                && (is(index + 1, "hours") || is(index + 1, "hrs"))
                && (token.text().charAt(0) == '0' || isAny(index - 1, BEFORE_AN_HOUR));
    }

    /** The day that "today" means: that of publication, or the one that the text says it is told on. */
    @Nullable
    public LocalDate today() {
        return today;
    }

    /** Whether the words before a token are those of "It is Monday", "Today's currently the 3rd". */
    public boolean saysItsDay(int first) {
        int verb = is(first - 1, "currently") || is(first - 1, "now") ? first - 2 : first - 1;
        return (is(verb, "is") || is(verb, "'s"))
                && (is(verb - 1, "it") || is(verb - 1, "today") || is(verb - 1, "tonight"));
    }

    /** Whether the text has told the day that it is written on, and that is not the one of its publication. */
    public boolean isDiary() {
        return today != null && !today.equals(published);
    }

    /** Takes the day found at a token for today where the text says so, as diaries do: "It is Monday, May 3rd". */
    public void toldOn(int first, Timex timex) {
        Interval interval = timex.interval();
        if (saysItsDay(first) && published != null && interval != null && interval.granularity() == Granularity.DAY) {
            boolean near = Math.abs(ChronoUnit.DAYS.between(interval.from(), published)) <= DAYS_OF_A_DIARY;
            today = near ? interval.from() : today;
        }
    }

    /** Whether the text tells of years long past, and not of its own days. */
    public boolean tellsHistory() {
        return era.past();
    }

    /** The last dated expression before here, which "two days later" counts from. */
    @Nullable
    public Interval last() {
        return told.last();
    }

    /** The last dated expression before here that lies within one year: no decade, no reign. */
    @Nullable
    public Interval lastInYear() {
        return told.inYear();
    }

    /** The latest quarter told before here: the one that a company's report is about. */
    @Nullable
    public Interval reportedQuarter() {
        return told.quarter();
    }

    /**
     * The year long past that the words just before told, where the verbs go on in the past: the 1914 of "On 28 June 1914 he was
     * shot. In July ..."; null where there is none, as in a report that tells days of the week. After a year alone the story must be of
     * another generation.
     */
    public @Nullable Integer storyYear(int index) {
        return told.storyYear(index);
    }

    /** The year other than this that the same sentence told before, where it goes on in the past: "last year's summit was held in June"; else null. */
    public @Nullable Integer yearOfSentence(int index) {
        return told.yearOfSentence(index);
    }

    /** The token after the last expression found; -1 before the first. */
    public int lastEnd() {
        return told.end();
    }

    /** The last expression found. */
    @Nullable
    public Timex lastTimex() {
        return told.timex();
    }

    public void found(int end, Timex timex) {
        told.add(end, timex, !is(end - 2, "since"));
    }

    /** The tense of the words about a token. */
    public Tense tense() {
        return tense;
    }
}
