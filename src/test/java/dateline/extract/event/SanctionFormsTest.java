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
                "Biden threatened tariffs on Mexico. | US>MX threaten asserted",
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
                "Chad imposed sanctions on Mali after an attack by Niger. | TD>ML impose asserted",
                "Chad lifted its embargo on Mali, a move welcomed by Niger. | TD>ML lift asserted",
                "Chad tightened its curbs on Mali in response to raids by Niger. | TD>ML tighten asserted",
                "Sanctions were imposed on Mali after an attack by Niger. | ?>ML impose asserted",
                "The lifting of sanctions on Mali by Chad was welcomed. | TD>ML lift asserted",
            })
    void whoDoesWhatWithSanctions(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    /** Who says that somebody should be sanctioned asks for it, and sanctions nobody. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Russia should be sanctioned by the EU, Hungary's minister said. | HU>RU call-for asserted",
                "Hungary's minister said Russia should be sanctioned by the EU. | HU>RU call-for asserted",
                "Sanctions should be imposed on Russia by the EU, Hungary's minister said. | HU>RU call-for asserted",
                "Iran ought to be blacklisted by the United States, Israel said. | IL>IR call-for asserted",
                "Norway needs to be sanctioned, Peru said. | PE>NO call-for asserted",
                "Russian banks should have been sanctioned by the EU, Ukraine said. | UA>RU call-for asserted",
                "Sanctions against Russia must be extended by the EU, Poland's president says. | PL>RU call-for asserted",
                "Israel said the United States should sanction Iran. | IL>IR call-for asserted",
                "The EU must impose sanctions on Georgia, Lithuania's foreign minister said. | LT>GE call-for asserted",
                "The EU should not lift sanctions on Belarus, Poland said. | PL>BY call-for asserted",
                "Russia should not be sanctioned by the EU, Hungary's minister said. | HU>RU call-for denied",
                "The United States must lift its sanctions on Cuba, Mexico's president said. | MX>US call-for-easing asserted",
                "Should Iran be sanctioned, oil prices would rise. | ?>IR impose possible",
                // no duty, or of something else
                "Russia was sanctioned by the EU, Hungary's minister said. | EU>RU impose asserted",
                "The EU sanctioned Russia, which must withdraw its troops. | EU>RU impose asserted",
                "The United States, which imposed sanctions on Iran, should help Iraq. | US>IR impose asserted",
            })
    void whoSaysThatItShouldBeDoneAsksForIt(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    /** What is eased before it is imposed again is background, "unless" tells of no act, and tightening by imposing is one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Japan will reimpose curbs on South Korea that it eased in 2018 unless Seoul drops its claims. | JP>KR impose planned",
                "The United States will reimpose sanctions on Venezuela that it eased in 2023 unless Caracas holds elections. | US>VE impose planned",
                "Washington threatens to reimpose curbs on China it eased in 2019 unless Beijing drops tariffs on US soybeans. | US>CN threaten asserted",
                "The EU reimposed the sanctions on Belarus that it had lifted in 2016. | EU>BY impose asserted",
                "The US restored tariffs on Indian steel that were suspended in 2019. | US>IN impose asserted",
                "The EU will tighten sanctions on Georgia unless Tbilisi lifts its embargo on Armenia. | EU>GE tighten planned",
                "Unless Iran frees the crew, Britain will impose sanctions on Iran. | GB>IR impose planned",
                "Hungary imposed curbs on migrants. | ^^",
                // one act
                "The EU tightened its sanctions on Russia, imposing a ban on imports of diamonds. | EU>RU tighten asserted",
                "The EU tightened sanctions on Iran by imposing travel bans on ten officials. | EU>IR tighten asserted",
                "Britain tightened its sanctions against Russia on Friday and imposed asset freezes on five Russian banks. | GB>RU tighten asserted",
                "The EU expanded its sanctions on Belarus, imposing an embargo on Belarusian potash. | EU>BY tighten asserted",
                "The United States tightened sanctions on Cuba, slapping new restrictions on travel. | US>CU tighten asserted",
                // two
                "Canada tightened its sanctions on Iran and imposed a travel ban on Syrian officials. | CA>IR tighten asserted; CA>SY impose asserted",
                "Japan expanded sanctions on North Korea and imposed sanctions on Russia. | JP>KP tighten asserted; JP>RU impose asserted",
                "The US eased sanctions on Venezuela and imposed sanctions on Cuba. | US>VE ease asserted; US>CU impose asserted",
                "The US lifted the sanctions that it imposed on Sudan in 1997. | US>SD lift asserted; US>SD impose asserted",
            })
    void whatIsBackgroundAndWhatIsOneAct(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    /** Firms stand for the country in their name, or for that of which they are known to be. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Iran Air was blacklisted by the United States. | US>IR impose asserted",
                "Iran Air was blacklisted. | ?>IR impose asserted",
                "Huawei was sanctioned by the United States. | US>CN impose asserted",
                "The United States added Huawei to its entity list. | US>CN tighten asserted",
                "The US blacklisted Bank of China. | US>CN impose asserted",
                "Air Koryo was put under sanctions by the UN. | UN>KP impose asserted",
                "The US sanctioned the Bank of Moscow. | US>RU impose asserted",
                "Canada sanctioned Royal Bank of Scotland. | CA>GB impose asserted",
                "Washington lifted sanctions on Rusal. | US>RU lift asserted",
                "US sanctions on Rosneft and Lukoil hurt trade. | US>RU impose asserted",
                "Sanctions on Rosneft hurt trade. | ?>RU impose asserted",
                // why is not whom
                "China sanctioned Lockheed Martin over arms sales to Taiwan. | CN>US impose asserted",
                "The US imposed sanctions on Huawei over trade with Iran. | US>CN impose asserted",
                // the country beside it, as before
                "The US sanctioned Mahan Air, an Iranian airline. | US>IR impose asserted",
                "The EU sanctioned Belarus's Belavia. | EU>BY impose asserted",
                "Huawei bought chips, and the EU imposed sanctions on Mali. | EU>ML impose asserted",
                "Gazprom cut supplies to Poland after sanctions on Russia. | ?>RU impose asserted",
            })
    void firmsStandForTheirCountry(String text, String events) {
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
