package dateline.analytics;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public List<Query> clauses() {
        return clausesWithout(Set.of());
    }

    /** The clauses of all fields but some: what a facet's other values are counted under. */
    public List<Query> clausesWithout(Collection<String> fields) {
        List<Query> clauses = new ArrayList<>();
        values.forEach((name, accepted) -> {
            if (!fields.contains(name)) {
                clauses.add(terms(name, accepted));
            }
        });
        dates().ifPresent(clauses::add);
        return clauses;
    }

    /** The clauses of all fields, and documents that have no date at all besides those between the days: to be counted as undated. */
    public List<Query> clausesOrUndated() {
        List<Query> clauses = new ArrayList<>();
        values.forEach((name, accepted) -> clauses.add(terms(name, accepted)));
        dates().ifPresent(between -> clauses.add(Query.of(any -> any.bool(bool -> bool.should(between)
                .should(undated ->
                        undated.bool(none -> none.mustNot(not -> not.exists(exists -> exists.field(dateField)))))))));
        return clauses;
    }

    /** The days, as a clause. */
    public Optional<Query> dates() {
        return from == null && to == null ? Optional.empty() : Optional.of(between(dateField, from, to, timeZone));
    }

    /** Documents dated from the first day to the last, both included; either may be open. */
    public static Query between(String field, @Nullable LocalDate from, @Nullable LocalDate to, String timeZone) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field(field).timeZone(timeZone);
            if (from != null) {
                date.gte(from.toString());
            }
            if (to != null) {
                // with rounding up to the end of that day
                date.lte(to + "||/d");
            }
            return date;
        })));
    }

    /** The same question asked of other days. */
    public Filter during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(values, dateField, first, last, timeZone);
    }

    /** Only the values of some fields. */
    public Filter only(Collection<String> fields) {
        Map<String, List<String>> kept = new HashMap<>(values);
        kept.keySet().retainAll(fields);
        return new Filter(kept, dateField, from, to, timeZone);
    }

    /** The clause of one field, if it has one. */
    public List<Query> clausesOf(String field) {
        List<String> accepted = values.get(field);
        return accepted == null ? List.of() : List.of(terms(field, accepted));
    }

    /** Any of the values. */
    public static Query terms(String field, List<String> accepted) {
        List<FieldValue> any = accepted.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(any))));
    }
}
