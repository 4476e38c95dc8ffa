package dateline.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "The U.S. imposed 3.5% tariffs.      | The U.S. imposed 3.5 % tariffs .",
                "Russia's ships don't sail           | Russia 's ships do n't sail",
                "Russia’s ships don’t sail           | Russia 's ships do n't sail",
                "O'Brien and N'Djamena               | O'Brien and N'Djamena",
                "U.S.-led talks, 1990s and 140th     | U.S. - led talks , 1990s and 140th",
                "2024-02-07 at 5pm                   | 2024 - 02 - 07 at 5pm",
                "about 1,500 men (J. Smith)          | about 1,500 men ( J. Smith )",
                "the ex-minister's Anglo-French pact  | the ex - minister 's Anglo - French pact",
                "$1.5bn, 50%, 1/2                    | $ 1.5bn , 50 % , 1 / 2",
                "<p>Seoul &amp; Tokyo&nbsp;said</p>  | Seoul & Tokyo said",
                "Russia&#39;s &quot;no&quot;<br/>It  | Russia ' s \" no \" It",
                "a < b & c <d, AT&amp;T, R&D          | a < b & c < d , AT & T , R & D",
                "Москва и 東京                        | Москва и 東京",
            })
    void tokens(String text, String tokens) {
        List<String> found =
                Text.of(Field.BODY, text).tokens().stream().map(Token::text).toList();

        assertThat(found).containsExactly(tokens.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "It rained. It stopped.                         | It rained. / It stopped.",
                "Gen. Smith met Sen. Jones on Oct. 5. He left.  | Gen. Smith met Sen. Jones on Oct. 5. / He left.",
                "He said \"Stop.\" She left.                    | He said \"Stop.\" / She left.",
                "The U.S. Senate voted.                         | The U.S. Senate voted.",
                "Really? Yes! All right.                        | Really? / Yes! / All right.",
                "Mr. J. R. Smith Jr. met Lt. Gen. Park.         | Mr. J. R. Smith Jr. met Lt. Gen. Park.",
                "He left at 5 p.m. The talks went on.           | He left at 5 p.m. / The talks went on.",
                "Shares of Acme Inc. fell 3.5 pct. They rose.   | Shares of Acme Inc. fell 3.5 pct. / They rose.",
                "“We agreed,” he said. “It is done.” They left. | “We agreed,” he said. / “It is done.” / They left.",
                "RUSSIA SAYS NO. CHINA AGREES.                  | RUSSIA SAYS NO. / CHINA AGREES.",
                "He said no. China agreed.                      | He said no. / China agreed.",
                "He came from the U.S. They left.               | He came from the U.S. / They left.",
                "No. 5 met the St. Petersburg mayor.            | No. 5 met the St. Petersburg mayor.",
                "It cost 3.5 million. e.g. this                 | It cost 3.5 million. e.g. this",
            })
    void sentences(String text, String sentences) {
        Text split = Text.of(Field.BODY, text);

        assertThat(split.sentences().stream()
                        .map(sentence -> split.span(sentence).text()))
                .containsExactly(sentences.split(" / "));
    }

    @Test
    void aHeadingBetweenParagraphsIsASentence() {
        Text text = Text.of(Field.BODY, "First paragraph ends.\n\nProspects\n\nRelations between\nthe two are good.");

        assertThat(text.sentences().stream().map(sentence -> text.span(sentence).text()))
                .containsExactly("First paragraph ends.", "Prospects", "Relations between\nthe two are good.");
        assertThat(text.sentenceAt(25))
                .hasValueSatisfying(sentence -> assertThat(sentence.index()).isEqualTo(1));
        assertThat(text.sentenceAt(22)).isEmpty();
    }

    /** Lists, headings, soft line breaks and leftovers of HTML; a bar stands for a line break. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The two agreed on:|- trade|- arms|They left.;      The two agreed on: / - trade / - arms|They left.",
                "He said three things:|1. Go home|2. Stay there;     He said three things: / 1. Go home / 2. Stay there",
                "BACKGROUND|Relations are good.|They met.;           BACKGROUND / Relations are good. / They met.",
                "SEOUL SAYS NORTH KOREA|FIRED MISSILES. IT DENIED.;  SEOUL SAYS NORTH KOREA|FIRED MISSILES. / IT DENIED.",
                "South|Korea met the|U.S. envoy.;                    South|Korea met the|U.S. envoy.",
                "<p>It fired.</p><p>China said so.</p>;              It fired. / China said so.",
                "<li>Iran</li><li>Iraq</li>;                         Iran / Iraq",
                "It <b>fired</b> <a href='x'>missiles</a>.;          It <b>fired</b> <a href='x'>missiles</a>.",
            })
    void linesAndMarkup(String text, String sentences) {
        Text split = Text.of(Field.BODY, text.replace('|', '\n'));

        assertThat(split.sentences().stream()
                        .map(sentence -> split.span(sentence).text().replace('\n', '|')))
                .containsExactly(sentences.strip().split(" / "));
    }

    /** The limit is for a busy machine: it takes a tenth of a second, and work of a square order minutes. */
    @ParameterizedTest
    @Timeout(10)
    @CsvSource({
        "<, 1000000",
        "<a, 300000",
        "&amp, 300000",
        "<p>, 300000",
        "[, 1000000",
        "'. ', 300000",
        "a., 300000",
        "\uD83D\uDE00, 200000",
        "' ', 1000000",
        "'\"', 300000"
    })
    void hostileTextIsSplitInOnePass(String part, int times) {
        Text text = Text.of(Field.BODY, part.repeat(times));

        int end = 0;
        for (Token token : text.tokens()) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(part.length() * times);
    }
}
