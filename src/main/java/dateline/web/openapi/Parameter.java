package dateline.web.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter, as {@code parameters.tsv} has it. Where operations differ in it, each has its own: {@code size:page}, {@code size:suggest}.
 *
 * @param id its name, and what tells it from others of that name
 * @param filters the groups of filters that it belongs to
 * @param otherwise what holds where it is left out; null where nothing does
 */
record Parameter(
        String id,
        List<String> filters,
        Form form,
        @Nullable String otherwise,
        String description) {
    Parameter {
        filters = List.copyOf(filters);
    }

    String name() {
        return id.split(":", 2)[0];
    }

    /** All, by id, in their order. */
    static Map<String, Parameter> all() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        for (var row : Sheet.rows("parameters.tsv")) {
            String otherwise = row.getField("default");
            Parameter parameter = new Parameter(
                    row.getField("parameter"),
                    Arrays.asList(row.getField("filters").split(" ")),
                    new Form(row.getField("form")),
                    otherwise.isEmpty() ? null : otherwise,
                    row.getField("description"));
            all.put(parameter.id, parameter);
        }
        return all;
    }
}
