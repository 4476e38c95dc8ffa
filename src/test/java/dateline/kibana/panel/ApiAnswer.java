package dateline.kibana.panel;

import dateline.kibana.format.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the API in the form of a panel's numbers: for each combination of keys a number, and how far from it an equal one may lie
 * because the API rounds.
 */
record ApiAnswer(Map<List<String>, Value> numbers) {
    /** The API rounds mean scores to hundredths. */
    private static final double ROUNDED = 0.005 + 1e-9;

    private static final double HALF_A_DAY = 12 * 3600 * 1000;

    record Value(double number, double tolerance) {}

    /**
     * Reads an answer.
     *
     * <table>
     *   <caption>Ways of reading</caption>
     *   <tr><td>{@code number /total}</td><td>the one number there</td></tr>
     *   <tr><td>{@code size /edges}</td><td>how many there are</td></tr>
     *   <tr><td>{@code lines}</td><td>how many lines the answer has</td></tr>
     *   <tr><td>{@code map /extractors}</td><td>key: number</td></tr>
     *   <tr><td>{@code facet person}</td><td>key: number</td></tr>
     *   <tr><td>{@code series}</td><td>key, day: number; {@code series a+b}: day: sum of the series a and b</td></tr>
     *   <tr><td>{@code totals}</td><td>key: number; {@code totals a+b}: their sum</td></tr>
     *   <tr><td>{@code array /total}</td><td>day: number</td></tr>
     *   <tr><td>{@code cells events}</td><td>sender, target: number</td></tr>
     *   <tr><td>{@code directions events}</td><td>SENDER>TARGET: number</td></tr>
     *   <tr><td>{@code edges events}</td><td>ONE-OTHER: number</td></tr>
     * </table>
     */
    static ApiAnswer read(String text, String reading) {
        String[] words = reading.split(" ", 2);
        String argument = words.length == 2 ? words[1] : "";
        ApiAnswer answer = new ApiAnswer(new LinkedHashMap<>());
        if (words[0].equals("lines")) {
            answer.put(List.of(), text.lines().count());
            return answer;
        }
        JsonNode json = Json.parse(text);
        switch (words[0]) {
            case "number" -> answer.put(List.of(), json.at(argument));
            case "size" -> answer.put(List.of(), json.at(argument).size());
            case "map" ->
                json.at(argument).properties().forEach(entry -> answer.put(List.of(entry.getKey()), entry.getValue()));
            case "facet" ->
                json.path("facets")
                        .path(argument)
                        .forEach(facet -> answer.put(List.of(facet.path("key").asString()), facet.path("count")));
            case "series", "totals" -> answer.series(json, words[0].equals("totals"), argument);
            case "array" -> answer.days(json, List.of(), json.at(argument));
            case "cells" -> answer.pairs(json.path("cells"), "sender", ",", "target", argument);
            case "directions" -> answer.pairs(json.path("cells"), "sender", ">", "target", argument);
            case "edges" -> answer.pairs(json.path("edges"), "source", "-", "target", argument);
            default -> throw new IllegalArgumentException("no reading: " + reading);
        }
        return answer;
    }

    private void series(JsonNode json, boolean totals, String joined) {
        for (JsonNode series : json.path("series")) {
            String key = series.path("key").asString();
            List<String> keys = joined.isEmpty() ? List.of(key) : List.of();
            if (joined.isEmpty() || Arrays.asList(joined.split("\\+")).contains(key)) {
                if (totals) {
                    put(keys, series.path("total"));
                } else {
                    days(json, keys, series.path("values"));
                }
            }
        }
    }

    private void days(JsonNode json, List<String> keys, JsonNode values) {
        for (int i = 0; i < values.size(); i++) {
            put(and(keys, json.path("buckets").path(i).asString()), values.path(i));
        }
    }

    private void pairs(JsonNode pairs, String one, String between, String other, String name) {
        for (JsonNode pair : pairs) {
            String first = pair.path(one).asString();
            String second = pair.path(other).asString();
            put(between.equals(",") ? List.of(first, second) : List.of(first + between + second), pair.path(name));
        }
    }

    private void put(List<String> keys, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (value.isIntegralNumber()) {
            put(keys, value.asLong());
        } else if (value.isNumber()) {
            numbers.put(keys, new Value(value.asDouble(), ROUNDED));
        } else if (value.asString("").length() == 10) {
            long day = LocalDate.parse(value.asString())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .toEpochMilli();
            numbers.put(keys, new Value(day + HALF_A_DAY, HALF_A_DAY));
        } else {
            put(keys, Instant.parse(value.asString()).toEpochMilli());
        }
    }

    /** Several series with the same keys add up. */
    private void put(List<String> keys, long number) {
        numbers.merge(
                keys, new Value(number, 0), (before, more) -> new Value(before.number + more.number, before.tolerance));
    }

    /** The same answer to one of several questions, told apart by their key. */
    ApiAnswer under(String key) {
        Map<List<String>, Value> under = new LinkedHashMap<>();
        numbers.forEach((keys, value) -> {
            List<String> all = new java.util.ArrayList<>(List.of(key));
            all.addAll(keys);
            under.put(List.copyOf(all), value);
        });
        return new ApiAnswer(under);
    }

    private static List<String> and(List<String> keys, String last) {
        return keys.isEmpty() ? List.of(last) : List.of(keys.getFirst(), last);
    }
}
