package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
