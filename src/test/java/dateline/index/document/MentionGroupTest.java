package dateline.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.AnnotatedArticle;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

        List<String> found = groups(article).stream()
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

    /** What is told beside a mention of Norway: the whole sentence, or from which of its numbered words to which. */
    @ParameterizedTest
    @CsvSource({
        // so many words of five letters and a blank before it and behind; the first and the last of what is told
        "  0,   0, Norway, Norway",
        " 80,  80, n1000, n1159",
        "100, 100, n1017, n1181",
        "  0, 900, Norway, n1164",
        "900,   0, n1735, Norway",
        "900, 900, n1817, n1981",
    })
    void aLongSentenceIsToldInPart(int before, int behind, String first, String last) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < before; i++) {
            body.append('n').append(1000 + i).append(' ');
        }
        body.append("Norway");
        for (int i = before; i < before + behind; i++) {
            body.append(' ').append('n').append(1000 + i);
        }

        assertThat(sentences(body.toString()))
                .singleElement()
                .asString()
                .hasSizeLessThanOrEqualTo(1000)
                .isSubstringOf(body)
                .contains("Norway")
                .startsWith(first)
                .endsWith(last);
    }

    /** Scripts without blanks are cut anywhere, but not in the middle of a character. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy"})
    void whereNoBlankIsNoCharacterIsCut(String odd) {
        String far = "\uD83D\uDE00".repeat(900);

        assertThat(sentences(far + odd + "(Norway)" + odd + far))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).hasSizeBetween(900, 1000))
                .satisfies(sentence -> assertThat(sentence.codePoints())
                        .noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }

    /** A list without a full stop: what is stored does not grow with the square of its length. */
    @Test
    void thousandsOfNamesDoNotRepeatTheirList() {
        StringBuilder body = new StringBuilder("Norway said that");
        for (int i = 0; i < 2000; i++) {
            body.append(" Mr. ")
                    .append(name(i / 50))
                    .append(' ')
                    .append(name(i % 50))
                    .append(" had come and");
        }

        List<String> sentences = sentences(body.toString());

        assertThat(sentences).hasSizeGreaterThan(1000).allMatch(sentence -> sentence.length() <= 1000);
    }

    private static String name(int number) {
        return "Ma" + (char) ('a' + number % 10) + "l" + (char) ('a' + number / 10) + "n";
    }

    private static List<MentionGroup> groups(Article article) {
        AnnotatedArticle annotated = EXTRACTOR.annotate(article);
        return MentionGroup.of(annotated, Documents.points(annotated));
    }

    private static List<String> sentences(String body) {
        Article article = new Article("a", Published.on(LocalDate.of(2024, 5, 5)), null, body, null, null, null);
        return groups(article).stream()
                .map(group -> String.valueOf(group.fields().get("sentence")))
                .toList();
    }
}
