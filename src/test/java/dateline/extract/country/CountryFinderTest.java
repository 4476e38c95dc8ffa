package dateline.extract.country;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.name.BuiltInNames;
import dateline.extract.text.Lexicon;
import dateline.extract.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryFinderTest {
    private static final CountryFinder FINDER = new CountryFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "South Korea and the DPRK                      | South Korea=KR/name DPRK=KP/name",
                "Seoul told Moscow that Germans and Swiss left | Seoul=KR/capital Moscow=RU/capital Germans=DE/demonym Swiss=CH/demonym",
                "The Kremlin, the White House and the Elysee   | Kremlin=RU/metonym White House=US/metonym Elysee=FR/metonym",
                "Burma, Persia and the British Empire          | Burma=MM/historical Persia=IR/historical British Empire=GB/historical",
                "Kiev, Kyiv and Peking                         | Kiev=UA/capital Kyiv=UA/capital Peking=CN/capital",
                "the U.S.-led, anti-Russian talks              | U.S.=US/name Russian=RU/demonym",
                "the Soviet Union and East German ships        | Soviet Union=SUHH/name East German=DDDE/demonym",
                "the EU, NATO and ASEAN met the United Nations | EU=EU NATO=NATO ASEAN=ASEAN United Nations=UN",
                "the Netherlands and the Philippines           | Netherlands=NL/name Philippines=PH/name",
                "Papua New Guinea, Guinea-Bissau, Guinea       | Papua New Guinea=PG/name Guinea-Bissau=GW/name Guinea=GN/name",
                "Nigerian and Nigerien officials               | Nigerian=NG/demonym Nigerien=NE/demonym",
                "Kosovo, Taiwan and Western Sahara             | Kosovo=XK/name Taiwan=TW/name Western Sahara=EH/name",
                "England, Scotland and Wales                   | England=GB/name Scotland=GB/name Wales=GB/name",
                "RUSSIA AND CHINA HOLD TALKS                   | RUSSIA=RU/name CHINA=CN/name",
                "Abkhazia, South Ossetia and Transnistria      | Abkhazia=XA/name South Ossetia=XO/name Transnistria=XT/name",
                "Northern Cyprus, Somaliland, Nagorno-Karabakh | Northern Cyprus=XY/name Somaliland=XS/name Nagorno-Karabakh=XR/name",
                "Abkhaz troops left Tskhinvali and Tiraspol    | Abkhaz=XA/demonym Tskhinvali=XO/capital Tiraspol=XT/capital",
                "Palestine, Ramallah and the Sahrawi           | Palestine=PS/name Ramallah=PS/capital Sahrawi=EH/demonym",
                "Blue House, Whitehall, Downing Street         | Blue House=KR/metonym Whitehall=GB/metonym Downing Street=GB/metonym",
                "Foggy Bottom, Zhongnanhai, the Élysée         | Foggy Bottom=US/metonym Zhongnanhai=CN/metonym Élysée=FR/metonym",
                "Ceylon, Zaire, Siam and Austria-Hungary       | Ceylon=LK/historical Zaire=CD/historical Siam=TH/historical Austria-Hungary=AT/historical",
                "Sino-Indian, Franco-German and Russo-Japanese | Sino=CN/demonym Indian=IN/demonym Franco=FR/demonym German=DE/demonym Russo=RU/demonym Japanese=JP/demonym",
                "the Islamic Republic of Afghanistan, Santiago | Islamic Republic of Afghanistan=AF/name Santiago=CL/capital",
                "the Islamic Republic and the Islamic Emirate  | Islamic Republic=IR/name Islamic Emirate=AF/name",
                "Havana syndrome, Santiago de Cuba, the Panama Papers and the Gulf of America | ^^",
                "Bharat, Eswatini, Cabo Verde, Türkiye         | Bharat=IN/name Eswatini=SZ/name Cabo Verde=CV/name Türkiye=TR/name",
                "Turkiye, Czechia, Kishinev, Tiflis, Rangoon   | Turkiye=TR/name Czechia=CZ/name Kishinev=MD/capital Tiflis=GE/capital Rangoon=MM/capital",
            })
    void countriesAreFound(String text, String found) {
        assertThat(found(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "they told us to turn the polish on the china and eat turkey",
                "Anglo-Saxon and Indo-European words, Franco Nero, Sino-Forest",
                "South American, Latin American and African-American voters",
                "New Mexico, New England, New Jersey and British Columbia",
                "Paris Hilton met Michael Jordan and Denzel Washington",
                "the Washington Post and the Jordan Times",
                "the Times of India, the Voice of America, the Korea Herald, the China Daily",
                "the Kyiv Independent and Paris Saint-Germain",
                "London Road and Moscow Street",
                "Chad Smith sang",
                "the Bank of England and the University of Georgia",
                "the county sheriff in Georgia said Lebanon residents were safe",
                "the Gulf of Mexico and the Indian Ocean",
            })
    void whatOnlyLooksLikeACountryIsNone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Georgian troops left. Georgia thanked Russia., GE GE RU",
        "Amman said that Jordan would help., JO JO",
        "The DPRK fired. Korean media were silent., KP KP",
        "Korean media were silent., KR",
        "Brazzaville said that Congo agreed., CG CG",
        "Congo agreed., CD",
    })
    void contextDecides(String text, String codes) {
        assertThat(String.join(" ", codes(text))).isEqualTo(codes);
    }

    /** The body tells which Georgia, Korea or Jordan the title means. */
    @ParameterizedTest
    @CsvSource({
        "Georgia votes,           Tbilisi counted the ballots.,             GE GE",
        "Georgia votes,           The county sheriff counted the ballots.,  ''",
        "Korean missile fired,    Pyongyang was silent.,                    KP KP",
        "Lebanon fire put out,    Firefighters came from Ohio.,             ''",
        "Lebanon fire put out,    Syria sent firefighters.,                 LB SY",
    })
    void theBodyDecidesWhatTheTitleMeans(String title, String body, String codes) {
        List<Text> fields = List.of(Text.of(Field.TITLE, title), Text.of(Field.BODY, body));

        assertThat(String.join(" ", codesOf(FINDER.find(fields, List.of())))).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Jordan wrote to China. Jordan said so in Jordan.,      CN JO",
        "King Hussein wrote to China. Jordan said so.,              CN JO",
        "Palestine police held a driver from Crockett County.,      ''",
        "Israel and Palestine talked.,                              IL PS",
    })
    void surnamesAndTownsAreNoCountries(String text, String codes) {
        List<Text> fields = List.of(Text.of(Field.BODY, text));
        List<Mention> names = new BuiltInNames().find(fields);

        assertThat(String.join(" ", codesOf(FINDER.find(fields, names)))).isEqualTo(codes);
    }

    /** Codes of ours that no text has, or that mean something else there: "ALBA" is a name, "PIF" a fund. */
    private static final Set<String> NOT_WRITTEN = Set.of(
            "OPECPLUS",
            "AFU",
            "AES",
            "LAS",
            "AMU",
            "ALBA",
            "ANDEAN",
            "SICA",
            "PACIFIC",
            "LIMAGROUP",
            "OTS",
            "QUAD",
            "FVEY",
            "PIF",
            "COE",
            "V4",
            "NORDIC",
            "BALTIC",
            "WARPACT",
            "NAM",
            "ACP",
            "COMMONWEALTH",
            "WEST");

    @Test
    void blocsAreKnownByTheirAcronyms() {
        List<String> acronyms = Lexicon.rows("blocs.tsv").stream()
                .map(row -> row.column(0))
                .filter(code -> !NOT_WRITTEN.contains(code))
                .toList();

        assertThat(acronyms)
                .hasSizeGreaterThan(40)
                .allSatisfy(code -> assertThat(found("the " + code + " met")).isEqualTo(code + "=" + code));
    }

    /** Every code of ISO 3166-1 that the platform knows has a row. */
    @Test
    void everyCountryOfIsoIsThere() {
        Set<String> rows =
                Lexicon.rows("countries.tsv").stream().map(row -> row.column(0)).collect(Collectors.toSet());

        assertThat(rows).containsAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        assertThat(Lexicon.rows("blocs.tsv")).hasSizeGreaterThan(40);
    }

    /** Every code that ISO 3166-3 tells to be used no longer: the state's own, or the one that its land belongs to. */
    @ParameterizedTest
    @CsvSource({
        "AIDJ, French Afars and Issas, DJ",
        "ANHH, Netherlands Antilles, ANHH",
        "BQAQ, British Antarctic Territory, AQ",
        "BUMM, Burma, MM",
        "BYAA, Byelorussian SSR, BY",
        "CSHH, Czechoslovakia, CSHH",
        "CSXX, Serbia and Montenegro, CSXX",
        "CTKI, Canton and Enderbury Islands, KI",
        "DDDE, German Democratic Republic, DDDE",
        "DYBJ, Dahomey, BJ",
        "FQHH, French Southern and Antarctic Territories, TF",
        "FXFR, Metropolitan France, FR",
        "GEHH, Gilbert and Ellice Islands, KI",
        "HVBF, Upper Volta, BF",
        "JTUM, Johnston Island, UM",
        "MIUM, Midway Islands, UM",
        "NHVU, New Hebrides, VU",
        "NQAQ, Dronning Maud Land, AQ",
        "PCHH, Trust Territory of the Pacific Islands, FM",
        "PUUM, U.S. Minor Outlying Islands, UM",
        "PZPA, Panama Canal Zone, PA",
        "RHZW, Southern Rhodesia, ZW",
        "SKIN, Sikkim, IN",
        "SUHH, USSR, SUHH",
        "TPTL, East Timor, TL",
        "VDVN, North Vietnam, VDVN",
        "WKUM, Wake Island, UM",
        "YDYE, South Yemen, YDYE",
        "YUCS, Yugoslavia, YUCS",
        "ZRCD, Zaire, CD",
    })
    void formerCountriesOfIsoAreFound(String former, String name, String code) {
        assertThat(Locale.getISOCountries(Locale.IsoCountryCode.PART3)).contains(former);
        assertThat(codes("We saw that " + name + " agreed .")).containsExactly(code);
    }

    /** Every phrase of the lexicon is found, alone in a sentence, unless it is one of several countries or part of another name. */
    @Test
    void everyPhraseIsFoundAsItself() {
        Set<String> ambiguous = Lexicon.rows("country-ambiguous.tsv").stream()
                .map(row -> row.column(0))
                .collect(Collectors.toSet());
        Countries.phrases((phrase, sense) -> {
            if (!ambiguous.contains(phrase) && !HOMONYMS.contains(phrase)) {
                assertThat(codes("We saw that " + phrase + " agreed with China ."))
                        .as(phrase)
                        .contains(sense.code());
            }
        });
    }

    /** Names that two countries share; the later row has them. */
    private static final Set<String> HOMONYMS = Set.of("Macedonia", "Republic of China", "San Salvador", "Georgetown");

    @ParameterizedTest
    @CsvSource({"SEOUL, KR", "'DETROIT, Mich', US", "Geneva, CH", "'HALIFAX, Nova Scotia', CA", "Nowhere, "})
    void placesHaveCountries(String place, @Nullable String country) {
        assertThat(new Gazetteer().countryOf(place)).isEqualTo(country);
    }

    private static String found(String text) {
        return mentions(text).stream()
                .map(mention -> switch (mention) {
                    case Mention.Country country ->
                        country.span().text() + "=" + country.country() + "/"
                                + country.via().code();
                    case Mention.Bloc bloc -> bloc.span().text() + "=" + bloc.bloc();
                    default -> throw new AssertionError(mention);
                })
                .collect(Collectors.joining(" "));
    }

    private static List<String> codes(String text) {
        return codesOf(mentions(text));
    }

    private static List<String> codesOf(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention instanceof Mention.Country country
                        ? country.country()
                        : ((Mention.Bloc) mention).bloc())
                .toList();
    }

    private static List<Mention> mentions(String text) {
        return FINDER.find(List.of(Text.of(Field.BODY, text)), List.of());
    }
}
