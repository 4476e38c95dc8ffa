package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.extract.Extractor;
import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.SanctionAction;
import dateline.extract.name.BuiltInNames;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published on 7 February 2024. */
class EventFinderTest {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "The United States imposed sanctions on Iran.                         | US>IR impose asserted",
                "Sanctions were imposed on Iran by the United States.                 | US>IR impose asserted",
                "Iran was sanctioned by the United States.                            | US>IR impose asserted",
                "Iran was hit with new sanctions.                                     | ?>IR impose asserted",
                "The EU and Britain imposed sanctions on Russia and Belarus.          | EU>RU impose asserted; EU>BY impose asserted; GB>RU impose asserted; GB>BY impose asserted",
                "On May 14 the United States raised tariffs on Chinese goods.         | US>CN tighten asserted",
                "The United States may raise tariffs on Chinese goods.                | US>CN tighten possible",
                "Biden administration sanctions Venezuelan oil company.               | US>VE impose asserted",
                "Biden administration sanctions on Venezuelan oil go on.              | US>VE impose asserted",
                "Allies sanction Iran over missiles for Russia.                       | ?>IR impose asserted",
                "Putin criticised the sanctions of the United Nations, for which Moscow had voted. | RU>UN ACCUSE asserted; UN>? impose asserted",
                "India imposed tariffs on steel.                                      | IN>? impose asserted",
                "Japan tightened export controls on chips.                            | JP>? tighten asserted",
                "Britain imposed sanctions on three men for their part in the violence. | GB>? impose asserted",
                "Britain sanctioned ten people over the war in Ukraine.               | GB>? impose asserted; RU>UA ASSAULT asserted",
                "The EU imposed sanctions on ten people for undermining the integrity of Ukraine. | EU>? impose asserted",
                "Sanctions on Cuba no longer apply.                                   | ?>CU lift asserted",
                "Sanctions on Cuba stay in force.                                     | ?>CU extend asserted",
                "The arms embargo on Liberia ends.                                    | ?>LR lift asserted",
                "Canada expelled ten Russian diplomats and imposed sanctions on Iran. | CA>RU SANCTION asserted; CA>IR impose asserted",
                "Washington sanctions founder of Georgian ruling party.               | US>GE impose asserted",
                "The EU sanctions 84 people over Belarus.                             | EU>BY impose asserted",
                "Beijing bans export of rare metals to United States.                 | CN>US impose asserted",
                "India suspends imports from Pakistan.                                | IN>PK impose asserted",
                "A law bars exports of crude from the US, but shipments to Canada go on. | ?>US impose asserted",
                "Britain imposed sanctions on Jane Roe, the founder of a party in Georgia, on Friday for the benefit of Armenia. | GB>GE impose asserted",
                "Britain imposed sanctions on Jane Roe for undermining the free and fair elections of Georgia for the benefit of Armenia. | GB>GE impose asserted",
                "South Korea tightened its export controls on Russia.                 | KR>RU tighten asserted",
                "The EU extended its sanctions on Russia.                             | EU>RU extend asserted",
                "Washington eased its sanctions on Venezuela.                         | US>VE ease asserted",
                "The UN lifted its sanctions on Eritrea.                              | UN>ER lift asserted",
                "The United States threatened to impose sanctions on Turkey.          | US>TR threaten asserted",
                "Ukraine called for sanctions against Russia.                         | UA>RU call-for asserted",
                "The United States refused to lift its sanctions on North Korea.      | US>KP refuse-to-ease asserted",
                "The EU agreed to ease its sanctions on Belarus.                      | EU>BY agree-to-ease asserted",
                "Cuba urged the United States to lift its embargo.                    | CU>US call-for-easing asserted",
                "The EU may impose sanctions on Myanmar.                              | EU>MM impose possible",
                "Canada will impose tariffs on China.                                 | CA>CN impose planned",
                "US sanctions on Iran hurt the oil market.                            | US>IR impose asserted",
                "Anti-Russian sanctions hurt trade.                                   | ?>RU impose asserted",
                "Ottawa is considering a ban on imports from Nicaragua.               | CA>NI impose planned",
                "Japan agrees sanctions on Belarus.                                   | JP>BY impose planned",
                "Canada imposed sanctions on OPEC members Libya and Iran.             | CA>LY impose asserted; CA>IR impose asserted",
                "Iran defies US sanctions on its oil to sell more to China.           | IR>US evade asserted; US>IR impose asserted",
                "EU sanctions on Iran have reduced trade.                             | EU>IR impose asserted",
                "The sanctions that Norway imposed on Serbia remain.                  | NO>RS impose asserted",
                "Havana demands that the United States lift its embargo.              | CU>US call-for-easing asserted",
                "Norway tightened its sanctions on Iran after the United States imposed sanctions on Cuba. | NO>IR tighten asserted; US>CU impose asserted",
                "The United States imposed an embargo on Crimea on Friday, forbidding American citizens to go there. | US>? impose asserted",
                "Russia bans food from countries that sanctioned it.                  | ?>RU impose asserted",
                "The prime minister of Venezuela lifted the bans on opposition candidates. | VE>? CONCEDE asserted",
                "The sanctions hurt trade.                                            | ",
            })
    void whoDoesWhatWithSanctions(String text, String events) {
        assertThat(told(text)).isEqualTo(events == null ? "" : events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russia invaded Ukraine.                                    | RU>UA ASSAULT",
                "Ukraine was invaded by Russia.                             | RU>UA ASSAULT",
                "Russian troops attacked Ukrainian positions.               | RU>UA ASSAULT",
                "France condemned Russia.                                   | FR>RU ACCUSE",
                "Britain expelled 23 Russian diplomats.                     | GB>RU SANCTION",
                "China and India held talks.                                | CN>IN CONSULT; IN>CN CONSULT",
                "President Xi Jinping met President Vladimir Putin.         | CN>RU CONSULT; RU>CN CONSULT",
                "US and Russian spy chiefs met in Turkey.                   | RU>US CONSULT; US>RU CONSULT",
                "The Israel-Lebanon gas deal took years.                    | IL>LB AGREE; LB>IL AGREE",
                "The focus is on Russia's recent attacks on Ukraine's grid. | RU>UA ASSAULT",
                "Australia hits out at Qatar.                               | AU>QA ACCUSE",
                "India sent aid to Nepal.                                   | IN>NP AID",
                "China urged India to show restraint.                       | CN>IN REQUEST",
                "Egypt praised Jordan, and Amman was pleased.               | EG>JO SUPPORT",
                "Iran rejected the demand of the United States.             | IR>US REJECT",
                "Russia threatened Finland.                                 | RU>FI THREATEN",
                "France spoke of Russia's war against Ukraine.              | RU>UA ASSAULT",
                "Markets fell after Israeli strikes on Iran.                | IL>IR ASSAULT",
                "Germany is willing to provide aid to Turkey.               | DE>TR AGREE",
                "Japan refused to sign the treaty with Russia.              | JP>RU REJECT",
                "The US military launched its third air strike on Yemen.        | US>YE ASSAULT",
                "Egypt received military aid from France.                       | FR>EG AID",
                "Spain lifted its siege of Malta.                               | ES>MT RETREAT",
                "Peru put its troops on high alert.                             | PE>null MOBILIZE",
                "A Danish court found a Swede guilty.                           | DK>SE ACCUSE",
                "Sweden and Norway signed a treaty.                             | SE>NO SUPPORT; NO>SE SUPPORT",
                "Peru cancelled a planned visit to Chile.                       | PE>CL REJECT",
                "Turkey opened its doors to refugees from Iraq.                 | TR>IQ AID",
                "Lithuania summoned the Russian ambassador.                     | LT>RU ACCUSE",
                "Ghana gave Togo an ultimatum.                                  | GH>TG THREATEN",
                "Russia says Israel must stop.                                  | RU>IL REQUEST",
                "India vowed to attack Pakistan.                                | IN>PK THREATEN",
                "Police in Kenya arrested a Ugandan journalist.                 | KE>UG COERCE",
                "Refugees were beaten and illegally expelled by Turkish troops. | TR>null SANCTION",
                "Russian diplomat accuses Ukraine, says the UN.                 | RU>UA ACCUSE",
                "Dutch Officials Are Investigating Chinese Firms Again.         | NL>CN ACCUSE",
                "Russia discussed Iran with Israel.                             | RU>IL CONSULT",
                "Mali expelled the French ambassador.                           | ML>FR SANCTION",
                "Japan and South Korea held joint naval exercises.              | JP>KR COOPERATE",
                "Hamas released two Israeli hostages.                           | PS>IL RETREAT",
                "Chile recalled its ambassador to Peru.                         | CL>PE SANCTION",
                "Greece voiced concern about Turkey.                            | GR>TR ACCUSE",
                "France praised Chile and condemned Peru.                       | FR>CL SUPPORT; FR>PE ACCUSE",
                "Kuwait reopened its embassy in Iraq.                           | KW>IQ SUPPORT",
                "Norway's refusal to supply arms to Chad was noted.         | NO>TD REJECT",
                "Canada reduced military aid to Peru.                       | CA>PE SANCTION",
                "Spain announced a suspension of aid to Egypt.              | ES>EG SANCTION",
                "Kenya blamed Uganda, and Poland praised Sweden.            | KE>UG ACCUSE; PL>SE SUPPORT",
                "The EU imposed sanctions on Iran, and France accused Mali. | EU>IR SANCTION; FR>ML ACCUSE",
            })
    void whoDoesWhatToWhom(String text, String events) {
        List<String> found = events(text).stream()
                .map(event -> event.source() + ">" + event.target() + " " + event.type())
                .toList();

        assertThat(found).contains(events.split("; "));
    }

    /** Coded with the country beside them, else with the one that the article names most. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The court in Lima jailed two men. Peru was shocked.       | PE>null COERCE",
                "Peru is tense. Police arrested dozens on Friday.          | PE>null COERCE",
                "The president of Peru resigned.                           | PE>null CONCEDE",
                "Protesters clashed with police. Peru has had enough.      | PE>null PROTEST",
            })
    void actorsWithoutACountryOfTheirOwn(String text, String event) {
        assertThat(events(text))
                .extracting(told -> told.source() + ">" + told.target() + " " + told.type())
                .contains(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police arrested dozens on Friday.",
                "The armed forces of left-wing parties.",
                "The dirty bomb in an interview.",
            })
    void whereNoCountryIsNamedNothingIsCoded(String text) {
        assertThat(events(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Last December South Korea tightened its export controls on Russia. | 2023-12-01 | TEXT",
                "The EU imposed sanctions on Russia.                                | 2024-02-07 | PUBLISHED",
                "The EU imposed sanctions on Russia after the invasion in 2022.     | 2024-02-07 | PUBLISHED",
                "The EU imposed sanctions on Russia on 17 March 2014.               | 2014-03-17 | TEXT",
            })
    void whenItHappened(String text, LocalDate from, EventDate.Basis basis) {
        EventDate date = events(text).getFirst().date();

        assertThat(date).isNotNull();
        assertThat(date.interval().from()).isEqualTo(from);
        assertThat(date.basis()).isEqualTo(basis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKYO, March 26 - World Bank officials urged Brazil to pay.",
                "Analysts watched Japanese share prices and the U.S. dollar.",
                "Swedish export licences were the talk of markets in Australia.",
                "British pound futures and Canadian dollar futures fell.",
            })
    void placesOfDatelinesAndNounsOfTradeActOnNobody(String text) {
        assertThat(events(text))
                .allSatisfy(event -> assertThat(event.source() == null || event.target() == null)
                        .isTrue());
    }

    @Test
    void theSeedArticleTellsWhatItTells() {
        List<Item> items = new ArrayList<>();
        ArticleFiles.of(List.of(Path.of("seeds/000_8a64c5f9f46dd35b.txt"))).read(items::add, bytes -> {});
        List<Event> events =
                EXTRACTOR.extract(((Item.Accepted) items.getFirst()).article()).events();

        assertThat(events).anySatisfy(event -> {
            assertThat(line(event)).isEqualTo("KR>RU tighten asserted");
            assertThat(event.date().interval().from()).isEqualTo(LocalDate.of(2023, 12, 1));
            assertThat(event.evidence().text()).startsWith("Last December");
        });
        assertThat(events)
                .extracting(EventFinderTest::line)
                .contains(
                        "KR>RU impose asserted",
                        "KR>RU lift possible",
                        "RU>KR call-for-easing asserted",
                        "KR>UA AID asserted");
    }

    @Test
    void anActToldThreeTimesIsOne() {
        String text =
                "The EU imposed sanctions on Iran. Diplomats were busy. The EU imposed sanctions on Iran, officials said. The EU sanctioned Iran.";

        List<Event> acts = Acts.oncePerArticle(events(text));

        assertThat(events(text)).hasSize(3);
        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.count()).isEqualTo(3);
            assertThat(act.evidence().text()).isEqualTo("The EU imposed sanctions on Iran.");
        });
    }

    private static List<Event> events(String text) {
        return Told.by(text);
    }

    private static String told(String text) {
        return events(text).stream().map(EventFinderTest::line).collect(Collectors.joining("; "));
    }

    private static String line(Event event) {
        SanctionAction action = event.action();
        return (event.source() == null ? "?" : event.source()) + ">" + (event.target() == null ? "?" : event.target())
                + " " + (action == null ? event.type().toString() : action.code()) + " "
                + event.modality().code();
    }
}
