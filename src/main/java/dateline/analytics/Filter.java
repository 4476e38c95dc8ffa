package dateline.analytics;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents count. Values of one field are alternatives; fields narrow each other.
 *
 * @param values accepted values by field of the index
 * @param dateField what {@code from} and {@code to} bound
 * @param from first day, included
 * @param to last day, included
 * @param timeZone whose days these are
 */
public record Filter(
        Map<String, List<String>> values,
        String dateField,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String timeZone) {

    public Filter {
        values = Map.copyOf(values);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to must not lie before from: " + from + ".." + to);
        }
    }

    /** All clauses. */
    List<Query> clauses() {
        return clausesWithout(Set.of());
    }

    /** The clauses of all fields but some: what a facet's other values are counted under. */
    List<Query> clausesWithout(Collection<String> fields) {
        List<Query> clauses = new ArrayList<>();
        values.forEach((name, accepted) -> {
            if (!fields.contains(name)) {
                clauses.add(terms(name, accepted));
            }
        });
        if (from != null || to != null) {
            clauses.add(Query.of(query -> query.range(range -> range.date(date -> {
                date.field(dateField).timeZone(timeZone);
                if (from != null) {
                    date.gte(from.toString());
                }
                if (to != null) {
                    // with rounding up to the end of that day
                    date.lte(to + "||/d");
                }
                return date;
            }))));
        }
        return clauses;
    }

    /** The clause of one field, if it has one. */
    List<Query> clausesOf(String field) {
        List<String> accepted = values.get(field);
        return accepted == null ? List.of() : List.of(terms(field, accepted));
    }

    static Query terms(String field, List<String> accepted) {
        List<FieldValue> any = accepted.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(any))));
    }
}
