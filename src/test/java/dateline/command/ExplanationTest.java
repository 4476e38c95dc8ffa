package dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BesideOthers;
import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BesideOthers
class ExplanationTest {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    /** Each line of the explanation that begins so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the faces are one code point and two UTF-16 units each
                "😀😀 Norway left. Chad left. | [         | [body 0-15] 😀😀 Norway left.; [body 16-26] Chad left.",
                "Norway recalled its envoy from Chad and imposed sanctions on the country. | meant | meant      \"country\" = TD Chad: named in this sentence",
                "Chad held talks with Mali. Chad won. Chad lost. Norway imposed sanctions on the country. | meant | meant      \"country\" = TD Chad: the country that the article names most",
            })
    void lines(String body, String beginning, String expected) {
        assertThat(explain(null, body).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith(beginning))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void partiesThatWereToldBeforeAreSaidToBe() {
        assertThat(explain(null, "Norway imposed sanctions on Chad. The sanctions were tightened on Friday."))
                .anySatisfy(line ->
                        assertThat(line).contains("NO -> TD  SANCTION tighten").endsWith("its parties as told before"));
    }

    @Test
    void mentionsOfTheTitleStandUnderTheTitle() {
        assertThat(explain("Chad acts", "Norway left."))
                .containsSubsequence(
                        "[title 0-9] Chad acts",
                        "    country    \"Chad\" = TD Chad, by name",
                        "[body 0-12] Norway left.",
                        "    country    \"Norway\" = NO Norway, by name");
    }

    @Test
    void aLongListIsReadInParts() {
        String names = IntStream.range(0, 150)
                .mapToObj(i -> "Olaf Marsh of the trading house Vesta " + i)
                .collect(Collectors.joining("; "));

        assertThat(explain(null, "Norway imposed sanctions on bankers of Chad: " + names + "."))
                .anySatisfy(line -> assertThat(line).startsWith("    long       read for events in 4 parts"))
                .anySatisfy(line -> assertThat(line).startsWith("    event      NO -> TD  SANCTION impose"));
    }

    /** 2 MB have 90,000 mentions and 20,000 sentences. */
    @Test
    @Timeout(60)
    void timeIsLinear() {
        List<String> lines = explain(
                null,
                "Norway imposed sanctions on Chad on Monday, said Ana Marsh of Zentrix Corp in Oslo. ".repeat(23_000));

        assertThat(lines).hasSizeGreaterThan(100_000);
    }

    private static List<String> explain(@Nullable String title, String body) {
        Published day = Published.on(LocalDate.of(2024, 2, 7));
        return Explanation.of(EXTRACTOR, new Article("a", day, title, body, null, null, null));
    }
}
