package dateline.kibana.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.kibana.format.Json;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers of the API, and of Elasticsearch to a panel, are read as numbers. */
class ApiAnswerTest {
    private static final String TIMELINE = """
            {"buckets": ["2024-01-01", "2024-02-01"], "total": [5, 6], "meanScore": [null, -1.5],
             "series": [{"key": "impose", "total": 3, "values": [1, 2]}, {"key": "lift", "total": 4, "values": [4, 0]}]}""";
    private static final String PAIRS = """
            {"events": 9, "cells": [{"sender": "US", "target": "RU", "events": 7, "last": "2024-02-07"}],
             "edges": [{"source": "RU", "target": "US", "events": 8, "meanScore": -2.25}]}""";
    private static final String ARTICLES = """
            {"total": 2, "facets": {"person": [{"key": "A", "count": 2}, {"key": "B", "count": 1}]},
             "extractors": {"1": 267}, "newest": "1970-01-01T00:00:01Z"}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    timeline | array /total       | 2024-01-01=5 2024-02-01=6
                    timeline | array /meanScore   | 2024-02-01=-1.5~0.005
                    timeline | series             | impose,2024-01-01=1 impose,2024-02-01=2 lift,2024-01-01=4 lift,2024-02-01=0
                    timeline | series impose+lift | 2024-01-01=5 2024-02-01=2
                    timeline | series lift        | 2024-01-01=4 2024-02-01=0
                    timeline | totals             | impose=3 lift=4
                    timeline | totals impose+lift | =7
                    timeline | size /series       | =2
                    pairs    | number /events     | =9
                    pairs    | cells events       | US,RU=7
                    pairs    | directions events  | US>RU=7
                    pairs    | directions last    | US>RU=1707307200000~43200000
                    pairs    | edges events       | RU-US=8
                    pairs    | edges meanScore    | RU-US=-2.25~0.005
                    articles | number /total      | =2
                    articles | facet person       | A=2 B=1
                    articles | map /extractors    | 1=267
                    articles | number /newest     | =1000
                    lines    | lines              | =2
                    """)
    void isReadAs(String answer, String reading, String numbers) {
        String text = switch (answer) {
            case "timeline" -> TIMELINE;
            case "pairs" -> PAIRS;
            case "articles" -> ARTICLES;
            default -> "{}\n{}\n";
        };
        assertThat(ApiAnswer.read(text, reading).numbers().entrySet().stream()
                        .map(number -> String.join(",", number.getKey()) + "="
                                + plain(number.getValue().number())
                                + (number.getValue().tolerance() == 0
                                        ? ""
                                        : "~" + plain(number.getValue().tolerance())))
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }

    @Test
    void unknownReadingsAreRefused() {
        assertThatThrownBy(() -> ApiAnswer.read("{}", "sum /total")).hasMessageContaining("sum /total");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    count | US,2024-01-01=3 US,2024-02-01=0
                    mean  | US,2024-01-01=0.5
                    lift  | US,2024-01-01=2 US,2024-02-01=0
                    """)
    void ofAPanelAre(String number, String numbers) {
        String answer = """
                {"hits": {"total": {"value": 9}}, "aggregations": {"who": {"buckets": [{"key": "US", "doc_count": 9, "when": {"buckets": [
                  {"key": 1, "key_as_string": "2024-01-01T00:00:00.000Z", "doc_count": 3, "mean": {"value": 0.5}, "lift": {"doc_count": 2}},
                  {"key": 2, "key_as_string": "2024-02-01T00:00:00.000Z", "doc_count": 0, "mean": {"value": null}, "lift": {"doc_count": 0}}
                ]}}]}}}""";

        assertThat(PanelNumbers.of(Json.parse(answer), number).entrySet().stream()
                        .map(one -> String.join(",", one.getKey()) + "=" + plain(one.getValue()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers);
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? String.valueOf((long) number)
                : String.valueOf(Math.round(number * 1000) / 1000.0);
    }
}
