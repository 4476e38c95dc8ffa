package dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BesideOthers;
import dateline.extract.model.Field;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Families of expressions as news use them, each with the days that it means: {@code src/test/resources/time/news-dates.tsv}; in
 * {@code wire-dates.tsv} with its kind and value, too, and in {@code genre-dates.tsv} those of lives, letters, guides and other genres.
 */
@BesideOthers
class NewsDatesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 13);
    private static final DateFinder FINDER = new DateFinder();

    @ParameterizedTest
    @CsvFileSource(resources = "/time/news-dates.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '`')
    void anExpressionMeansDays(String sentence, String from, String to) {
        int start = sentence.indexOf('[');
        int end = sentence.indexOf(']') - 1;
        List<Mention> found =
                FINDER.find(Text.of(Field.BODY, sentence.replace("[", "").replace("]", "")), PUBLISHED);

        if (start < 0) {
            assertThat(found).filteredOn(date -> interval(date) != null).isEmpty();
            return;
        }
        assertThat(found)
                .filteredOn(date -> date.span().start() == start && date.span().end() == end)
                .singleElement()
                .satisfies(date ->
                        assertThat(days(interval(date))).isEqualTo(from.equals("none") ? "none" : from + "/" + to));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/time/wire-dates.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '`')
    void anExpressionHasAnExtentAKindAndAValue(String sentence, String kind, String value, String from, String to) {
        expect(sentence, PUBLISHED, kind, value, from, to);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/time/genre-dates.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '`')
    void anExpressionOfOtherGenresIsToldAgainstItsDay(
            String sentence, LocalDate published, String kind, String value, String from, String to) {
        expect(sentence, published, kind, value, from, to);
    }

    private static void expect(
            String sentence, LocalDate published, String kind, String value, String from, String to) {
        int start = sentence.indexOf('[');
        int end = sentence.indexOf(']') - 1;
        List<Mention> found =
                FINDER.find(Text.of(Field.BODY, sentence.replace("[", "").replace("]", "")), published);

        if (start < 0) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found)
                .filteredOn(date -> date.span().start() == start && date.span().end() == end)
                .singleElement()
                .satisfies(mention -> {
                    Mention.Date date = (Mention.Date) mention;
                    assertThat(date.kind() + " " + date.value()).isEqualTo(kind + " " + value);
                    assertThat(days(date.interval())).isEqualTo(from.equals("none") ? "none" : from + "/" + to);
                });
    }

    private static @Nullable Interval interval(Mention date) {
        return ((Mention.Date) date).interval();
    }

    private static String days(@Nullable Interval interval) {
        return interval == null ? "none" : interval.from() + "/" + interval.to();
    }
}
