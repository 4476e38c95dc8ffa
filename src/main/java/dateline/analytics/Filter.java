package dateline.analytics;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents count.
 *
 * @param narrowing each narrows the others
 * @param dateField what {@code from} and {@code to} bound
 * @param from first day, included
 * @param to last day, included
 * @param timeZone whose days these are
 */
public record Filter(
        List<Clause> narrowing,
        String dateField,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String timeZone) {

    /** What says whose articles they are; all else says what they tell. */
    private static final Set<String> WHOSE = Set.of("source", "language");

    public Filter {
        narrowing = List.copyOf(narrowing);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to must not lie before from: " + from + ".." + to);
        }
    }

    /**
     * One narrowing.
     *
     * @param field of the index, or another name for what is no list of values of a field
     * @param accepted the values, if it is one; any of them will do
     */
    public record Clause(String field, List<String> accepted, Query query) {
        public Clause {
            accepted = List.copyOf(accepted);
        }

        /** Any of the values. */
        public static Clause anyOf(String field, List<String> accepted) {
            return new Clause(field, accepted, terms(field, accepted));
        }

        /** Anything else. */
        public static Clause of(String name, Query query) {
            return new Clause(name, List.of(), query);
        }
    }

    /** All clauses. */
    public List<Query> clauses() {
        return clausesWithout(List.of());
    }

    /** The clauses of all fields but some: what a facet's other values are counted under. */
    public List<Query> clausesWithout(Collection<String> fields) {
        List<Query> clauses = new ArrayList<>();
        for (Clause clause : narrowing) {
            if (!fields.contains(clause.field)) {
                clauses.add(clause.query);
            }
        }
        dates().ifPresent(clauses::add);
        return clauses;
    }

    /** The clauses of all fields, and documents that have no date at all besides those between the days: to be counted as undated. */
    public List<Query> clausesOrUndated() {
        List<Query> clauses =
                new ArrayList<>(narrowing.stream().map(Clause::query).toList());
        dates().ifPresent(between -> clauses.add(Query.of(any -> any.bool(bool -> bool.should(between)
                .should(undated ->
                        undated.bool(none -> none.mustNot(not -> not.exists(exists -> exists.field(dateField)))))))));
        return clauses;
    }

    /** The days, as a clause. */
    public Optional<Query> dates() {
        return from == null && to == null ? Optional.empty() : Optional.of(between(dateField, from, to, timeZone));
    }

    /**
     * Documents dated from the first day to the last, both included; either may be open. Days of instants begin and end as they do in the zone:
     * Elasticsearch's own rounding takes each to have 24 hours, and to begin at midnight.
     */
    public static Query between(String field, @Nullable LocalDate from, @Nullable LocalDate to, String timeZone) {
        boolean instants = field.equals(Basis.PUBLISHED.field());
        ZoneId zone = ZoneId.of(timeZone);
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field(field);
            if (instants) {
                date.format("epoch_millis");
            }
            if (from != null) {
                date.gte(instants ? start(from, zone) : from.toString());
            }
            if (to != null && instants) {
                date.lt(start(to.plusDays(1), zone));
            } else if (to != null) {
                date.lte(to.toString());
            }
            return date;
        })));
    }

    private static String start(LocalDate day, ZoneId zone) {
        return Long.toString(day.atStartOfDay(zone).toInstant().toEpochMilli());
    }

    /** The same question asked of other days. */
    public Filter during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(narrowing, dateField, first, last, timeZone);
    }

    /** The same question narrowed otherwise. */
    public Filter narrowedBy(List<Clause> others) {
        return new Filter(others, dateField, from, to, timeZone);
    }

    /** Only the clauses of some fields. */
    public Filter only(Collection<String> fields) {
        return narrowedBy(narrowing.stream()
                .filter(clause -> fields.contains(clause.field))
                .toList());
    }

    /**
     * All articles that a share is a share of: those of the same sources and in the same languages, whatever they tell. So shares of
     * different questions have one divisor and compare, and what the articles tell is in the numerator only.
     */
    public Filter ofAllArticles() {
        return only(WHOSE);
    }

    /** The clauses of one field. */
    public List<Query> clausesOf(String field) {
        return narrowing.stream()
                .filter(clause -> clause.field.equals(field))
                .map(Clause::query)
                .toList();
    }

    /** The values accepted of one field; empty where any is. */
    public List<String> accepted(String field) {
        return narrowing.stream()
                .filter(clause -> clause.field.equals(field))
                .flatMap(clause -> clause.accepted.stream())
                .toList();
    }

    /** Any of the values. */
    public static Query terms(String field, List<String> accepted) {
        List<FieldValue> any = accepted.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(any))));
    }
}
