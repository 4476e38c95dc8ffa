package dateline.index.document;

import dateline.extract.country.Countries;
import dateline.extract.model.CodePoints;
import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.Field;
import dateline.extract.model.SanctionAction;
import dateline.extract.model.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document of an event (docs/index.md). */
final class EventFields {
    private EventFields() {}

    /**
     * The fields as they are named in the index, without those of every document.
     *
     * @param points of each field of the article
     */
    static Map<String, @Nullable Object> of(Event event, Map<Field, CodePoints> points) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("sender", event.source());
        fields.put("target", event.target());
        if (event.source() != null && event.target() != null) {
            fields.put("dyad", Countries.dyad(event.source(), event.target()));
            fields.put("direction", event.source() + ">" + event.target());
        }
        fields.put(
                "countries",
                Stream.of(event.source(), event.target())
                        .filter(code -> code != null)
                        .toList());
        fields.put("type", event.type().name());
        fields.put("mode", event.mode());
        fields.put("quad", event.quad().code());
        fields.put("score", event.score());
        fields.put("scale", Event.SCALE);
        SanctionAction action = event.action();
        fields.put("action", action == null ? null : action.code());
        fields.put(
                "measures",
                new TreeSet<>(event.measures())
                        .stream().map(measure -> measure.code()).toList());
        fields.put("designated", event.designated());
        fields.put("modality", event.modality().code());
        EventDate date = event.date();
        if (date != null && Documents.range(date.interval()) != null) {
            fields.put("event_date", Documents.range(date.interval()));
            fields.put("event_from", date.interval().from().toString());
            fields.put("granularity", Documents.granularity(date.interval()));
            fields.put("basis", date.basis().code());
        }
        fields.put("evidence", event.evidence().text());
        offsets(event.evidence(), "evidence", points, fields);
        fields.put("trigger", event.trigger().text().toLowerCase(Locale.ROOT));
        offsets(event.trigger(), "trigger", points, fields);
        fields.put("told", event.count());
        return fields;
    }

    private static void offsets(
            Span span, String name, Map<Field, CodePoints> points, Map<String, @Nullable Object> fields) {
        CodePoints chars = Objects.requireNonNull(points.get(span.field()));
        fields.put("field", span.field().name().toLowerCase(Locale.ROOT));
        fields.put(name + "_start", chars.at(span.start()));
        fields.put(name + "_end", chars.at(span.end()));
    }
}
