package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of acts in sentences that tell of none: nouns, months, reports of markets. */
class NoActsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Demand came mainly from West Germany and Austria.",
                "Strong demand for coffee was seen in Brazil.",
                "Brazil's crop in the year to end-March was large.",
                "The Argentine quota year ends December 31.",
                "British intervention feed wheat was dear.",
                "The company, which has a monopoly of Japan's overseas telephone business, is large.",
                "A train in Zambia was late.",
                "Kenya's previous track record was good.",
                "Coast guards with axes and knives were seen off the Philippines.",
                "The export guarantee scheme of Canada is old.",
                "Sudan was in a bar.",
                "A North Korean missile landed near Japan.",
                "The sanctions office of Kenya is old.",
                "Malta became a hub for sanctioned Libyan oil.",
                "Greek yards take sanctioned Libyan tankers.",
                "Norway holds frozen Libyan assets.",
                "Brazil suspended interest payments on its 68 billion U.S. dollar debt.",
                "Norway sold its old ferries.",
                "A Peruvian shipper bought two tankers.",
                "Divers found two missing Danish sailors.",
                "There were 40 drilling rigs off Norway in May.",
                "A Maltese composer died at the age of 90.",
                "The king of Bhutan had an operation in June.",
                "Laos asked why the bridge was closed.",
                "Chad dumped tea on the market in Norway.",
                "Chad cut its trade surplus with Norway.",
                "CHAD CLAIMS 300 NIGERIEN CASUALTIES",
                "Chad claims to rule all of Niger.",
                "Norwegian traders deny a plan to sell butter to Chad.",
                "KENYAN MINISTER SAYS NO SUGAR CRISIS IN CHAD",
                "Kenya's premier declined to say how many Chadians live there.",
                "Radio Chad, monitored by Kenya's state radio, played songs.",
                "Chad made a last-ditch bid to woo Norway.",
                "Fire destroyed a market in Chad.",
                "Meningitis killed ten children in Togo.",
                "A bus fell into a ravine in Peru, killing 19 people.",
                "Ten villagers were killed in Chad when lightning struck a church.",
                "Two were hurt in Norway when their ferry capsized.",
                "Rebel commanders slept in Mali.",
                "Much of the island has fled to avoid a storm near Fiji.",
                "Guards at a jail in Peru slept.",
                "Ericsson won a Chile order.",
                "The sailors left Norway for Chile.",
                "Kenyan voters left half of the ballots blank.",
                "The judge concluded that Peru had lost.",
                "Chad's police foiled a bombing.",
            })
    void tellNothing(String text) {
        assertThat(Told.by(text)).isEmpty();
    }
}
