package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that headlines and leads tell: who is blamed, what happens at home, what bodies do, who stays away. */
class RelationNewsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Mali said Rwanda was behind the fire. | ML>RW ACCUSE asserted",
                "Burundi is to blame for the fire, Rwanda's minister said. | RW>BI ACCUSE asserted",
                "The Afghan government said Taliban militants were responsible. | AF>? ACCUSE asserted",
                // who accuses is not told
                "A Peruvian man accused of killing two tourists slept. | ?>PE ACCUSE asserted; PE>? ASSAULT possible",
            })
    void whoIsBlamed(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Chad's president and Chad's speaker quarrelled. | TD>? ACCUSE asserted",
                "Protests surge as Chad votes. | ?>TD PROTEST asserted",
                "Forty killed in Chad's crackdown. | TD>? ASSAULT asserted; TD>? COERCE asserted",
                "Two killed in Chad. | ?>TD ASSAULT asserted",
                "Gunmen kidnapped six nuns in Chad. | ?>TD ASSAULT asserted",
                "Jailed Peruvian poet begins hunger strike. | PE>? PROTEST asserted",
                "Peru plans to dismiss its finance minister. | PE>? SANCTION planned",
                "Chad's minister said that Chad should build more schools. | ^^",
            })
    void whatHappensAtHome(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // a body as the subject of a verb that is a noun as well
                "Peruvian court drops charges against a banker. | PE>? CONCEDE asserted",
                "Chad's army fires on rioters. | TD>? ASSAULT asserted",
                "Bolivia's opposition calls off a long strike. | BO>? CONCEDE asserted",
                // passives of headlines
                "Chadian skulls returned to Chad by Norway. | NO>TD RETREAT asserted",
                "Peruvian forum to be disbanded. | ?>PE SANCTION asserted",
                // where the objects of a verb end
                "Norway condemned the raid and recalled its envoy from Chad. | NO>? ACCUSE asserted; NO>TD SANCTION asserted",
                "A Chadian family fled to Niger. | ?>TD AID asserted",
                "Norway's king called Chad's president to thank him. | NO>TD SUPPORT asserted",
            })
    void whoActs(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Norway's premier will meet Peru's president. | NO>PE AGREE planned",
                "Norway's premier will attend a summit. | NO>? CONSULT planned",
                "Peru will skip a summit in Chile. | PE>CL SANCTION planned",
                "Saudi Arabia denied that it was siding with Chad. | SA>? REJECT asserted; SA>TD SUPPORT denied",
                "Peru does not have the backing of Chile. | PE>CL SUPPORT denied",
            })
    void whatIsPromisedRefusedOrDenied(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is told before "and" says nothing of the next verb
                "Norway warned villagers and bombed Chad. | NO>? THREATEN asserted; NO>TD ASSAULT asserted",
                "Norway will help Mali and praised Chad. | NO>ML AGREE asserted; NO>TD SUPPORT asserted",
                "Norway rejected talks and freed two Malians. | NO>? REJECT asserted; NO>ML RETREAT asserted",
                "Norway discussed fishing and thanked Chad. | NO>? CONSULT asserted; NO>TD SUPPORT asserted",
                // but shares its auxiliary, and an infinitive goes on
                "Norway vowed to find and bomb Malian rebels. | NO>ML THREATEN asserted",
                "Norway said it would be praised and thanked by Chad. | TD>NO AGREE planned",
                // an object behind the date
                "Norway detained on Tuesday a Malian reporter. | NO>ML COERCE asserted",
                "Two Malians detained in Norway over smuggling. | NO>ML COERCE asserted",
                // what a thing has, nobody gave
                "Norway has equipped Malian soldiers. | NO>ML AID asserted",
                "Norway is equipped with Malian rifles. | ''",
            })
    void whatIsToldBeforeAndBehindAVerb(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenya returned fire at Somali troops. | KE>SO ASSAULT asserted",
                "Kenya's army liberated the town from Somali rebels. | KE>SO ASSAULT asserted",
                "Kenya awarded a death sentence to two Somalis. | KE>SO COERCE asserted",
                "Kenya shot down the idea of a Somali port. | KE>SO REJECT asserted",
                "Kenya's premier laid the foundation stone of a dam. | KE>? COOPERATE asserted",
                "Kenya sued for peace with Somalia. | KE>SO REQUEST asserted",
                "Kenya and Somalia agreed to disagree over the border. | KE>SO ACCUSE asserted; SO>KE ACCUSE asserted",
                "Kenya registered a protest with Somalia. | KE>SO ACCUSE asserted",
                "Kenya raised the matter with Somalia. | KE>SO CONSULT asserted; SO>KE CONSULT asserted",
                "Kenya's envoy presented his credentials to Somalia's president. | KE>SO CONSULT asserted; SO>KE CONSULT asserted",
                "Kenyan jets blasted rebel camps in Somalia. | KE>SO ASSAULT asserted",
                "Kenya fired the opening salvo at Somalia. | KE>SO ASSAULT asserted",
                "Somali rebels renounced terrorism. | SO>? CONCEDE asserted",
            })
    void phrasesAreReadWhole(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    private static String told(String text) {
        return Told.by(text).stream().map(RelationNewsTest::line).sorted().collect(Collectors.joining("; "));
    }

    private static String line(Event event) {
        return Told.parties(event) + " " + event.type() + " " + event.modality().code();
    }
}
