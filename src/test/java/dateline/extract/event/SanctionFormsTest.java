package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import dateline.extract.model.SanctionAction;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form in which news tell of sanctions: voice, nouns, headlines, designations, means, and what is not imposed. */
class SanctionFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Norway imposed sanctions on Myanmar. | NO>MM impose asserted",
                "Norway imposed sanctions on the president of Belarus, Alexander Lukashenko. | NO>BY impose asserted",
                "Sanctions were imposed on Myanmar by Norway. | NO>MM impose asserted",
                "Myanmar was sanctioned by Norway. | NO>MM impose asserted",
                "Belgrade was slapped with fresh sanctions. | ?>RS impose asserted",
                "Ottawa's imposition of tariffs on China surprised markets. | CA>CN impose asserted",
                "Japan's tightening of export controls on Russia drew protests. | JP>RU tighten asserted",
                "The sanctions that Canada imposed on Belarus remain. | CA>BY impose asserted",
                "The embargo it imposed against Cuba hurts the United States, Mexico said. | ?>CU impose asserted",
                "Washington's sanctions on Syria remain. | US>SY impose asserted",
                "The EU and Switzerland extended sanctions against Russia and Belarus. | EU>RU extend asserted; EU>BY extend asserted; CH>RU extend asserted; CH>BY extend asserted",
                "Western sanctions on Moscow bite. | WEST>RU impose asserted",
                "Anti-Iranian sanctions failed. | ?>IR impose asserted",
                "Sanctions-hit Venezuela sold gold. | ?>VE impose asserted",
                "US slaps sanctions on Chinese chipmakers | US>CN impose asserted",
                "EU sanctions against Mali over coup | EU>ML impose asserted",
                "New U.S. sanctions on Nicaragua | US>NI impose asserted",
                "The EU adopted its 12th package of sanctions against Russia. | EU>RU impose asserted",
                "Britain announced a new round of sanctions on Iran. | GB>IR impose asserted",
                "The US Treasury blacklisted five Iranian oil traders. | US>IR impose asserted",
                "Australia sanctioned Russian businessman Ivan Petrov. | AU>RU impose asserted",
                "The United States added six Chinese firms to its blacklist. | US>CN tighten asserted",
                "The United States put two Pakistani companies on its entity list. | US>PK impose asserted",
                "Washington imposed secondary sanctions on Turkish banks. | US>TR impose asserted",
                "China imposed duties on Australian wine. | CN>AU impose asserted",
                "Washington raised tariffs on Indian steel. | US>IN tighten asserted",
                "The UN imposed an arms embargo on Libya. | UN>LY impose asserted",
                "The Netherlands tightened export controls on China. | NL>CN tighten asserted",
                "The G7 imposed a price cap on Russian oil. | G7>RU impose asserted",
                "Switzerland froze the assets of Russian officials. | CH>RU impose asserted",
                "Poland imposed visa bans on Belarusian officials. | PL>BY impose asserted",
                "The EU cut seven Russian banks off from SWIFT. | EU>RU impose asserted",
                "Seven Russian banks were removed from SWIFT by the EU. | EU>RU impose asserted",
                "Poland banned imports of Russian coal. | PL>RU impose asserted",
                "The EU demanded sanctions against Myanmar. | EU>MM call-for asserted",
                "Kyiv urged the EU to impose sanctions on Iran. | UA>IR call-for asserted",
                "Trump threatened tariffs on Mexico. | US>MX threaten asserted",
                "The EU plans to impose sanctions on Serbia. | EU>RS impose planned",
                "The EU is considering sanctions against Georgia's government. | EU>GE impose planned",
                "The United States has not imposed sanctions on Uganda. | US>UG impose denied",
                "The EU is expected to extend sanctions on Syria. | EU>SY extend planned",
                "The EU failed to renew its sanctions on Syria. | EU>SY lift asserted",
                "Sanctions on Syria were not renewed by the EU. | EU>SY lift asserted",
                "Washington may lift sanctions on Cuba. | US>CU lift possible",
                "North Korea evades UN sanctions. | KP>UN evade asserted",
                "Iran circumvented American sanctions. | IR>US evade asserted",
                "Washington waived sanctions on Iraq. | US>IQ ease asserted",
                "The United States exempted India from sanctions. | US>IN ease asserted",
                "The EU suspended its sanctions on Zimbabwe. | EU>ZW ease asserted",
                "Canada revoked its tariffs on Mexico. | CA>MX lift asserted",
                "The UN agreed to lift the embargo on Eritrea. | UN>ER agree-to-ease asserted",
                "Washington refused to ease sanctions on Syria. | US>SY refuse-to-ease asserted",
                "Damascus called on the EU to lift sanctions. | SY>EU call-for-easing asserted",
                "China called for the lifting of sanctions on Syria. | CN>? call-for-easing asserted",
                "The renewal of EU sanctions on Russia was agreed. | EU>RU extend asserted",
                "The lifting of US sanctions on Sudan was welcomed. | US>SD lift asserted",
                "Iran has been under US sanctions since 1979. | US>IR impose asserted",
                "The US ended sanctions against Syria last year. | US>SY lift asserted",
                "Russia extended its embargo on Norwegian fish. | RU>NO extend asserted",
                "Taiwan tightens chip export curbs on China. | TW>CN tighten asserted",
            })
    void whoDoesWhatWithSanctions(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    /** The second sentence names nobody. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The EU imposed sanctions on Mali. The sanctions hurt trade.         | EU>ML impose asserted",
                "The EU imposed sanctions on Mali. The sanctions would harm trade.   | EU>ML impose asserted",
                "The EU may impose sanctions on Mali. The sanctions will harm trade. | EU>ML impose possible",
                "The EU imposed sanctions on Mali. Later the sanctions were lifted.  | EU>ML lift asserted",
                "The EU imposed sanctions on Mali. The sanctions could be tightened. | EU>ML tighten possible",
            })
    void sanctionsWithoutPartiesGoBackToThoseNamedBefore(String text, String event) {
        List<String> events = List.of(told(text).split("; "));

        assertThat(events).hasSize(2);
        assertThat(events.getLast()).isEqualTo(event);
    }

    @Test
    void tradeAndBoycottsOfElectionsAreNoSanctions() {
        assertThat(told("Chad's opposition will boycott the election, and Libya cut oil output."))
                .isEmpty();
    }

    private static String told(String text) {
        return Told.by(text).stream()
                .filter(event -> event.action() != null)
                .map(SanctionFormsTest::line)
                .collect(Collectors.joining("; "));
    }

    private static String line(Event event) {
        SanctionAction action = event.action();
        return Told.parties(event) + " " + (action == null ? "" : action.code()) + " "
                + event.modality().code();
    }
}
