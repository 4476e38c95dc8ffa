package dateline.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.text.Lexicon;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalNamesTest {

    /** The fullest form in an article, titles before it, year of publication, countries that it names; the name in the index. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // full names, whatever the article says else
                "Vladimir V. Putin         |                 | 2014 |       | Vladimir Putin",
                "VLADIMIR PUTIN            |                 |      |       | Vladimir Putin",
                "Volodymyr Zelenskyy       |                 | 2022 | UA    | Volodymyr Zelensky",
                "Volodymyr Zelenskiy       |                 |      |       | Volodymyr Zelensky",
                "Kim Jong-un               |                 | 2018 | KP    | Kim Jong Un",
                "Recep Tayyip Erdoğan      |                 | 2018 |       | Recep Tayyip Erdogan",
                "Tayyip Erdogan            |                 | 2018 |       | Recep Tayyip Erdogan",
                "Moammar Gadhafi           |                 | 1990 |       | Muammar Gaddafi",
                "Joseph R. Biden Jr.       | President       | 2022 |       | Joe Biden",
                "Bashar Al-Assad           |                 | 2013 |       | Bashar al-Assad",
                "Mohammad bin Salman       |                 | 2019 |       | Mohammed bin Salman",
                "Francis                   | Pope            | 2014 |       | Pope Francis",
                "Charles                   | King            | 2023 | GB    | Charles III",
                // namesakes by the year
                "George Bush               |                 | 1990 | US    | George H. W. Bush",
                "George Bush               |                 | 2003 | US    | George W. Bush",
                "George Bush               |                 | 2017 | US    | George Bush",
                "George W. Bush            |                 | 1990 | US    | George W. Bush",
                "Bush                      | President       | 1990 | US    | George H. W. Bush",
                "Bush                      | President       | 2003 | US    | George W. Bush",
                "Bush                      | President       | 2015 | US    | Bush",
                "Clinton                   | President       | 1998 | US    | Bill Clinton",
                "Clinton                   | Secretary of State | 2011 | US,JP | Hillary Clinton",
                "Clinton                   | secretary of state | 2011 | US,JP | Hillary Clinton",
                "Bush                      | vice president  | 1985 | US    | George H. W. Bush",
                "Clinton                   | President       | 2011 | US    | Clinton",
                "Clinton                   |                 | 2016 | US    | Clinton",
                "Carter                    | President       | 1978 | US    | Jimmy Carter",
                "Carter                    | President       | 2016 | US    | Carter",
                "Assad                     | President       | 1990 | SY    | Hafez al-Assad",
                "al-Assad                  | President       | 2013 | SY,RU | Bashar al-Assad",
                // surnames in the term, where the country or the office is told
                "Putin                     |                 | 2014 | RU,UA | Vladimir Putin",
                "PUTIN                     |                 | 2014 | RU    | Vladimir Putin",
                "V. Putin                  |                 | 2014 | RU    | Vladimir Putin",
                "Putin                     | President       | 2014 |       | Vladimir Putin",
                "Putin                     |                 | 2014 | ES    | Putin",
                "Putin                     | Coach           | 2014 | RU    | Putin",
                "Putin                     |                 | 1995 | RU    | Putin",
                "Putin                     |                 |      | RU    | Putin",
                "L. Putin                  |                 | 2014 | RU    | L. Putin",
                "Zelenskyy                 |                 | 2022 | UA    | Volodymyr Zelensky",
                "Xi                        |                 | 2015 | CN,US | Xi Jinping",
                "Xi                        |                 | 2005 | CN    | Xi",
                "von der Leyen             |                 | 2022 | EU    | Ursula von der Leyen",
                "Trump                     |                 | 2019 | US    | Donald Trump",
                "Merkel                    | Chancellor      | 2010 | DE    | Angela Merkel",
                "Gorbachev                 |                 | 1988 | SUHH  | Mikhail Gorbachev",
                "Gorbachev                 |                 | 1988 | RU    | Mikhail Gorbachev",
                "Phuc                      | President       | 2022 | VN    | Nguyen Xuan Phuc",
                "Trong                     |                 | 2015 | VN    | Nguyen Phu Trong",
                "Maliki                    |                 | 2010 | IQ    | Nouri al-Maliki",
                // common surnames: with the office only
                "Moon                      |                 | 2018 | KR    | Moon",
                "Moon                      | President       | 2018 | KR    | Moon Jae-in",
                // one surname, several leaders
                "Kim                       |                 | 2018 | KP    | Kim",
                "Kim                       | President       | 2018 | KP,KR | Kim",
                "Ivanov                    |                 | 2003 | RU    | Ivanov",
                "Duterte                   | President       | 2025 | PH    | Duterte",
                // no leaders
                "Anna B. Marsh             |                 |      |       | Anna Marsh",
                "Olaf K.L. Marsh Jr.       |                 |      |       | Olaf Marsh Jr.",
                "A. B. Marsh               |                 |      |       | A. B. Marsh",
                "Marsh                     |                 | 2014 | GB    | Marsh",
                "Mr. Olaf Marsh            |                 |      |       | Olaf Marsh",
                "MR OLAF MARSH             |                 |      |       | Olaf Marsh",
                "JAN VAN DER BERG          |                 |      |       | Jan van der Berg",
                "SEAN O'MALLEY             |                 |      |       | Sean O'Malley",
                "IAN MCLEOD                |                 |      |       | Ian McLeod",
                "Sergey Petrenkov          |                 |      |       | Sergei Petrenkov",
                "Choi Bo-ram               |                 |      |       | Choi Bo Ram",
                "José Peña                 |                 |      |       | Jose Pena",
                "Jørgen Møller             |                 |      |       | Jorgen Moller",
                "Jean-Luc Moreau           |                 |      |       | Jean-Luc Moreau",
                "Inzamam-ul-Haq            |                 |      |       | Inzamam-ul-Haq",
                "John Paul II              |                 | 1987 |       | John Paul II",
                "김정은                    |                 | 2018 | KP    | 김정은",
                "محمد بن سلمان             |                 | 2018 | SA    | محمد بن سلمان",
            })
    void persons(String form, @Nullable String roles, @Nullable Integer year, @Nullable String countries, String name) {
        Context context = new Context(year == null ? null : LocalDate.of(year, 5, 5), set(countries));

        assertThat(CanonicalNames.person(form, set(roles), context)).isEqualTo(name);
    }

    private static Set<String> set(@Nullable String values) {
        return values == null ? Set.of() : Set.of(values.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the European Commission             | European Commission",
                "The Statesman                       | Statesman",
                "EUROPEAN COMMISSION                 | European Commission",
                "U.N. Security Council               | UN Security Council",
                "United Nations Security Council     | UN Security Council",
                "the European Union Court of Auditors | EU Court of Auditors",
                "UNITED STATES COAST GUARD           | US Coast Guard",
                "United Nations                      | United Nations",
                "U.S. Treasury                       | US Treasury",
                "Gazprom OAO                         | Gazprom",
                "Gazprom PJSC                        | Gazprom",
                "Harlan Motors Corp.                 | Harlan Motors",
                "Harlan Motors Corporation           | Harlan Motors",
                "HARLAN MOTORS CORP                  | Harlan Motors",
                "Harlan Motors, Inc.                 | Harlan Motors",
                "Kolbermann Co Ltd                   | Kolbermann",
                "IBM Corp                            | IBM",
                "IBM CORP                            | IBM",
                "AIR MALI                            | Air Mali",
                "BUNDESBANK                          | Bundesbank",
                "UNESCO                              | UNESCO",
                "Sorbex S.A.                         | Sorbex",
                // too little would be left
                "Co Inc                              | Co Inc",
                "General Co                          | General Co",
                "Canada Ltd                          | Canada Ltd",
                "Marsh, Webb and Co                  | Marsh, Webb and Co",
                "Procter & Gamble                    | Procter and Gamble",
                "AT&T                                | AT&T",
                "World Health Organisation           | World Health Organization",
                "WHO                                 | World Health Organization",
                "IAEA                                | International Atomic Energy Agency",
                "Ministry of Defence                 | Ministry of Defense",
                "MINISTRY OF DEFENCE                 | Ministry of Defense",
                "Organisation for the Prohibition of Chemical Weapons | Organisation for the Prohibition of Chemical Weapons",
                "OPCW                                | Organisation for the Prohibition of Chemical Weapons",
                "Petróleos del Sur                   | Petroleos del Sur",
                "삼성전자                            | 삼성전자",
                "\"A\", Inc.                         | \"A\", Inc.",
            })
    void organizations(String form, String name) {
        assertThat(CanonicalNames.organization(form)).isEqualTo(name);
    }

    /** A name in the index is a name that the index keeps. */
    @Test
    void theOneNameOfANameIsItself() {
        Set<String> persons = new HashSet<>();
        Set<String> organizations = new HashSet<>();
        CanonicalNames.aliases((alias, name) -> persons.add(name), (alias, name) -> organizations.add(name));
        Lexicon.rows("leaders.tsv")
                .forEach(row -> persons.add(CanonicalNames.person(row.column(0), Set.of(), Context.NONE)));

        assertThat(persons)
                .hasSizeGreaterThan(3000)
                .allSatisfy(name -> assertThat(CanonicalNames.person(name, Set.of(), Context.NONE))
                        .isEqualTo(name));
        assertThat(organizations)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        name -> assertThat(CanonicalNames.organization(name)).isEqualTo(name));
    }

    /** In whichever spelling an article has the name, it is the same office. */
    @Test
    void aLeaderHasTheSameOfficesInEverySpelling() {
        Map<String, Set<String>> offices = new LinkedHashMap<>();
        for (Lexicon.Row row : Lexicon.rows("leaders.tsv")) {
            offices.computeIfAbsent(row.column(0), any -> new HashSet<>())
                    .add(row.column(1) + " " + row.column(2) + "-" + row.column(3));
        }
        Map<String, Set<String>> one = new LinkedHashMap<>();
        Set<String> disagree = new HashSet<>();
        offices.forEach((spelling, terms) -> {
            String name = CanonicalNames.person(spelling, Set.of(), Context.NONE);
            if (!one.computeIfAbsent(name, any -> terms).equals(terms)) {
                disagree.add(spelling + ": " + terms + ", not " + one.get(name));
            }
        });

        assertThat(disagree).isEmpty();
        assertThat(one).hasSizeLessThan(offices.size());
    }

    @Test
    void namesakesAreLeadersThatWeKnow() {
        Map<String, String> unknown = new LinkedHashMap<>();
        Set<String> leaders = new HashSet<>(Set.of("George H. W. Bush", "Ferdinand Marcos"));
        Lexicon.rows("leaders.tsv")
                .forEach(row -> leaders.add(CanonicalNames.person(row.column(0), Set.of(), Context.NONE)));
        for (Lexicon.Row row : Lexicon.rows("leader-namesakes.tsv")) {
            if (!row.column(5).isEmpty() && !leaders.contains(row.column(5))) {
                unknown.put(row.column(0), row.column(5));
            }
        }

        assertThat(unknown).isEmpty();
    }
}
