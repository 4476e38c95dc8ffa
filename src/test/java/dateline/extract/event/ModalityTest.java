package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what a noun names has happened, by the verb behind it. */
class ModalityTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks between Chad and Niger could be held in Oman.                | TD>NE possible; NE>TD possible",
                "A meeting between Chad and Niger may be held.                      | TD>NE possible; NE>TD possible",
                "A meeting of Chad and Niger is unlikely.                           | TD>NE possible; NE>TD possible",
                "A visit by the president of Chad to Niger is expected.             | TD>NE planned; NE>TD planned",
                "Talks between Chad and Niger have not resumed.                     | TD>NE denied; NE>TD denied",
                "Talks between Chad and Niger did not take place.                   | TD>NE denied; NE>TD denied",
                // words in -ed that are no verb before the one that says so
                "Talks between Chad and the United States may be held.              | TD>US possible; US>TD possible",
                "Talks between Chad and Niger on a hundred prisoners may be held.   | TD>NE possible; NE>TD possible",
                // a broker's act is as likely as what is brokered
                "US-brokered talks between Chad and Niger could be held next week.  | US>TD possible; US>NE possible; TD>NE possible; NE>TD possible",
                "A US-brokered truce between Chad and Niger is expected.            | US>TD planned; US>NE planned; TD>NE planned; NE>TD planned",
                "US-brokered talks between Chad and Niger will be held on Monday.   | US>TD planned; US>NE planned; TD>NE planned; NE>TD planned",
                "A US-brokered deal between Chad and Niger may be signed.           | US>TD possible; US>NE possible; TD>NE possible; NE>TD possible",
                // what has happened, and what it may lead to
                "US-brokered talks between Chad and Niger took place on Monday.     | US>TD asserted; US>NE asserted; TD>NE asserted; NE>TD asserted",
                "A summit between Chad and Niger was held on Friday.                | TD>NE asserted; NE>TD asserted",
                "Chad's attack on Niger could lead to war.                          | TD>NE asserted",
                "Talks between Chad and Niger helped Mali, which may hold a vote.   | TD>ML asserted; NE>ML asserted",
            })
    void whatTheVerbBehindANounSaysOfIt(String text, String events) {
        assertThat(Told.by(text).stream().map(ModalityTest::line).collect(Collectors.joining("; ")))
                .isEqualTo(events);
    }

    private static String line(Event event) {
        return Told.parties(event) + " " + event.modality().code();
    }
}
