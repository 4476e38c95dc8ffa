package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who "the bloc", "the alliance" and "the union" are, in the last act that a text tells. */
class BlocsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The EU met on Monday. The bloc imposed sanctions on Belarus.              | EU>BY SANCTION",
                "The European Union condemned Iran. The bloc also sanctioned Belarus.      | EU>BY SANCTION",
                "The EU condemned Mali. The 27-nation bloc sanctioned Niger.               | EU>NE SANCTION",
                "NATO leaders met. The alliance condemned Russia.                          | NATO>RU ACCUSE",
                "The African Union met in Addis Ababa. The union suspended Mali.           | AFU>ML SANCTION",
                "ASEAN leaders met Chinese officials. The bloc urged Myanmar to stop.      | ASEAN>MM REQUEST",
                "The EU and NATO met. The alliance condemned Russia.                       | NATO>RU ACCUSE",
                "Norway attacked the EU. Peru attacked the bloc.                           | PE>EU ASSAULT",
                // open, or another
                "The EU and Mercosur signed a deal. The bloc attacked China.               | ?>CN ASSAULT",
                "NATO met. Chad and Niger formed an alliance. The alliance attacked Mali.  | ?>ML ASSAULT",
                "The Soviet Union attacked Finland. The union praised Chile.               | ?>CL SUPPORT",
                "The EU met. The trade union praised Mali.                                 | ?>ML SUPPORT",
                "NATO condemned Russia. The bloc attacked Chile.                           | ?>CL ASSAULT",
            })
    void whoIsMeant(String text, String last) {
        List<String> told = Told.by(text).stream()
                .map(event -> Told.parties(event) + " " + event.type())
                .toList();

        assertThat(told.getLast()).isEqualTo(last);
    }
}
