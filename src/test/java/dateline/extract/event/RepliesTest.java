package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.EventType;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reacts to what others did before, over sentences in which third parties speak; nobody is guessed where two did such a deed. */
class RepliesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad struck Mali. Togo condemned the attack. Benin condemned the attack. Ghana denounced the strike as well. | TG>TD ACCUSE; BJ>TD ACCUSE; GH>TD ACCUSE",
                "Chad attacked Mali. Kenya brokered a ceasefire. France and Germany condemned the assault. | FR>TD ACCUSE; DE>TD ACCUSE",
                "Peru seized a Chilean tanker. Brazil urged both to talk. Chile demanded its release. | CL>PE REQUEST",
                "Peru rammed a Chilean boat. Chile said it would respond. Spain condemned the attack. | ES>PE ACCUSE",
                "Chad shelled Bamako. Mali shelled Abeche. The UN condemned the strikes. | UN>? ACCUSE",
                "Norway joined EU sanctions. Serbia criticised the decision. Moscow denounced it. | RS>NO ACCUSE; RU>NO ACCUSE",
                "The Security Council met on Friday. Japan demanded an explanation. | JP>? REQUEST",
                "Iceland and Ireland, which had already imposed travel bans, hailed it. | IS>? SUPPORT; IE>? SUPPORT",
                "China imposed sanctions on Latvia. Spain welcomed the sanctions that the EU imposed on Belarus. | ES>EU SUPPORT",
                "France imposed tariffs on Chad. Togo warned of a raid. Mali welcomed the new tariffs. | ML>FR SUPPORT",
            })
    void whoReactsToWhom(String text, String events) {
        assertThat(told(text)).contains(events.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iraq and Turkey signed an oil deal. The EU imposed sanctions on the country. | EU>? SANCTION",
                "Chad cut ties with Mali. The EU imposed sanctions on the country. | EU>? SANCTION",
                "Sudan's army seized power. Egypt voiced concern. Norway suspended aid to the country. | NO>? SANCTION",
                "Chad offered to mediate, and Turkey sent troops to the emirate. | TR>? MOBILIZE",
                "Britain recalled its envoy from Libya and imposed sanctions on the country. | GB>LY SANCTION",
                "Sudan's army seized power in Sudan. The UN urged Sudan's generals to step down. Norway suspended aid to the country. | NO>SD SANCTION",
            })
    void whichCountryTheCountryIs(String text, String event) {
        assertThat(told(text)).contains(event);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenya imposed sanctions on Chad and 15 tankers for shipping oil to Mali. | KE>TD SANCTION",
                "Kenya imposed tariffs of 34% on Chadian goods and 20% on imports from Mali. | KE>TD SANCTION; KE>ML SANCTION",
                "In a final push, Chadian troops crushed Malian forces. | TD>ML ASSAULT",
                "The Arab League condemned the attack after Chadian jets destroyed a convoy in Mali. | TD>ML ASSAULT",
                "Chad thrashed Mali in the cup semi-final. | ^^",
                "Poland beat Germany 3-0 in Warsaw. | ^^",
            },
            quoteCharacter = '^')
    void ratesListsAndMatches(String text, String events) {
        String between = String.join(
                "; ",
                told(text).stream()
                        .filter(told -> !told.contains("?"))
                        .filter(told -> !told.startsWith("LAS"))
                        .toList());

        assertThat(between).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad condemned the attack on Mali. | TD>? ACCUSE; ?>ML ASSAULT",
                "Chad denounced the bombing of Mali. | TD>? ACCUSE; ?>ML ASSAULT",
                "Peru condemned the killing of two Chilean sailors. | PE>? ACCUSE; ?>CL ASSAULT",
                "Chad condemned the Togolese attack on Mali. | TD>TG ACCUSE; TG>ML ASSAULT",
                "Chad and Togo condemned the invasion. | TD>? ACCUSE; TG>? ACCUSE",
                "Benin struck Mali. Chad condemned the attack on Mali. | BJ>ML ASSAULT; TD>BJ ACCUSE; ?>ML ASSAULT",
            })
    void whatIsCondemnedIsDoneByNobodyWhoCondemnsIt(String text, String events) {
        assertThat(told(text)).containsExactlyInAnyOrder(events.split("; "));
    }

    private static java.util.List<String> told(String text) {
        return Told.by(text).stream()
                .map(event -> Told.parties(event) + " " + event.type())
                .collect(Collectors.toList());
    }

    /** The sentences of a title and of a body are numbered together: the last who spoke is answered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Togo accuses Mali of fraud | Chad accused Mali of theft. Mali rejected the charge. | ML>TD",
                "Talks at an end. Togo accuses Mali of fraud | Chad accused Mali of theft. Mali rejected the charge. | ML>TD",
            })
    void whoIsAnsweredOverFields(String title, String body, String answer) {
        assertThat(Told.by(title, body).stream()
                        .filter(event -> event.type() == EventType.REJECT)
                        .map(Told::parties))
                .containsExactly(answer);
    }
}
