package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionGroupTest {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    /** Persons and organisations of an article of a year: key, how often it is named, and where. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014 | Russian President Putin left Moscow. PUTIN SAID SO.             | Vladimir Putin 1 body:18-23",
                "2014 | Russian President Vladimir V. Putin left. Putin met Olaf Marsh. | Vladimir Putin 2 body:18-35,body:42-47; Olaf Marsh 1 body:52-62",
                "1995 | Russian President Putin left Moscow.                             | Putin 1 body:18-23",
                "2024 | Ukraine said Volodymyr Zelenskyy met Olaf Marsh.                 | Volodymyr Zelensky 1 body:13-32; Olaf Marsh 1 body:37-47",
                "2024 | Gazprom OAO agreed with the IAEA in Oslo, Gazprom said.          | Gazprom 2 body:0-11,body:42-49; International Atomic Energy Agency 1 body:28-32",
            })
    void oneEntityIsOneGroup(int year, String body, String groups) {
        Article article = new Article("a", Published.on(LocalDate.of(year, 5, 5)), null, body, null, null, null);

        List<String> found = MentionGroup.of(EXTRACTOR.annotate(article)).stream()
                .filter(group -> List.of("person", "organization")
                        .contains(group.fields().get("type")))
                .map(group -> {
                    var fields = group.fields();
                    assertThat(body).contains(String.valueOf(fields.get("sentence")));
                    return fields.get("name") + " " + fields.get("count") + " "
                            + String.join(
                                    ",",
                                    ((List<?>) fields.get("spans"))
                                            .stream().map(String::valueOf).toList());
                })
                .toList();

        assertThat(String.join("; ", found)).isEqualTo(groups);
    }
}
