package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.model.Event;
import dateline.extract.model.Measure;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Sentences as wires of 2014 to 2026 tell of sanctions ({@code src/test/resources/event/sanction-wires.tsv}) and of other acts
 * ({@code parties.tsv}), with who acts on whom.
 */
class WiresTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 11, 10);

    @ParameterizedTest
    @CsvFileSource(resources = "/event/sanction-wires.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '`')
    void whoDoesWhatWithWhichSanctions(String sentence, String events) {
        String told = Told.by(sentence, PUBLISHED).stream()
                .filter(event -> event.action() != null)
                .map(WiresTest::sanction)
                .collect(Collectors.joining("; "));

        assertThat(told.isEmpty() ? "none" : told).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/event/parties.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '`')
    void whoActsOnWhom(String sentence, String events) {
        String told = Told.by(sentence, PUBLISHED).stream()
                .map(Told::parties)
                .distinct()
                .collect(Collectors.joining("; "));

        assertThat(told.isEmpty() ? "none" : told).isEqualTo(events);
    }

    private static String sanction(Event event) {
        String measures = event.measures().stream().sorted().map(Measure::code).collect(Collectors.joining(","));
        return String.join(
                " ",
                Told.parties(event),
                Objects.requireNonNull(event.action()).code(),
                measures,
                event.modality().code());
    }
}
