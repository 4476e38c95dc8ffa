package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dateline.analytics.Basis;
import dateline.analytics.Filter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
    /** A parameter and its value; what is looked for in the index. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person       | Vladimir Putin                       | Vladimir Putin",
                "person       | Vladimir V. Putin                    | Vladimir V. Putin, Vladimir Putin",
                "person       | Mr. Olaf K. Marsh                    | Mr. Olaf K. Marsh, Olaf Marsh",
                // of whom nobody can tell without an article
                "person       | Bush                                 | Bush",
                "organization | IAEA                                 | IAEA, International Atomic Energy Agency",
                "organization | Harlan Motors Corp.                  | Harlan Motors Corp., Harlan Motors",
                "designated   | Harlan Motors Corp.                  | Harlan Motors Corp., Harlan Motors",
                "dyad         | RU-KR                                | KR-RU",
                "source       | Harlan Motors Corp.                  | Harlan Motors Corp.",
            })
    void namesAreFoundByAnyForm(String parameter, String value, String looked) {
        Parameters parameters = new Parameters(Map.of(parameter, new String[] {value}));

        List<Filter.Clause> clauses =
                Filters.ARTICLES.of(parameters, Basis.PUBLISHED).narrowing();

        assertThat(clauses)
                .singleElement()
                .satisfies(clause ->
                        assertThat(String.join(", ", clause.accepted())).isEqualTo(looked));
    }

    /** Of articles and mentions, which keep countries and blocs apart, and of events, which do not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles | country | EU | country: EU is a bloc; ask for bloc=EU",
                "articles | bloc    | KR | bloc: KR is a country; ask for country=KR",
                "articles | country | KR | ",
                "articles | bloc    | EU | ",
                "mentions | country | EU | country: EU is a bloc",
                "by=country | country | EU | country: EU is a bloc; ask for by=bloc and bloc=EU",
                "by=bloc  | bloc    | KR | bloc: KR is a country; ask for by=country and country=KR",
                "by=bloc  | country | EU | country: EU is a bloc; ask for bloc=EU",
                "events   | country | EU | ",
                "events   | bloc    | KR | ",
            })
    void aCountryIsNoBloc(String documents, String parameter, String code, String message) {
        Filters filters = switch (documents) {
            case "articles" -> Filters.ARTICLES;
            case "mentions" -> Filters.MENTIONS;
            case "events" -> Filters.EVENTS;
            default -> Filters.ofMentions(documents.substring(3), "code");
        };
        Parameters parameters = new Parameters(Map.of(parameter, new String[] {code}));

        Throwable refused = catchThrowable(() -> filters.of(parameters, Basis.PUBLISHED));

        if (message == null) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused).hasMessage(message);
        }
    }
}
