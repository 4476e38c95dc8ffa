package dateline.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Mention;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInNamesTest extends NameEngineContract {
    private static final NameEngine ENGINE = new BuiltInNames();

    @Override
    NameEngine engine() {
        return ENGINE;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian Ambassador Georgy Zinoviev spoke. Zinoviev left.  | Georgy Zinoviev (Ambassador); Zinoviev -> Georgy Zinoviev",
                "Foreign Minister Wang Yi spoke.                           | Wang Yi (Foreign Minister)",
                "The envoy to the Republic of Korea Georgy Zinoviev left.   | Georgy Zinoviev",
                "Olaf Scholz, 65, agreed.                                  | Olaf Scholz",
                "Jan van der Berg left.                                    | Jan van der Berg",
                "The University of Oslo and Hamas agreed.                  | [University of Oslo]; [Hamas]",
                "The International Atomic Energy Agency met. IAEA agreed.  | [International Atomic Energy Agency]; [IAEA]",
                "Leeds 2 Derby 1                                           | [Leeds]; [Derby]",
                "South Korea and Germany met in Geneva.                    | ",
                "He left Kuwait City.                                      | ",
                "Reserve Bank of India Governor Chakravarty Rangarajan left. | [Reserve Bank of India]; Chakravarty Rangarajan (Governor)",
                "White House Press Secretary Mike McCurry spoke.           | [White House]; Mike McCurry (Press Secretary)",
                "Barrick Gold Corp agreed. Barrick said so.                | [Barrick Gold Corp]; [Barrick]",
                "The French Interior Ministry and the U.S. Supreme Court   | [Interior Ministry]; [Supreme Court]",
                "the U.S. Securities and Exchange Commission               | [Securities and Exchange Commission]",
                "Shares of Microsoft Corp. fell, it said.                  | [Microsoft Corp.]",
                "Sion (Switzerland) 0 Chemlon Humenne (Slovakia) 2         | [Sion]; [Chemlon Humenne]",
                "Hamburg beat Hansa Wismar 1-0.                            | [Hamburg]; [Hansa Wismar]",
                "Inzamam-ul-Haq said so.                                   | Inzamam-ul-Haq",
                "Centre Frank Bunce said so.                               | Frank Bunce (Centre)",
                "Netanyahu met Clinton.                                    | Netanyahu; Clinton",
                "Guantanamo Bay and the World Cup.                         | ",
                "the Kurdistan Workers' Party and the Teachers' Union met   | [Kurdistan Workers' Party]; [Teachers' Union]",
                "the People's Liberation Army, and Lenin's Party            | [People's Liberation Army]",
                "They spoke of security and cooperation in Europe (OSCE) at noon. | [OSCE]",
                "Anna Marsh (Peru) won.                                     | Anna Marsh",
                "He lives in Surrey, England, he said.                      | ",
                "The Franco-German summit and Russo-Ukrainian talks began. | ",
                "Sino-Indian, Greco-Turkish and US-Chinese ties.           | ",
                "Franco Frattini and Jean-Noel Barrot left.                | Franco Frattini; Jean-Noel Barrot",
                "He joined Swiss club Sion.                                 | [Sion]",
                "He met Milan coach Oscar Tabarez.                          | [Milan]; Oscar Tabarez (coach)",
                "China's foreign minister Wang Yi and spokesman Lin Jian    | Wang Yi (foreign minister); Lin Jian (spokesman)",
                "President Bashar al-Assad met Abdel Fattah el-Sisi.        | Bashar al-Assad (President); Abdel Fattah el-Sisi",
                "He spoke of the Middle East and the Nord Stream.           | ",
                "He wrote in the daily Le Populaire of it.                  | [Le Populaire]",
                "The South said so, and South fired. \"No,\" the North said. | ",
                "The Commission said it would wait.                         | ",
                "He wrote on Truth Social that they met.                    | [Truth Social]",
                "They met on the Line of Actual Control.                    | ",
                "Jornal Novo quoted the mayor as saying so.                 | [Jornal Novo]",
                "A Lisbon daily newspaper, Correio Velho, said so.          | [Correio Velho]",
                "The editor of a newspaper, Anna Marsh, said so.            | Anna Marsh",
                "It bought a stake in Harlan Mercer for $40 million.        | [Harlan Mercer]",
                "Traders expect shares in Singapore to fall.                | ",
                "The pump maker Kolbermann said it would cut jobs.          | [Kolbermann]",
                "A Zentrix spokesman declined to comment.                   | [Zentrix]",
                "Olaf Marsh left, a Marsh spokesman said.                   | Olaf Marsh; Marsh -> Olaf Marsh",
                "Detective Paul Marchetti told the court so.                | Paul Marchetti (Detective)",
                "Leading stories in the Lisbon press. CORREIO VELHO - It is shut. | [CORREIO VELHO]",
                "Prices rose on Friday. WHEAT SALES - The port is shut.     | ",
                "BOSTON AT DETROIT                                          | [BOSTON]",
                "NEW YORK AT KANSAS CITY                                    | [NEW YORK]",
                "He told The Washington Post so.                            | [The Washington Post]",
                "They asked the Test and County Cricket Board.              | [Test and County Cricket Board]",
                "The Bureau of Alcohol, Tobacco and Firearms came.          | [Bureau of Alcohol, Tobacco and Firearms]",
                "The Ministry of Petroleum and Minerals agreed.             | [Ministry of Petroleum and Minerals]",
                "Shares of Bestop Inc of Boulder fell.                      | [Bestop Inc]",
                "The Freedom Front of General Constand Viljoen left.        | [Freedom Front]; Constand Viljoen (General)",
                "He beat Spaniard Carlos Sainz.                             | Carlos Sainz",
                "Then F.C. Brasov won.                                      | [F.C. Brasov]",
                "The Minnesota Twins lost. Then the Twins left.             | [Minnesota Twins]; [Twins]",
                "He won the U.S. Open. Witnesses said so.                   | ",
                "Leeds 22 6 0 Paris 22 3 1                                  | [Leeds]; [Paris]",
                "Lands Minister Olaf Brandt left.                          | Olaf Brandt (Lands Minister)",
                "District Judge Marla Quist ruled.                         | Marla Quist (District Judge)",
                "Swedish Social Affairs Minister Lena Fries left.          | Lena Fries (Social Affairs Minister)",
                "EU Trade Commissioner Greta Holm left.                    | Greta Holm (Trade Commissioner)",
                "The Home Affairs Ministry met.                            | [Home Affairs Ministry]",
                "American Tess Marlow won in Oslo.                         | Tess Marlow",
                "The American Baptist Churches met.                        | ",
                "An American Deposit Plan was sold.                        | ",
                "Braga defender Marlow scored.                             | Marlow (defender)",
                "The economist Quist agreed.                               | Quist (economist)",
                "Presidents Olaf Brandt and Lena Fries met.                | Olaf Brandt (Presidents); Lena Fries",
                "Moon Jae-in, Ma Ying-jeou and Banharn Silpa-archa met.    | Moon Jae-in; Ma Ying-jeou; Banharn Silpa-archa",
                "The Zentrix Corp-owned firm left.                         | [Zentrix Corp]",
                "SENATORS SEEK WIDER BAN ON ARMS SALES                     | ",
            })
    void formsAndRoles(String text, String names) {
        String found = find(text).stream()
                .map(mention -> switch (mention) {
                    case Mention.Person person ->
                        person.span().text()
                                + (person.name().equals(person.span().text()) ? "" : " -> " + person.name())
                                + (person.role() == null ? "" : " (" + person.role() + ")");
                    default -> "[" + mention.span().text() + "]";
                })
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(names == null ? "" : names);
    }
}
