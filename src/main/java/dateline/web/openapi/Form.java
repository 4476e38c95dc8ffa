package dateline.web.openapi;

import dateline.extract.model.EventType;
import dateline.extract.model.Granularity;
import dateline.extract.model.Measure;
import dateline.extract.model.Modality;
import dateline.extract.model.Quad;
import dateline.extract.model.SanctionAction;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a value may be, as the data files write it: {@code string}, {@code code}, {@code day}, {@code number 1..100}, {@code one of a b c},
 * {@code one of $quads} (a vocabulary), {@code list of day}, {@code map of number}, the name of a schema, or {@code either} of several.
 */
record Form(String text) {
    private static final Map<String, List<String>> VOCABULARIES = Map.of(
            "$event-types", codes(EventType.values(), EventType::name),
            "$quads", codes(Quad.values(), Quad::code),
            "$actions", codes(SanctionAction.values(), SanctionAction::code),
            "$measures", codes(Measure.values(), Measure::code),
            "$modalities", codes(Modality.values(), Modality::code),
            "$granularities", codes(Granularity.values(), Granularity::code),
            "$mentions", List.of("country", "bloc", "person", "organization", "date"));

    private static final String CODE = "[A-Z0-9]{2,20}";
    private static final String LIST = "list of ";
    private static final String MAP = "map of ";
    private static final String ONE = "one of ";
    private static final String EITHER = "either ";
    private static final String PATH = "path ";

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).toList();
    }

    boolean isList() {
        return text.startsWith(LIST);
    }

    /** Whether it is part of the path, not of the query. */
    boolean isPath() {
        return text.startsWith(PATH);
    }

    /** Names may hold commas, so several of them are given by repetition. */
    boolean isRepeated() {
        return text.equals(LIST + "name");
    }

    /** All values allowed, of a list in each place; empty where they are not listed. */
    List<String> values() {
        if (isList() || isPath()) {
            return rest(isList() ? LIST : PATH).values();
        }
        if (text.equals("boolean")) {
            return List.of("true", "false");
        }
        return text.startsWith(ONE)
                ? Stream.of(text.substring(ONE.length()).split(" "))
                        .flatMap(word -> VOCABULARIES.getOrDefault(word, List.of(word)).stream())
                        .toList()
                : List.of();
    }

    private Form rest(String beginning) {
        return new Form(text.substring(beginning.length()));
    }

    /** A value as JSON has it: of a list, of numbers, or the text itself. */
    Object value(String written) {
        if (isList()) {
            Form one = rest(LIST);
            return Stream.of(isRepeated() ? new String[] {written} : written.split(","))
                    .map(one::value)
                    .toList();
        }
        if (text.startsWith("number")) {
            return Long.valueOf(written);
        }
        return text.equals("boolean") ? (Object) Boolean.valueOf(written) : written;
    }

    /** As JSON Schema. */
    Schema<?> schema() {
        if (isPath()) {
            return rest(PATH).schema();
        }
        if (isList()) {
            return typed("array").items(rest(LIST).schema());
        }
        if (text.startsWith(MAP)) {
            Schema<Object> map = typed("object");
            map.setAdditionalProperties(rest(MAP).schema());
            return map;
        }
        if (text.startsWith(ONE)) {
            Schema<Object> one = typed("string");
            one.setEnum(List.copyOf(values()));
            return one;
        }
        if (text.startsWith(EITHER)) {
            Schema<Object> either = new Schema<>();
            Stream.of(text.substring(EITHER.length()).split(" "))
                    .forEach(name -> either.addOneOfItem(new Form(name).schema()));
            return either;
        }
        if (Character.isUpperCase(text.charAt(0))) {
            return new Schema<>().$ref("#/components/schemas/" + text);
        }
        String[] words = text.split(" ", 2);
        String bound = words.length == 1 ? "" : words[1];
        return switch (words[0]) {
            case "string", "name", "zone", "cursor", "id" -> typed("string");
            case "text" -> typed("string").maxLength(Integer.valueOf(bound));
            case "boolean" -> typed("boolean");
            case "day" -> typed("string").format("date");
            case "instant" -> typed("string").format("date-time");
            case "year" -> typed("string").pattern("^(?!0000)[0-9]{4}$");
            case "code" -> typed("string").pattern("^" + CODE + "$");
            case "dyad" -> typed("string").pattern("^" + CODE + "-" + CODE + "$");
            case "side" -> typed("string").pattern("^" + CODE + "(-" + CODE + ")?$");
            case "number" -> bounded("integer", bound);
            case "decimal" -> bounded("number", bound);
            default -> throw new IllegalArgumentException("no form: " + text);
        };
    }

    private static Schema<?> bounded(String type, String bounds) {
        Schema<Object> number = typed(type);
        String[] ends = bounds.split("\\.\\.", -1);
        if (ends.length == 2) {
            number.setMinimum(new BigDecimal(ends[0]));
            number.setMaximum(ends[1].isEmpty() ? null : new BigDecimal(ends[1]));
        }
        return number;
    }

    static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>(io.swagger.v3.oas.models.SpecVersion.V31);
        schema.addType(type);
        return schema;
    }
}
