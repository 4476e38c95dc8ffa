package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts and on whom, where a name nearer to the verb has no part in it. */
class WhoActsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Twenty Kenyan soldiers were killed in a violent clash with Somali troops. | KE>SO ASSAULT; SO>KE ASSAULT",
                "Rebels waving Russian flags attacked the French embassy. | ?>FR ASSAULT",
                "Leaders met in Chad and threatened to use force. | ?>TD CONSULT",
                "Burkina Faso warned that any intervention in Niger would mean war. | BF>? THREATEN",
                "New Delhi denied the charge and urged China to stay on its side. | IN>? REJECT; IN>CN REQUEST",
                "Kenya hailed the agreement; President Putin vowed to veto it. | KE>? SUPPORT; RU>? REJECT",
                "South Korea imposed sanctions on four North Koreans and eight Russian vessels. | KR>KP SANCTION; KR>RU SANCTION",
                "Putin recognised two regions of eastern Ukraine and ordered troops there. | RU>? MOBILIZE",
                "China called on all sides to exercise restraint, without naming Russia. | CN>? REQUEST",
                "Israel was hit after Palestinian gunmen killed ten Israelis and abducted dozens. | PS>IL ASSAULT",
                "EU bans Belarus from its skies after jet is forced down | EU>BY SANCTION",
                "Latvia and Belarus expelled each other's diplomats in a row over a flag. | BY>LV SANCTION; LV>BY SANCTION",
                "On June 21 the EU, the United States, Britain and Canada imposed sanctions on Belarus. | CA>BY SANCTION; EU>BY SANCTION; GB>BY SANCTION; US>BY SANCTION",
                "Egypt is holding talks with the IMF on a loan, the United States said. | EG>? CONSULT",
                "Western trade sources told reporters Kenya and Chad had held talks. | KE>TD CONSULT; TD>KE CONSULT",
                "Bahrain ordered the Iranian diplomats to leave within 48 hours. | BH>IR SANCTION",
                "Norway arrested the banker at the request of Chile. | CL>NO REQUEST; NO>CL COERCE",
                "Chad shipped grain to Sudan, financed by Norway and Denmark. | TD>SD AID; NO>SD AID; DK>SD AID",
                "Tunisia's ambassador to Malta was recalled. | TN>MT SANCTION",
                "Amman protested against Syrian shelling of villages in northern Jordan. | JO>SY ACCUSE; SY>JO ASSAULT",
                "Mauritania sent 300 migrants back to Mali. | MR>ML COERCE",
                "Kazakhstan cut off electricity supplies to Kyrgyzstan. | KZ>KG SANCTION",
                "Belarus, Russia's closest partner, called on Poland to open its border. | BY>PL REQUEST",
                "Togo denounced sanctions on Niger. | TG>? ACCUSE",
                "Kenyan President William Ruto and Uganda's Yoweri Museveni met in Kampala on Friday. | KE>UG CONSULT; UG>KE CONSULT",
                "Mali expelled the French ambassador, accusing France of spying. | ML>FR SANCTION; ML>FR ACCUSE",
                "Chad closed the border with Sudan, accusing it of arming rebels. | TD>SD SANCTION; TD>SD ACCUSE",
                "Libya welcomed the deal between Egypt and Ethiopia. | LY>EG SUPPORT; LY>ET SUPPORT",
                "Myanmar dismissed the charges brought by Gambia. | MM>GM REJECT; GM>MM ACCUSE",
                "The case brought by South Africa against Israel opens on Monday. | ZA>IL ACCUSE",
                "Ukraine struck a depot inside Russian territory. | UA>RU ASSAULT",
                "Beijing said it would retaliate if Canada bans its firms. | CN>CA THREATEN",
                "Rwanda sent troops to the border. Congo called the move a provocation. | RW>? MOBILIZE; CD>RW ACCUSE",
                "Putin said sanctions would not stop Russia. | ?>RU SANCTION",
                "Netanyahu condemned sanctions on two of his ministers by Norway. | IL>NO ACCUSE; NO>IL SANCTION",
                "Chad and Mali expressed concern and called for restraint. | TD>? REQUEST; ML>? REQUEST",
                "Emmanuel Macron and Joe Biden spoke by telephone on Monday, mainly about Chad. | FR>US CONSULT; US>FR CONSULT",
                "Chad expelled the Malian envoy because of deaths during protests in Togo. | TD>ML SANCTION; ?>TG PROTEST",
                "France imposed tariffs on Chad. Togo warned of a raid. Mali welcomed the new tariffs. | ML>FR SUPPORT",
                "Kenya sent 1,000 police to Haiti, paid for by Canada. | KE>HT MOBILIZE; CA>HT AID",
                "The U.S. ambassador to Chad was recalled. | US>TD SANCTION",
                "Chad demanded that the curfew be lifted. | TD>? REQUEST",
                "Sanctions on Iran end in exchange for Chad agreeing to pay. | TD>? AGREE",
            })
    void theNearestNameMayHaveNoPart(String text, String events) {
        assertThat(told(text)).contains(events.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenya sent troops to Uganda to help it fight Rwanda. | KE>? COOPERATE",
                "Netanyahu called new Australian Prime Minister Scott Morrison to congratulate him. | IL>AU SUPPORT",
                "The US rejected the warrants, while Italy and Ireland said they would arrest Netanyahu. | IE>IL COERCE; IT>IL COERCE",
                "Japan protested after it was hit by Chinese strikes over its attack on Guam. | JP>GU ASSAULT",
            })
    void whomAPronounMeans(String text, String events) {
        assertThat(told(text)).contains(events.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "North Korea accused the South of flying drones over its capital. | KP>KR ACCUSE",
                "Seoul spoke. The North had attacked Japan. | KP>JP ASSAULT",
                "South Sudan spoke. The North had attacked Chad. | SD>TD ASSAULT",
                "Chad spoke. The North had attacked Mali. | ?>ML ASSAULT",
                "Seoul spoke of the South China Sea. | ^^",
            })
    void theNorthAndTheSouthAreStates(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mali threatened Chad if it did not withdraw its troops. | RETREAT",
                "France cut off security cooperation and financial aid to Niger. | AID",
                "China summoned the Canadian ambassador to lodge a strong protest. | PROTEST",
                "Chad has sent troops to Mali and stabbed it in the back. | ASSAULT",
            })
    void noSuchActIsTold(String text, String type) {
        assertThat(Told.by(text))
                .extracting(event -> event.type().name())
                .isNotEmpty()
                .doesNotContain(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Beijing accused Indian soldiers of crossing the border and attacking Chinese troops. | IN>CN ASSAULT POSSIBLE",
                "Germany handed over a Russian, a hitman jailed for a murder in 2019. | DE>RU RETREAT ASSERTED",
            })
    void whatIsAllegedOrTheDayOfAnother(String text, String event) {
        assertThat(Told.by(text))
                .filteredOn(told ->
                        told.date() != null && told.date().interval().from().getYear() == 2024)
                .extracting(told -> Told.parties(told) + " " + told.type() + " " + told.modality())
                .contains(event);
    }

    private static String told(String text) {
        return Told.by(text).stream()
                .map(event -> Told.parties(event) + " " + event.type())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
