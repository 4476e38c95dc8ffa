package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts in relative clauses and behind them, and in clauses that stand before the main one. */
class ClausesAsideTest {
    /** Who "which", "who", "whose" and "its" are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kenya praised Uganda, which expelled Somali diplomats, and its president visited Rwanda. | KE>RW CONSULT; KE>UG SUPPORT; RW>KE CONSULT; UG>SO SANCTION",
                "Iran, which supplied drones to Russia, sent its troops to Syria. | IR>RU AID; IR>SY MOBILIZE",
                "Russia, which attacked Ukraine, defended its invasion of Georgia. | RU>GE ASSAULT; RU>GE SUPPORT; RU>UA ASSAULT",
                "France, whose troops left Mali, defended its support for Niger. | FR>NE SUPPORT",
                "Turkey condemned Greece, which had closed its border with Bulgaria. | GR>BG SANCTION; TR>GR ACCUSE",
                "Poland, which hosts US troops, renewed its ban on imports from Belarus. | PL>BY SANCTION",
                "The United States, which backs Israel, renewed its sanctions on Iran. | US>IL SUPPORT; US>IR SANCTION",
                "Chad said that Mali, which borders Niger, must end its raids on Togo. | ML>TG COERCE; TD>ML REQUEST",
                "Canada, angered by China, defended its accusations against India. | CA>CN ACCUSE; CA>IN ACCUSE; CA>IN SUPPORT",
                "Russia, accused by Ukraine of war crimes, attacked Moldova. | RU>MD ASSAULT; UA>RU ACCUSE",
                "Syria, backed by Russia, shelled Turkey. | RU>SY SUPPORT; SY>TR ASSAULT",
                "Chad condemned Mali, which attacked Togo, Niger and Ghana, and praised Benin. | ML>GH ASSAULT; ML>NE ASSAULT; ML>TG ASSAULT; TD>BJ SUPPORT; TD>ML ACCUSE",
                "The president of Chad, who met leaders of Mali and Togo, condemned Niger. | ML>TD CONSULT; TD>ML CONSULT; TD>NE ACCUSE; TD>TG CONSULT; TG>TD CONSULT",
                "Chad, which Mali attacked, condemned Togo. | ML>TD ASSAULT; TD>TG ACCUSE",
                "Japan thanked Australia, New Zealand and Canada, which sent aid to Nepal. | AU>NP AID; CA>NP AID; JP>AU SUPPORT; JP>CA SUPPORT; JP>NZ SUPPORT; NZ>NP AID",
                "Germany and France, which supplied tanks to Ukraine, condemned Russia. | DE>RU ACCUSE; DE>UA AID; FR>RU ACCUSE; FR>UA AID",
            })
    void relativeClauses(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    /** A comma ends what stands before the main clause, and its names are no list with the subject. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two years after Russia invaded Ukraine, Norway praised Kyiv. | NO>UA SUPPORT; RU>UA ASSAULT",
                "After Chad attacked Mali, Togo condemned Chad. | TD>ML ASSAULT; TG>TD ACCUSE",
                "As Israel bombed Lebanon, France condemned Iran. | FR>IR ACCUSE; IL>LB ASSAULT",
                "When Peru invaded Chile, Bolivia sent troops to Brazil. | BO>BR MOBILIZE; PE>CL ASSAULT",
                "Although China backs Pakistan, Russia supports India. | CN>PK SUPPORT; RU>IN SUPPORT",
                "Hours after Chad attacked Mali, Togo condemned Niger. | TD>ML ASSAULT; TG>NE ACCUSE",
                "Because Qatar supported Hamas, Egypt and Jordan criticised Qatar. | EG>QA ACCUSE; JO>QA ACCUSE; QA>PS SUPPORT",
                "After Chad attacked Mali, Togo and Niger, Ghana condemned it. | GH>TD ACCUSE; TD>ML ASSAULT; TD>NE ASSAULT; TD>TG ASSAULT",
                "After attacks on Mali, Togo and Niger, Ghana condemned Chad. | ?>ML ASSAULT; ?>NE ASSAULT; ?>TG ASSAULT; GH>TD ACCUSE",
                "In Chad, the French president visited a camp. | FR>TD CONSULT; TD>FR CONSULT",
                "In Chad, Mali and Niger, French troops killed ten. | FR>? ASSAULT",
                "In a blow to Chad, Mali and Niger left the bloc. | ML>? SANCTION; NE>? SANCTION",
                "On Monday, Chad, Mali and Niger condemned France. | ML>FR ACCUSE; NE>FR ACCUSE; TD>FR ACCUSE",
                "As China tensions linger, Australia helps Japan. | AU>JP COOPERATE",
                // a gerund has the subject of the sentence
                "Chad spoke to the Malian president before meeting ministers of Togo. | ML>TD CONSULT; TD>ML CONSULT; TD>TG CONSULT; TG>TD CONSULT",
                "Chad angered the Malian army by attacking villages in Niger. | ML>TD ACCUSE; TD>NE ASSAULT",
            })
    void clausesBeforeTheMainOne(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    private static String told(String text) {
        return Told.by(text).stream().map(ClausesAsideTest::line).sorted().collect(Collectors.joining("; "));
    }

    private static String line(Event event) {
        return Told.parties(event) + " " + event.type();
    }
}
