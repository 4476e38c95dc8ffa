package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts that a sentence speaks of and nobody does, deals that others brought about, and phrases that a date parts. */
class NotDoneTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Norway also stopped sharing intelligence with Sudan. | NO>SD SANCTION",
                "Kenya said Uganda was behind schedule. | ^^",
                "France says Mali is responsible for guarding the border. | ^^",
                "NATO demanded that Moscow release the men. | NATO>RU REQUEST",
                "Kenya refrained from criticising its ally Ghana. | ^^",
                "The Kremlin said cutting off aid was the best possible step. | ^^",
                "Denmark struck Togo from its list. | ^^",
                "Denmark said sending missiles to Ukraine would be a mistake. | ^^",
                "France's prime minister said the suspension would strengthen Russia's hand. | ^^",
                "Norway would not take part in any Danish counter-offensive against Sudan. | NO>DK REJECT",
                "Chad vetoed a joint statement on Sudan. | TD>SD REJECT",
                "Peru blocked the trade agreement with Chile. | PE>CL REJECT",
                "Prices of goods imported from India rose. | ^^",
                "Washington paused military aid to Kyiv. | US>UA SANCTION",
            })
    void whatIsSpokenOfIsNotDone(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad and Niger agree to restore ties in deal brokered by Qatar. | NE>TD AGREE; QA>NE CONSULT; QA>TD CONSULT; TD>NE AGREE",
                "Qatar and Egypt have mediated indirect talks between Israel and Chad. | EG>IL CONSULT; EG>TD CONSULT; QA>IL CONSULT; QA>TD CONSULT",
                "Oman brokered a truce between Chad and Niger on Monday. | NE>TD RETREAT; OM>NE CONSULT; OM>TD CONSULT; TD>NE RETREAT",
                "Iran freed five Americans in a deal mediated by Oman. | IR>US RETREAT; OM>? CONSULT",
            })
    void whoBrokersADealIsNoPartyToIt(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway and Kenya agreed in Geneva on a plan to remove Chad's chemical weapons. | KE>NO SUPPORT; NO>KE SUPPORT",
                "Japan agreed on Friday to help Kenya. | JP>KE AGREE",
                "Japan and Kenya agreed on Friday to restore ties. | JP>KE AGREE; KE>JP AGREE",
                "Peru called on Monday for Chile to withdraw. | PE>CL REQUEST",
                "Kenya's cabinet met on Monday to weigh a response to Somalia. | KE>? CONSULT; KE>SO THREATEN",
            })
    void aDateOrAPurposePartsNoPhrase(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru has reached trade agreements with Chile, Bolivia, Ecuador and Panama. | BO>PE SUPPORT; CL>PE SUPPORT; EC>PE SUPPORT; PA>PE SUPPORT; PE>BO SUPPORT; PE>CL SUPPORT; PE>EC SUPPORT; PE>PA SUPPORT",
            })
    void oneWithManyIsNoTable(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    private static String told(String text) {
        return Told.by(text).stream()
                .map(event -> Told.parties(event) + " " + event.type())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
