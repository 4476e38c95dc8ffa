package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what is told has happened. */
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
                "US-brokered talks between Chad and Niger could be held next week.  | US>TD possible; US>NE possible;"
                        + " TD>NE possible; NE>TD possible",
                "A US-brokered truce between Chad and Niger is expected.            | US>TD planned; US>NE planned;"
                        + " TD>NE planned; NE>TD planned",
                "US-brokered talks between Chad and Niger will be held on Monday.   | US>TD planned; US>NE planned;"
                        + " TD>NE planned; NE>TD planned",
                "A US-brokered deal between Chad and Niger may be signed.           | US>TD possible; US>NE possible;"
                        + " TD>NE possible; NE>TD possible",
                // what has happened, and what it may lead to
                "US-brokered talks between Chad and Niger took place on Monday.     | US>TD asserted; US>NE asserted;"
                        + " TD>NE asserted; NE>TD asserted",
                "A summit between Chad and Niger was held on Friday.                | TD>NE asserted; NE>TD asserted",
                "Chad's attack on Niger could lead to war.                          | TD>NE asserted",
                "Talks between Chad and Niger helped Mali, which may hold a vote.   | TD>ML asserted; NE>ML asserted",
            })
    void whatTheVerbBehindANounSaysOfIt(String text, String events) {
        assertThat(Told.by(text).stream().map(ModalityTest::line).collect(Collectors.joining("; ")))
                .isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // headlines
                "KENYA TO LEND GRAIN TO CHAD                                  | KE>TD planned",
                "Kenya to lend grain to Chad                                  | KE>TD planned",
                "The Kenyan president to visit Chad                           | KE>TD planned; TD>KE planned",
                "Kenya to ban trucks from Chad                                | KE>TD planned",
                "Kenya, the first to recognise Chad, was thanked.             | KE>TD asserted",
                // days
                "Tomorrow's meeting between Chad and Niger is a test.         | TD>NE planned; NE>TD planned",
                "Next week's meeting between Chad and Niger is a test.        | TD>NE planned; NE>TD planned",
                "Yesterday's meeting between Chad and Niger was a test.       | TD>NE asserted; NE>TD asserted",
                "Kenya's president visits Chad next month.                    | KE>TD planned; TD>KE planned",
                "Kenya's president visited Chad, and next month is free.      | KE>TD asserted; TD>KE asserted",
                "Kenya's king begins a two-day visit to Chad on Thursday.     | KE>TD planned; TD>KE planned",
                "Kenya attacked Chad on Tuesday.                              | KE>TD asserted",
                "Kenya imposes sanctions on Chad on Monday.                   | KE>TD planned",
                "KENYA, NORWAY TO SIGN TRADE PACT                             | KE>NO planned; NO>KE planned",
                "Kenya's premier is to visit Chad.                            | KE>TD planned; TD>KE planned",
                "The tariffs by Kenya on Chad are to take effect in May.      | KE>TD planned",
                "Days remain for the Kenyan tariffs on Chad to take effect.   | KE>TD planned",
                "Ministers from Kenya and Chad will be on hand for a meeting. | KE>TD planned; TD>KE planned",
                // plans and wishes
                "Kenya aims to cut its debts and to import more oil from Chad. | KE>TD possible",
                "Kenya and Chad are moving towards talks.                     | KE>TD possible; TD>KE possible",
                "Kenya is unlikely to sanction Chad.                          | KE>TD possible",
                "Kenya's king appeared on television to denounce Chad.        | KE>TD asserted",
                "Kenya appears ready to help Chad.                            | KE>TD possible",
                "No soldier of Kenya has attacked Chad.                       | KE>TD denied",
                "No doubt Kenya attacked Chad.                                | KE>TD asserted",
                "In no time Kenya attacked Chad.                              | KE>TD asserted",
                "Kenya announced plans for tariffs on steel from Chad.        | KE>TD planned",
                "Kenya announced tariffs on steel from Chad.                  | KE>TD asserted",
                "Kenya seeks a stronger trade deal with Chad.                 | KE>TD asserted; KE>TD possible; TD>KE"
                        + " possible",
                "Kenya welcomed a stronger trade deal with Chad.              | KE>TD asserted",
                "Kenya wants to buy 20 tanks from Norway.                     | KE>NO possible",
                "Kenya bought no tanks from Norway.                           | KE>NO denied",
                "Kenya hopes to soon sign a treaty with Norway.               | KE>NO possible; NO>KE possible",
                // what is feared, doubted or hoped for
                "Fears that Kenya will invade Chad hit the shilling.          | KE>TD possible",
                "Fears of a Kenyan attack on Chad hit the shilling.           | KE>TD possible",
                "Traders doubt Kenya will lift its tariffs on Chad.           | KE>TD possible",
                "Kenya calmed fears by freeing ten soldiers of Chad.          | KE>TD asserted",
                "The pending Kenyan tariffs on tea from Chad are high.        | KE>TD planned",
                "Kenyan tariffs on tea from Chad are expected.                | KE>TD planned",
                "A Kenyan ban on tea from Chad might hurt growers.            | KE>TD possible",
                // no law yet
                "Kenya's parliament passed a bill to sanction Chad.           | KE>TD planned",
                "Kenya's president signed a bill to sanction Chad.            | KE>TD asserted",
                // what somebody may do
                "A new law allows Kenya to impose sanctions on Chad.           | ?>KE asserted; KE>TD possible",
                "Kenya has the right to attack bases in Chad.                 | KE>TD possible",
                // averted, only spoken of, asked for one day
                "Kenya won talks to avert Norwegian sanctions on Chad.        | KE>NO asserted; NO>KE asserted; NO>TD"
                        + " possible",
                "The deadline for Norway's tariffs to take effect is near.     | NO>? planned",
                "Kenya will ask Norway to lift its sanctions.                 | KE>NO planned",
                "Norway imposed no sanctions on Chad.                         | NO>TD denied",
                "Togo will not comply with Norwegian sanctions on Chad.       | NO>TD asserted",
                "Norway accused Togo of evading U.S. sanctions.               | NO>TG asserted; TG>US possible",
                "Talks between Kenya and Chad were cancelled.                 | ?>KE asserted; ?>TD asserted",
                "Kenya has not yet recognised Chad.                           | KE>TD denied",
                "Kenya fears drought and thanked Chad.                         | KE>TD asserted",
                "Kenya's king is rumoured to have met Chad's president.       | KE>TD possible; TD>KE possible",
                "Norwegian tariffs on Chad are to be imposed in May.          | NO>TD planned",
                "When Kenya's president visits Chad, both will be glad.       | KE>TD planned; TD>KE planned",
                "Kenya alleges that Togo attacked Chad.                       | KE>TG asserted; TG>TD possible",
                // denied far before
                "Kenya denied that it helps Chad openly to attack Mali.       | KE>? asserted; KE>TD denied; TD>ML"
                        + " denied",
                // refused now
                "Kenya will not receive the president of Chad.                | KE>TD asserted",
                // who returns from a country was there
                "Kenya's foreign minister returned from Chad on Monday.       | KE>TD asserted; TD>KE asserted",
            })
    void whatIsToComeIsNotAsserted(String text, String events) {
        assertThat(Told.by(text).stream().map(ModalityTest::line).collect(Collectors.joining("; ")))
                .isEqualTo(events);
    }

    private static String line(Event event) {
        return Told.parties(event) + " " + event.modality().code();
    }
}
