package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of PLOVER's types the words of a sentence make. */
class RelationTypesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Peru fired its ambassador to Uganda. | PE>? SANCTION",
                "Peru recalled its ambassador to Uganda. | PE>UG SANCTION",
                "Norway barred Peruvian officials from the summit. | NO>PE SANCTION",
                "Peru bans Chilean singers. | PE>CL SANCTION",
                "Peru banned abortion. | PE>? COERCE",
                "Peru barred people from Chile. | PE>CL COERCE",
                "Peru dismissed its defence minister. | PE>? SANCTION",
                "Peru ditched its alliance with Chile. | PE>CL SANCTION",
                "Chad is leaving ECOWAS. | TD>ECOWAS SANCTION",
                "Norway is leaving NATO. | NO>NATO SANCTION",
                "Norway stripped a Chilean banker of honours. | NO>CL SANCTION",
                "Peru pulled the plug on a Chilean station. | PE>CL SANCTION",
            })
    void reducedRelations(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Qatar sold gas to Poland. | QA>PL COOPERATE",
                "Chad supplied Niger with cement. | TD>NE COOPERATE",
                "Norway trains Chadian soldiers. | NO>TD COOPERATE",
                "Peru and Chile deepened military cooperation. | CL>PE COOPERATE; PE>CL COOPERATE",
                "Peru and Chile deepened cooperation. | CL>PE SUPPORT; PE>CL SUPPORT",
                "Norway cancelled the debts of Chad. | NO>TD AID",
                "Peru sent weapons to Chile. | PE>CL AID",
                "Peru and Chile swapped forty prisoners. | CL>PE RETREAT; PE>CL RETREAT",
                "Chadian soldiers abandoned the base in Niger. | TD>NE RETREAT",
                "Peru delayed its pension reform. | PE>? CONCEDE",
                "Peru named a new prime minister. | PE>? SUPPORT",
                "Peru and Chile reviewed bilateral ties. | CL>PE CONSULT; PE>CL CONSULT",
            })
    void cooperation(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "A storm of criticism met Hungary. | ?>HU ACCUSE",
                "Norway called Peru a rogue state. | NO>PE ACCUSE",
                "Tensions between Peru and Chile mounted. | CL>PE ACCUSE; PE>CL ACCUSE",
                "The Peru-Chile conflict drags on. | CL>PE ASSAULT; PE>CL ASSAULT",
                "Norway's premier attacked Peru in a speech. | NO>PE ACCUSE",
                "A Norwegian court convicted a Peruvian of fraud and sentenced him to a year. | NO>PE COERCE",
                "A Norwegian court convicted a Peruvian of fraud. | NO>PE ACCUSE",
                "Norway warned Peru of consequences. | NO>PE THREATEN",
                "Norway vowed revenge on Peru. | NO>PE THREATEN",
                "Calls grow for Qatar to compensate workers. | ?>QA REQUEST",
                "Norway wants Peru to apologise. | NO>PE REQUEST",
                "Talks between Peru and Chile collapsed. | CL>PE REJECT; PE>CL REJECT",
                "Chadian workers walked out over pay. | TD>? PROTEST",
                "Chadian protesters stormed the palace. | TD>? PROTEST",
                "Peruvian villagers killed two Chilean miners. | PE>CL ASSAULT",
                "Kenyan fans attacked Ugandan players in Nairobi. | KE>UG ASSAULT",
                "Indian workers stormed the embassy of Nepal. | IN>NP PROTEST",
                "Protesters attacked the Peruvian embassy. | ?>PE PROTEST",
                "Farmers blocked roads in Chad. | ?>TD PROTEST",
                "Farmers dumped manure in Chad. | ?>TD PROTEST",
                "Peru opposes the plan of Chile. | PE>CL REJECT",
                "Peru opposes Chile. | PE>CL ACCUSE",
            })
    void wordsAndProtests(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Peru fired two missiles towards the sea. | PE>? MOBILIZE",
                "Peru fired missiles into the Gulf. | PE>? MOBILIZE",
                "Peru fired missiles across the maritime border. | PE>? MOBILIZE",
                "Peru fired missiles into Gulf states. | PE>? ASSAULT",
                "Peru launched a missile into an air base in Chile. | PE>CL ASSAULT",
                "Peru fired two missiles at Chile. | PE>CL ASSAULT",
                "Peruvian reinforcements arrived in Chile. | PE>CL MOBILIZE",
                "Peru unveiled a hypersonic missile. | PE>? MOBILIZE",
                "Peru doubled its defence budget. | PE>? MOBILIZE",
                "Peru built a fence on the border. | PE>? MOBILIZE",
                "Blast in Chad kills ten. | ?>TD ASSAULT",
                "Chadian forces seized a town in Niger. | TD>NE ASSAULT",
                "Peru ordered troops into Chile. | PE>CL MOBILIZE",
                "Peru ordered a withdrawal from Chile. | PE>CL RETREAT",
                "Peru gave Chile 48 hours to withdraw. | PE>CL THREATEN",
                "Peru stripped its opponents of citizenship. | PE>? COERCE",
                "Norway outlawed pro-Peruvian rallies. | NO>PE COERCE",
                "Norway forces kill Peruvian soldiers. | NO>PE ASSAULT",
                "Chad passed a law banning protests. | TD>? COERCE",
                "Chadian rebels killed ten Nigerian soldiers. | TD>NG ASSAULT",
            })
    void force(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    /** The score is that of the type which the words before make of the act. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peru bans athletes from competing. | COERCE -7.0",
                "The loan will help Peru.           | COOPERATE 9.5",
                "Peru will ban Chilean singers.     | THREATEN -3.5",
            })
    void scores(String text, String event) {
        assertThat(Told.by(text).stream()
                        .map(told -> told.type() + " " + told.score())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(event);
    }

    private static String told(String text) {
        return Told.by(text).stream()
                .map(RelationTypesTest::line)
                .sorted()
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String line(Event event) {
        return Told.parties(event) + " " + event.type();
    }
}
