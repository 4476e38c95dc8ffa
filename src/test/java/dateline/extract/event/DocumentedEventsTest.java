package dateline.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.DocumentedRow;
import dateline.extract.model.Event;
import dateline.extract.model.EventType;
import dateline.extract.model.Interval;
import dateline.extract.model.Modality;
import dateline.extract.model.SanctionAction;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of docs/events.md do what the page says, known errors included. Read are the parties, types, actions, modalities and days that it tells;
 * what it tells in other words is not.
 */
class DocumentedEventsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 13);
    private static final Pattern IN_YEAR = Pattern.compile("\\(in (\\d{4})\\)");
    private static final String CODES = "(?:[A-Z]{2,6}|nobody)(?: and (?:[A-Z]{2,6}|nobody))*";
    private static final Pattern ACTS =
            Pattern.compile("(" + CODES + ") → (" + CODES + ")|([A-Z]{2}) and ([A-Z]{2})\\b");
    private static final Map<String, EventType> TYPES = byName(EventType.values(), EventType::name);
    private static final Map<String, SanctionAction> ACTIONS = byName(SanctionAction.values(), SanctionAction::code);
    private static final Map<String, Modality> MODALITIES = byName(Modality.values(), Modality::code);

    private static <T> Map<String, T> byName(T[] values, Function<T, String> name) {
        return Stream.of(values).collect(Collectors.toMap(name, value -> value));
    }

    /** A text, and what is said of its events. */
    record Example(String text, LocalDate day, List<String> claims) {
        @Override
        public String toString() {
            return text + " | " + String.join("; ", claims);
        }
    }

    static Stream<Example> acts() throws IOException {
        return examples(
                row -> row.cell("an example").isEmpty()
                        ? row.cell("read as") + row.cell("what happens")
                        : row.cell("type") + " " + row.cell("action"),
                claim -> claim.matches("no act.*|both ways|four events")
                        || ACTS.matcher(claim).find()
                        || !labels(claim).isEmpty());
    }

    static Stream<Example> dates() throws IOException {
        return examples(row -> row.cell("the act's date"), claim -> days(claim) != null);
    }

    @Test
    void mostOfThePageIsRead() throws IOException {
        assertThat(acts()).hasSizeGreaterThan(180);
        assertThat(dates()).hasSizeGreaterThan(4);
    }

    /** Those of which something is said that is understood. */
    private static Stream<Example> examples(Function<DocumentedRow, String> claims, Predicate<String> understood)
            throws IOException {
        return DocumentedRow.of("events.md").stream()
                .flatMap(row -> examples(row.cell("in the text") + row.cell("an example"), parts(claims.apply(row))))
                .map(example -> new Example(
                        example.text,
                        example.day,
                        example.claims.stream().filter(understood).toList()))
                .filter(example -> !example.claims.isEmpty());
    }

    /** Texts and claims stand between semicolons: as many claims as texts are one for each, else all are for all. */
    private static Stream<Example> examples(String text, List<String> claims) {
        Matcher year = IN_YEAR.matcher(text);
        LocalDate day = year.find() ? DAY.withYear(Integer.parseInt(year.group(1))) : DAY;
        List<String> texts = parts(text);
        return IntStream.range(0, texts.size())
                // three dots: the row goes on from the one above
                .filter(i -> !texts.get(i).startsWith("..."))
                .mapToObj(i -> new Example(
                        sentence(texts.get(i)), day, texts.size() == claims.size() ? List.of(claims.get(i)) : claims));
    }

    private static List<String> parts(String cell) {
        return Stream.of(cell.replaceAll(" *\\([^)]*\\)", "").split(";"))
                .map(String::strip)
                .toList();
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".")
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** Types, actions and modalities; what stands behind <em>without</em> and <em>where</em> is what it is not. */
    private static List<String> labels(String claim) {
        return Stream.of(claim.replaceAll("(without|where|:) .*", "").split("[^A-Za-z-]+"))
                .filter(word -> TYPES.containsKey(word) || ACTIONS.containsKey(word) || MODALITIES.containsKey(word))
                .toList();
    }

    private static Set<String> labels(Event event) {
        return Stream.of(
                        event.type().name(),
                        event.modality().code(),
                        event.action() == null ? "" : event.action().code())
                .collect(Collectors.toSet());
    }

    /** As {@link Told#parties} tells them: each with each, and both ways where two act together on nobody. */
    private static List<String> parties(String claim) {
        return ACTS.matcher(claim)
                .results()
                .flatMap(act -> act.group(1) == null
                        ? Stream.of(act.group(3) + ">" + act.group(4), act.group(4) + ">" + act.group(3))
                        : Stream.of(act.group(1).split(" and "))
                                .flatMap(source ->
                                        Stream.of(act.group(2).split(" and ")).map(target -> source + ">" + target)))
                .map(parties -> parties.replace("nobody", "?"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void actsAreAsThePageSays(Example example) {
        List<Event> events = Told.by(example.text, example.day);

        for (String claim : example.claims) {
            switch (claim.split("[:,]")[0]) {
                case "no act" -> assertThat(events).isEmpty();
                case "no act of sanctions" ->
                    assertThat(events)
                            .filteredOn(event -> event.action() != null)
                            .isEmpty();
                case "four events" -> assertThat(events).hasSize(4);
                case "both ways" ->
                    assertThat(events)
                            .extracting(Told::parties)
                            .hasSize(2)
                            .contains(events.getFirst().target() + ">"
                                    + events.getFirst().source());
                default -> {
                    // "lift and impose" are two acts
                    for (String label : labels(claim)) {
                        assertThat(events)
                                .filteredOn(event -> labels(event).contains(label))
                                .isNotEmpty()
                                .extracting(Told::parties)
                                .containsAll(parties(claim));
                    }
                    assertThat(events).extracting(Told::parties).containsAll(parties(claim));
                }
            }
        }
        // where the page names the parties, no others of two countries are read
        if (example.claims.stream().allMatch(claim -> ACTS.matcher(claim).find())) {
            assertThat(events)
                    .extracting(Told::parties)
                    .filteredOn(parties -> !parties.contains("?"))
                    .isSubsetOf(example.claims.stream()
                            .flatMap(claim -> parties(claim).stream())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("dates")
    void actsAreDatedAsThePageSays(Example example) {
        for (String claim : example.claims) {
            String type = claim.contains(":") ? claim.split(":")[0] : "";

            assertThat(Told.by(example.text, example.day))
                    .filteredOn(event -> type.isEmpty() || event.type().name().equals(type))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(
                                    event.date() == null
                                            ? "none"
                                            : days(event.date().interval()))
                            .isEqualTo(days(claim)));
        }
    }

    private static String days(Interval interval) {
        return interval.from() + "/" + interval.to();
    }

    /** Null where they are told in other words. */
    private static @Nullable String days(String claim) {
        String told = claim.replaceAll(".*: ", "");
        if (told.equals("none")) {
            return told;
        }
        if (told.equals("publication")) {
            return days(Interval.day(DAY));
        }
        if (told.matches("\\d{4}")) {
            return told + "-01-01/" + told + "-12-31";
        }
        if (told.matches("\\d+ [A-Z][a-z]+")) {
            MonthDay day = MonthDay.parse(told, DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH));
            return days(Interval.day(day.atYear(DAY.getYear())));
        }
        return null;
    }
}
