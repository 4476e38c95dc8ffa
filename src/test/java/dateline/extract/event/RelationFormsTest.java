package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a sentence tells of relations, and nothing else: whose clause, whose noun, one way or both, done or only asked for. */
class RelationFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Norway said Peru attacked Chile. | PE>CL ASSAULT asserted",
                "Peruvian troops left the valley after Chilean forces attacked Bolivia. | CL>BO ASSAULT asserted",
                "War in Chad: Libya shelled the border of Niger. | ?>TD ASSAULT asserted; LY>NE ASSAULT asserted",
                "Chilean soldiers in Bolivia fired on Peruvian police. | CL>PE ASSAULT asserted",
                "During a visit to Peru, the Chilean president denounced Bolivia. | CL>BO ACCUSE asserted",
                "Sudan accused Chad and Norway condemned the raid. | NO>? ACCUSE asserted; SD>TD ACCUSE asserted",
                "Iran blamed Israel and the United States vowed to respond. | IR>IL ACCUSE asserted; US>? THREATEN asserted",
                "Chad attacked Mali and Niger condemned the raid. | NE>TD ACCUSE asserted; TD>ML ASSAULT asserted",
                "Sudan accused Chad and Mali of fraud. | SD>ML ACCUSE asserted; SD>TD ACCUSE asserted",
                // who trains them does not attack, whose troops they are enters
                "Rebels trained by Chad attacked Mali. | ?>ML ASSAULT asserted; TD>? COOPERATE asserted",
                "Troops of Chad entered Mali. | TD>ML MOBILIZE asserted",
                "Troops from Peru crossed into Chile. | PE>CL MOBILIZE asserted",
                "The army of Chad entered Mali. | TD>ML MOBILIZE asserted",
                "A raid by Mali on a village in Chad killed ten people. | ML>TD ASSAULT asserted",
                "Kenya allows ships in, slams Uganda. | KE>? CONCEDE asserted; KE>UG ACCUSE asserted",
            })
    void theSubjectIsThatOfItsOwnClause(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Iran defends its invasion of Iraq. | IR>IQ ASSAULT asserted; IR>IQ SUPPORT asserted",
                "Kenya fears attacks by Somalia. | SO>KE ASSAULT possible",
                "Ghana complained about threats from Togo. | GH>TG ACCUSE asserted; TG>GH THREATEN asserted",
                "Clashes between Chad and Niger broke out. | NE>TD ASSAULT asserted; TD>NE ASSAULT asserted",
                "Talks between Chad and Niger took place. | NE>TD CONSULT asserted; TD>NE CONSULT asserted",
                "Top Norwegian Envoy Visits Serbia. | NO>RS CONSULT asserted; RS>NO CONSULT asserted",
            })
    void whoseNounItIs(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Norway, Sweden and Finland agreed a schedule. | FI>NO SUPPORT asserted; FI>SE SUPPORT asserted; NO>FI SUPPORT asserted; NO>SE SUPPORT asserted; SE>FI SUPPORT asserted; SE>NO SUPPORT asserted",
                "Kenya pledged aid to Ghana. | KE>GH AGREE asserted",
                "Kenya refused to meet Ghana. | KE>GH REJECT asserted",
                "Norway has no plans of meeting with Serbia. | NO>RS REJECT asserted",
            })
    void agreementsGoBothWaysAndPromisesOneWay(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Togo must stop its attacks — minister. | ?>TG REQUEST asserted",
                "Ghana told Togo to withdraw. | GH>TG REQUEST asserted",
                "Ghana told Togo to free two students or face tariffs. | GH>TG THREATEN asserted",
                "Chad denied reports that it had attacked Mali. | TD>? REJECT asserted; TD>ML ASSAULT denied",
                "Chad denied claims it had bombed Mali. | TD>? REJECT asserted; TD>ML ASSAULT denied",
                "Iran denied a claim by Israel that it supplied missiles to Syria. | IR>IL REJECT asserted; IR>SY AID denied",
                "Mali dismissed allegations of bombing Chad. | ML>? REJECT asserted; ML>TD ASSAULT denied",
                "Ghana expects Togo to pay. | GH>TG REQUEST asserted",
                "Kenya accused Uganda of shelling the villages of Rwanda. | KE>UG ACCUSE asserted; UG>RW ASSAULT possible",
                "Kenya took in refugees from Sudan. | KE>SD AID asserted",
                "US sanctions target Belarusian banks. | US>BY SANCTION asserted",
                "Peru fights inflation as Chile watches. | ^^",
                // who is named in what is denied is not answered, but who claims it is
                "Chad denied any part in the failure of Mali. | TD>? REJECT asserted",
                "CHAD DENIES MALIAN BANKS BALKING AT DEAL | ML>? REJECT asserted; TD>? REJECT asserted",
                "Chad dismissed claims by Togo that it had bombed Mali. | TD>ML ASSAULT denied; TD>TG REJECT asserted",
                // a threat is somebody's
                "The threat of a trade war with Peru hurt the peso. | ?>PE SANCTION possible",
                "Chile's threat of a trade war with Peru hurt the peso. | ?>PE SANCTION possible; CL>PE THREATEN asserted",
                "Chad warned its citizens of raids by Mali. | TD>? THREATEN asserted",
                "Chad will deploy troops in Togo. | TD>TG MOBILIZE planned",
                // states protest in words
                "Chad protested against Mali's dam. | TD>ML ACCUSE asserted",
                "Farmers in Chad protested against Mali's dam. | ?>ML PROTEST asserted; TD>ML PROTEST asserted",
                "Chad's parliament criticised the Peru affair. | TD>? ACCUSE asserted",
            })
    void whatIsAskedForOrAllegedIsNotDone(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // passives
                "Two Peruvians detained in Chile. | CL>PE COERCE asserted",
                "Three Chilean diplomats were expelled from Peru. | PE>CL SANCTION asserted",
                "Two soldiers from Chad were killed in Nigerien air strikes. | NE>? ASSAULT asserted; NE>TD ASSAULT asserted",
                "Peru hit by blackouts after Chilean air strikes. | CL>PE ASSAULT asserted",
                "Norway has arrested in a week two Peruvians. | NO>PE COERCE asserted",
                // who acts by a noun, and who is acted on
                "An attack by Chad on Niger failed. | TD>NE ASSAULT asserted",
                "An attack on Niger by Chad failed. | TD>NE ASSAULT asserted",
                "The French-Italian row deepened. | FR>IT ACCUSE asserted; IT>FR ACCUSE asserted",
                "Norway announced a suspension of aid to Peru. | NO>PE SANCTION asserted",
                "Chad's raids angered Niger. | NE>TD ACCUSE asserted; TD>? COERCE asserted",
                // a noun before its verb
                "Norway's ties with Peru have soured. | NO>PE ACCUSE asserted; PE>NO ACCUSE asserted",
                "Relations between Chad and Niger have improved. | NE>TD SUPPORT asserted; TD>NE SUPPORT asserted",
                "Peruvian troops entered Chile. | PE>CL MOBILIZE asserted",
                // between those who are named together
                "Chad and Niger accused each other of sabotage. | NE>TD ACCUSE asserted; TD>NE ACCUSE asserted",
                "Chad and Niger are at odds over Mali. | NE>TD ACCUSE asserted; TD>NE ACCUSE asserted",
                "Jordan and Oman agreed to a schedule. | JO>OM AGREE asserted; OM>JO AGREE asserted",
                "Norway is at odds with Peru over Chile. | NO>PE ACCUSE asserted; PE>NO ACCUSE asserted",
            })
    void whoActsOnWhomWithoutSubjectAndObject(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Ghana sent 200 troops to Togo. | GH>TG MOBILIZE asserted",
                "Ghana sent 200 troops to Togo as a peacekeeping force. | GH>TG AID asserted",
                "Chad fired missiles at Niger. | TD>NE ASSAULT asserted",
                "Chad fired missiles into the East China Sea. | TD>? MOBILIZE asserted",
                "Chad attacked Niger. | TD>NE ASSAULT asserted",
                "Chad will attack Niger. | TD>NE THREATEN planned",
                "China protested against US policy. | CN>US ACCUSE asserted",
                "Tens of thousands protested against Peru's president. | ?>PE PROTEST asserted",
                "Chad took part in the invasion of Niger. | TD>NE ASSAULT asserted",
                "Norway wants closer ties with Peru. | NO>PE AGREE possible",
                "Norway gave Peru 10 million dollars. | NO>PE AID asserted",
                "Norway turned back refugees from Peru. | NO>PE COERCE asserted",
                "The minister calls off a trip to Chad. | ?>TD REJECT asserted",
            })
    void whatTheWordsAroundMakeOfAnAct(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iranian-backed militias slept in Peru.",
                "Norwegian imports from Chile fell by 3 pct.",
                "Norway demonstrates that Peru can win.",
                "Relations between Chad and Niger have not hit rock bottom.",
                "The elected president of Chad sleeps.",
                "Heart attack rates in Chad are high.",
                "Chad's house speaker lives in Niger.",
            })
    void whatOnlyLooksLikeAnAct(String text) {
        assertThat(Told.by(text).stream().filter(event -> event.source() != null && event.target() != null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "The EU froze the assets of ten men whom it blamed for threatening Ukraine. | EU>? ACCUSE asserted; EU>? SANCTION asserted",
                "Peru, Chile and Bolivia said it attacked. | ",
                "Norway imposed a fine on men whom it accuses of violating human rights. | NO>? ACCUSE asserted",
                "Kenya accused Uganda of violating its sovereignty. | KE>UG ACCUSE asserted",
                "Chad and Mali signed an agreement in Togo on Monday. | ML>TD SUPPORT asserted; TD>ML SUPPORT asserted",
                "Chad and Mali signed a treaty in the capital of Togo. | ML>TD SUPPORT asserted; TD>ML SUPPORT asserted",
                "A truce was brokered by Chad and Togo. | TD>? CONSULT asserted; TG>? CONSULT asserted",
                "Chad urged Mali to talk, and Togo offered help. | TD>ML REQUEST asserted; TG>? AGREE asserted",
                "Chad severed relations with Mali in solidarity with Togo. | TD>ML SANCTION asserted; TD>TG SUPPORT asserted",
                "Chad welcomed the end of what it called Malian aggression. | TD>? SUPPORT asserted",
                "Chad praised Mali; the minister of Togo said that it respected Benin. | TD>ML SUPPORT asserted; TG>BJ SUPPORT asserted",
                "Chad called it a historic day. | ",
                "Japanese crushers bought Canadian rapeseed. | ",
                "Japan insisted that it was alone. | ",
                "Chad strikes at Malian brandy. | ",
                "The Geneva talks with Chad went on. | ?>TD CONSULT asserted",
                "Chad acted in agreement with the G7. | ",
            })
    void whoIsMeantAndWhatIsNoActOfStates(String text, @Nullable String events) {
        assertThat(told(text)).isEqualTo(events == null ? "" : events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Norway called on Peru to stop its attacks and withdraw its troops from Chile. | NO>PE REQUEST asserted",
                "Ministers of Chad met at a summit in Tunis. | TD>? CONSULT asserted; TD>? CONSULT asserted",
                "PARIS, March 13 - Talks between Chad and Niger began. | NE>TD CONSULT asserted; TD>NE CONSULT asserted",
                "A Nigerian court has convicted 45 Boko Haram members. | NG>? ACCUSE asserted",
                "Ties of Norway and Peru are good, due to Norway's decision to help Chile. | NO>CL COOPERATE asserted",
                "A court in Osaka jailed two men. | JP>? COERCE asserted",
                "Western Australia bought Chilean ships. | AU>CL COOPERATE asserted",
                "Norway sold Chad ships for Swiss francs. | NO>TD COOPERATE asserted",
                "The Paris Club welcomed Peru. | ?>PE SUPPORT asserted",
                "Peru is going to help Chile. | PE>CL COOPERATE asserted",
                "Prosecutors drop corruption and fraud charges against Peru's president. | ?>PE CONCEDE asserted",
            })
    void whoIsNoPartyToIt(String text, String events) {
        assertThat(told(text)).isEqualTo(events);
    }

    private static String told(String text) {
        return Told.by(text).stream().map(RelationFormsTest::line).sorted().collect(Collectors.joining("; "));
    }

    private static String line(Event event) {
        return Told.parties(event) + " " + event.type() + " " + event.modality().code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Chad and Niger signed a US-brokered deal. | NE>TD SUPPORT asserted; TD>NE SUPPORT asserted; US>NE CONSULT asserted; US>TD CONSULT asserted",
                "Germany praised the US-brokered truce between Chad and Niger. | DE>NE SUPPORT asserted; DE>TD SUPPORT asserted; NE>TD RETREAT asserted; TD>NE RETREAT asserted; US>NE CONSULT asserted; US>TD CONSULT asserted",
                "Chad accepted a US-brokered truce. | TD>? AGREE asserted; US>TD CONSULT asserted",
                "Iran rejected a US-brokered truce with Iraq. | IR>IQ REJECT asserted; US>IQ CONSULT asserted",
                "Italy lifted its embargo on Libya and backed the Turkey-brokered deal between Chad and Niger. | IT>LY RETREAT asserted; IT>NE SUPPORT asserted; IT>TD SUPPORT asserted; TR>NE CONSULT asserted; TR>TD CONSULT asserted",
                "An earthquake killed hundreds in Chad. | ",
                "Peru protests intensify. | ?>PE PROTEST asserted",
                "Peru protests against the sale. | PE>? ACCUSE asserted",
                "Peru was excluded from the world cup by Chile. | CL>PE SANCTION asserted",
            })
    void whoBrokersProtestsOrIsShutOut(String text, String events) {
        assertThat(told(text)).isEqualTo(events == null ? "" : events);
    }
}
