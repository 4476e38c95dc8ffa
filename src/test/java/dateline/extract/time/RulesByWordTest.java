package dateline.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BesideOthers;
import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.extract.model.Field;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that are not asked at a word would have found nothing there. */
@BesideOthers
class RulesByWordTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 2, 7);
    private static final DateFinder FINDER = new DateFinder();
    private static final DateFinder ASKING_EVERYWHERE = new DateFinder(Map.of());

    /** Words that rules look for and the lexicon does not have. */
    private static final List<String> BESIDE_THE_LEXICON = Stream.concat(
                    // in an order that a run can repeat
                    TellingWords.OPENERS.stream().sorted(),
                    Stream.of(
                            "'s",
                            "of",
                            "-",
                            "and",
                            "to",
                            "in",
                            "on",
                            ",",
                            "(",
                            ")",
                            "half",
                            "quarter",
                            "period",
                            "day",
                            "century",
                            "centuries",
                            "before",
                            "after",
                            "ago",
                            "now",
                            "future",
                            "end",
                            "first",
                            "ended",
                            "very",
                            "few",
                            "couple",
                            "days",
                            "GMT",
                            "p.m.",
                            "a.m.",
                            ":",
                            "30",
                            "7",
                            "12th",
                            "1990",
                            "1987",
                            "90s",
                            "1980s",
                            "May",
                            "Christmas",
                            "Easter",
                            "World",
                            "War",
                            "II",
                            "said",
                            "met",
                            "will"))
            .toList();

    @Test
    void findsInNewsWhatAllRulesFind() {
        List<Text> texts = new ArrayList<>();
        ArticleFiles.of(List.of(Path.of("seeds")))
                .read(
                        item -> {
                            if (item instanceof Item.Accepted accepted) {
                                texts.add(Text.of(Field.BODY, accepted.article().body()));
                            }
                        },
                        bytes -> {});
        assertThat(texts).isNotEmpty();
        for (Text text : texts) {
            assertThat(FINDER.find(text, PUBLISHED)).isEqualTo(ASKING_EVERYWHERE.find(text, PUBLISHED));
        }
    }

    @Test
    void findsInAnyOrderOfTheCalendarsWordsWhatAllRulesFind() {
        List<String> words = new ArrayList<>(BESIDE_THE_LEXICON);
        for (Lexicon.Row row : Lexicon.rows("time-words.tsv")) {
            String word = row.column(0);
            words.add(word);
            words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder chars = new StringBuilder();
            for (int k = 0; k < 200; k++) {
                // what rules look for beside the lexicon stands between its words in sentences, too
                List<String> from = k % 2 == 0 ? words : BESIDE_THE_LEXICON;
                chars.append(from.get(random.nextInt(from.size()))).append(' ');
            }
            Text text = Text.of(Field.BODY, chars.toString());
            var dates = FINDER.find(text, PUBLISHED);
            found += dates.size();
            assertThat(dates).as(chars.toString()).isEqualTo(ASKING_EVERYWHERE.find(text, PUBLISHED));
        }
        assertThat(found).isGreaterThan(10_000);
    }
}
