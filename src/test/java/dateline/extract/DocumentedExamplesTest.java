package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.DocumentedRow;
import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.name.BuiltInNames;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/extraction.md are read as the page says: codes of countries, values of dates, and days; what it says in other words is not held. */
class DocumentedExamplesTest {
    /** The page names it. */
    private static final LocalDate DAY = LocalDate.of(2024, 3, 13);

    private static final String VALUE = "(?=.*\\d)[0-9XPTMYDW/:SUNIRQMO.-]+";
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    /** A text, and something that is said of it. */
    record Example(String text, String claim) {
        @Override
        public String toString() {
            return text + " | " + claim;
        }
    }

    /** A row of countries is one text. */
    static Stream<Example> countries() throws IOException {
        return DocumentedRow.of("extraction.md").stream()
                .filter(row -> row.section().equals("Countries and blocs"))
                .map(row -> new Example(row.cell("in the text"), row.cell("read as")))
                .filter(example -> example.claim.matches("nothing|[A-Z]{2}((, | and )[A-Z]{2})*(, once)?"));
    }

    static Stream<Example> values() throws IOException {
        return Stream.of(
                        examples("Dates", "expression", "value"),
                        examples("Dates", "in the text", "read as"),
                        examples("Dates", "in the text", "value"))
                .flatMap(examples -> examples)
                .filter(example ->
                        Stream.of(example.claim.split(", ")).allMatch(value -> value.matches(VALUE + "|PRESENT_REF")));
    }

    /** Dates of no day of the calendar, by their values. */
    static Stream<Example> none() throws IOException {
        return examples("Dates", "in the text", "value");
    }

    static Stream<Example> days() throws IOException {
        return examples("Dates", "expression", "interval")
                .filter(example ->
                        example.claim.matches("none|\\d{4}-\\d{2}-\\d{2}( to \\d{4}-\\d{2}-\\d{2})?|same day"));
    }

    @Test
    void mostOfThePageIsRead() throws IOException {
        assertThat(countries()).hasSizeGreaterThan(6);
        assertThat(values()).hasSizeGreaterThan(65);
        assertThat(days()).hasSizeGreaterThan(30);
        assertThat(none()).hasSizeGreaterThan(5);
    }

    /** Texts and claims stand between semicolons: as many claims as texts are one for each, else all are for all; no text is for none. */
    private static Stream<Example> examples(String section, String column, String claimed) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (DocumentedRow row : DocumentedRow.of("extraction.md")) {
            List<String> texts = parts(row.cell(column));
            List<String> claims = parts(row.cell(claimed));
            for (int i = 0; i < texts.size() && row.section().equals(section); i++) {
                for (int j = 0; j < claims.size(); j++) {
                    boolean empty = texts.get(i).isEmpty() || claims.get(j).isEmpty();
                    if (!empty && (i == j || texts.size() != claims.size())) {
                        examples.add(new Example(texts.get(i), claims.get(j)));
                    }
                }
            }
        }
        return examples.stream();
    }

    private static List<String> parts(String cell) {
        return Stream.of(cell.replaceAll(" *\\([^)]*\\)", "").split(";"))
                .map(String::strip)
                .toList();
    }

    private static List<Mention> mentions(String text) {
        return EXTRACTOR
                .extract(new Article("a", Published.on(DAY), null, text, null, null, null))
                .mentions();
    }

    private static List<Mention.Date> dates(String text) {
        return mentions(text).stream()
                .filter(Mention.Date.class::isInstance)
                .map(Mention.Date.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void countriesAreReadAsThePageSays(Example example) {
        List<String> codes = mentions(example.text).stream()
                .filter(Mention.Country.class::isInstance)
                .map(mention -> ((Mention.Country) mention).country())
                .toList();

        if (example.claim.equals("nothing")) {
            assertThat(codes).isEmpty();
        } else if (example.claim.endsWith(", once")) {
            assertThat(codes).containsExactly(example.claim.substring(0, 2));
        } else {
            assertThat(codes).containsOnly(example.claim.split(", | and "));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void datesHaveTheValuesThatThePageSays(Example example) {
        assertThat(dates(example.text)).extracting(Mention.Date::value).contains(example.claim.split(", "));
    }

    @ParameterizedTest
    @MethodSource("days")
    void datesHaveTheDaysThatThePageSays(Example example) {
        List<Mention.Date> dates = dates(example.text);

        assertThat(dates).isNotEmpty();
        switch (example.claim) {
            case "none" -> assertThat(dates).extracting(Mention.Date::interval).containsOnlyNulls();
            case "same day" ->
                assertThat(dates)
                        .anySatisfy(date -> assertThat(days(date.interval()))
                                .isEqualTo(date.value().substring(0, 10)));
            default ->
                assertThat(dates).extracting(date -> days(date.interval())).contains(example.claim);
        }
    }

    @ParameterizedTest
    @MethodSource("none")
    void datesOfNoDayHaveNone(Example example) {
        assertThat(dates(example.text))
                .filteredOn(date -> List.of(example.claim.split(", ")).contains(date.value()))
                .isNotEmpty()
                .extracting(Mention.Date::interval)
                .containsOnlyNulls();
    }

    private static String days(@Nullable Interval interval) {
        if (interval == null) {
            return "none";
        }
        return interval.from().equals(interval.to())
                ? interval.from().toString()
                : interval.from() + " to " + interval.to();
    }
}
