package dateline.kibana.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.command.TestService;
import dateline.kibana.check.Kql;
import dateline.kibana.panel.ApiAnswer.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The numbers that each panel draws are those that the API answers to the same question ({@code api-questions.tsv}), over the same
 * indices; with nothing chosen, and with a value chosen in one of the dashboard's controls. Leaves {@code target/kibana/report.md}.
 */
class PanelsAgainstApiIT {
    /** A value to choose in a control of the dashboard, and the API's parameter for it. */
    private record Choice(String field, String value, String parameter) {}

    private static final Map<String, Choice> CHOICES = Map.of(
            "dateline-overview", new Choice("senders", "US", "sender"),
            "dateline-sanctions", new Choice("target", "RU", "target"),
            "dateline-relations", new Choice("countries", "CN", "country"),
            "dateline-country", new Choice("countries", "RU", "country"),
            "dateline-quality", new Choice("language", "en", "language"));

    /** What is compared: a question, the panel's request, and what is chosen. */
    private record Case(ApiQuestion question, PanelRequest request, Map<String, String> parameters) {
        @Override
        public String toString() {
            return question.panel() + " / " + question.number() + " " + parameters;
        }
    }

    private static final PanelReport REPORT = new PanelReport();
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.overSeeds();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        REPORT.write(PanelRequest.of(SeededNode.export()), ApiQuestion.all());
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>(cases(Map.of()));
        cases.addAll(cases(CHOICES));
        return cases.stream();
    }

    private static List<Case> cases(Map<String, Choice> choices) throws IOException {
        List<PanelRequest> requests = PanelRequest.of(SeededNode.export(), dashboard -> {
            Choice choice = choices.get(dashboard);
            return choice == null ? List.of() : List.of(Kql.parse(choice.field + " : \"" + choice.value + "\""));
        });
        List<Case> cases = new ArrayList<>();
        for (ApiQuestion question : ApiQuestion.all()) {
            Choice choice =
                    choices.get(question.panel().substring(0, question.panel().indexOf(' ')));
            for (PanelRequest request : requests) {
                if (request.panel().equals(question.panel())
                        && question.isAsked()
                        && (choices.isEmpty() || question.narrowed())) {
                    cases.add(new Case(
                            question, request, choice == null ? Map.of() : Map.of(choice.parameter, choice.value)));
                }
            }
        }
        return cases;
    }

    @Test
    void everyNumberOfEveryPanelIsInTheTableOnce() throws IOException {
        List<String> drawn = new ArrayList<>();
        for (PanelRequest request : PanelRequest.of(SeededNode.export())) {
            request.numbers().forEach(number -> drawn.add(request.panel() + " / " + number));
        }
        assertThat(ApiQuestion.all().stream()
                        .map(question -> question.panel() + " / " + question.number())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    /** The comparison notices a question about something else. */
    @ParameterizedTest
    @CsvSource({
        "dateline-sanctions Who sanctions most, dateline-sanctions Who is sanctioned most",
        "dateline-sanctions Sender by target, dateline-relations Who acts on whom",
        "dateline-sanctions Events, dateline-relations Events",
        "dateline-overview Articles and stories over time, dateline-overview Mentions and events over time",
        "dateline-relations Dyads, dateline-country Sanctions by and against",
        "dateline-overview Persons, dateline-overview Organisations"
    })
    void theAnswerToAnotherQuestionDiffers(String panel, String other) throws IOException {
        Case one = asked(panel);
        Case instead = new Case(asked(other).question, one.request, Map.of());

        assertThatThrownBy(() -> compare(instead)).isInstanceOf(AssertionError.class);
    }

    private static Case asked(String panel) throws IOException {
        return cases(Map.of()).stream()
                .filter(one -> one.question.panel().equals(panel))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theApiAnswersTheSame(Case one) {
        int equal = compare(one);
        REPORT.equal(one.question, one.parameters, equal);
    }

    private static int compare(Case one) {
        JsonNode answer = SeededNode.search(one.request.alias(), one.request.body());
        Map<List<String>, Double> panel = PanelNumbers.of(answer, one.question.number());
        Map<List<String>, Value> api = ask(one, panel.keySet());

        assertThat(panel).as("numbers of the panel").isNotEmpty();
        int equal = 0;
        for (Map.Entry<List<String>, Double> number : panel.entrySet()) {
            Value expected = api.getOrDefault(number.getKey(), new Value(0, 0));
            assertThat(number.getValue())
                    .as(one + " " + number.getKey())
                    .isCloseTo(expected.number(), within(expected.tolerance()));
            equal++;
        }
        assertThat(panel.values().stream().anyMatch(number -> number != 0)).isTrue();
        nothingIsLeftOut(one, panel, api);
        return equal;
    }

    /** Over time the panel has every bucket of the keys it shows; else no key with more than the least shown is missing. */
    private static void nothingIsLeftOut(Case one, Map<List<String>, Double> panel, Map<List<String>, Value> api) {
        Set<String> shown = panel.keySet().stream()
                .map(keys -> keys.isEmpty() ? "" : keys.getFirst())
                .collect(Collectors.toSet());
        boolean overTime = one.question.reading().startsWith("series")
                || one.question.reading().startsWith("array");
        boolean ordered = one.question.number().equals(PanelNumbers.COUNT)
                || one.question.number().equals("sum-count");
        double least = panel.isEmpty() ? 0 : Collections.min(panel.values());
        api.forEach((keys, value) -> {
            if (panel.containsKey(keys)) {
                return;
            }
            if (overTime) {
                boolean ofAShownKey = keys.size() == 1 || shown.contains(keys.getFirst());
                assertThat(ofAShownKey ? value.number() : 0)
                        .as(one + " lacks " + keys)
                        .isZero();
            } else if (ordered && keys.size() == 1) {
                assertThat(value.number()).as(one + " lacks " + keys).isLessThanOrEqualTo(least);
            }
        });
    }

    private static Map<List<String>, Value> ask(Case one, Set<List<String>> keys) {
        if (!one.question.asksForEachKey()) {
            return ask(one.question.path("", one.parameters), one.question.reading())
                    .numbers();
        }
        Map<List<String>, Value> all = new HashMap<>();
        Set<String> firsts = new LinkedHashSet<>();
        keys.forEach(key -> firsts.add(key.getFirst()));
        for (String key : firsts) {
            all.putAll(ask(one.question.path(key, one.parameters), one.question.reading())
                    .under(key)
                    .numbers());
        }
        return all;
    }

    private static ApiAnswer ask(String path, String reading) {
        return ApiAnswer.read(SeededNode.get(service.url() + path), reading);
    }
}
