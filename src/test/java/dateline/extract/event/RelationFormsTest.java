package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that a sentence tells of relations, and nothing else: whose clause, whose noun, one way or both, done or only asked for. */
class RelationFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Norway said Peru attacked Chile. | PE>CL ASSAULT asserted",
                "Peruvian troops left the valley after Chilean forces attacked Bolivia. | CL>BO ASSAULT asserted",
                "War in Chad: Libya shelled the border of Niger. | ?>TD ASSAULT asserted; LY>NE ASSAULT asserted",
                "Chilean soldiers in Bolivia fired on Peruvian police. | CL>PE ASSAULT asserted",
                "During a visit to Peru, the Chilean president denounced Bolivia. | CL>BO ACCUSE asserted",
                "Kenya allows ships in, slams Uganda. | KE>? CONCEDE asserted; KE>UG ACCUSE asserted",
            })
    void theSubjectIsThatOfItsOwnClause(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Iran defends its invasion of Iraq. | IR>IQ ASSAULT asserted; IR>IQ SUPPORT asserted",
                "Kenya fears attacks by Somalia. | SO>KE ASSAULT asserted",
                "Ghana complained about threats from Togo. | GH>TG ACCUSE asserted; TG>GH THREATEN asserted",
                "Clashes between Chad and Niger broke out. | NE>TD ASSAULT asserted; TD>NE ASSAULT asserted",
                "Talks between Chad and Niger took place. | NE>TD CONSULT asserted; TD>NE CONSULT asserted",
                "Top Norwegian Envoy Visits Serbia. | NO>RS CONSULT asserted; RS>NO CONSULT asserted",
            })
    void whoseNounItIs(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Norway, Sweden and Finland agreed a schedule. | FI>NO AGREE asserted; FI>SE AGREE asserted; NO>FI AGREE asserted; NO>SE AGREE asserted; SE>FI AGREE asserted; SE>NO AGREE asserted",
                "Kenya pledged aid to Ghana. | KE>GH AGREE asserted",
                "Kenya refused to meet Ghana. | KE>GH REJECT asserted",
                "Norway has no plans of meeting with Serbia. | NO>RS REJECT planned",
            })
    void agreementsGoBothWaysAndPromisesOneWay(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Togo must stop its attacks — minister. | ?>TG REQUEST asserted",
                "Ghana told Togo to withdraw. | GH>TG REQUEST asserted",
                "Ghana expects Togo to pay. | GH>TG REQUEST asserted",
                "Kenya accused Uganda of shelling the villages of Rwanda. | KE>UG ACCUSE asserted; UG>RW ASSAULT possible",
                "Kenya took in refugees from Sudan. | KE>SD AID asserted",
                "US sanctions target Belarusian banks. | US>BY SANCTION asserted",
                "Peru fights inflation as Chile watches. | ^^",
            })
    void whatIsAskedForOrAllegedIsNotDone(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    private static String told(String text) {
        return Told.by(text).stream().map(RelationFormsTest::line).sorted().collect(Collectors.joining("; "));
    }

    private static String line(Event event) {
        return Told.parties(event) + " " + event.type() + " " + event.modality().code();
    }
}
