package dateline.extract;

import dateline.extract.model.CodePoints;
import dateline.extract.model.Dateline;
import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.model.Granularity;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.model.SanctionAction;
import dateline.extract.model.Span;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the extraction record (docs/extraction.md): one JSON object, offsets in code points. Stateless.
 */
public final class ExtractionJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final CodePoints title;
    private final CodePoints body;

    private ExtractionJson(JsonGenerator json, String title, String body) {
        this.json = json;
        this.title = new CodePoints(title);
        this.body = new CodePoints(body);
    }

    /** The record as one line without its line end; title and body are the texts that it was extracted from. */
    public static String line(Extraction extraction, @Nullable String title, String body) {
        StringWriter out = new StringWriter(4096);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            new ExtractionJson(json, title == null ? "" : title, body).write(extraction);
        }
        return out.toString();
    }

    private void write(Extraction extraction) {
        json.writeStartObject();
        json.writeStringProperty("id", extraction.id());
        text("published", extraction.published());
        write(extraction.dateline());
        json.writeArrayPropertyStart("focus");
        extraction.focus().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("mentions");
        extraction.mentions().forEach(this::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("events");
        extraction.events().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(@Nullable Dateline dateline) {
        if (dateline == null) {
            json.writeNullProperty("dateline");
            return;
        }
        json.writeObjectPropertyStart("dateline");
        text("place", dateline.place());
        text("country", dateline.country());
        text("date", dateline.date());
        text("agency", dateline.agency());
        json.writeEndObject();
    }

    private void write(Mention mention) {
        json.writeStartObject();
        json.writeStringProperty("type", mention.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        span(mention.span(), true);
        switch (mention) {
            case Mention.Country country -> {
                json.writeStringProperty("country", country.country());
                json.writeStringProperty("via", country.via().code());
            }
            case Mention.Bloc bloc -> json.writeStringProperty("bloc", bloc.bloc());
            case Mention.Person person -> {
                json.writeStringProperty("name", person.name());
                text("role", person.role());
            }
            case Mention.Organization organization -> json.writeStringProperty("name", organization.name());
            case Mention.Date date -> {
                json.writeStringProperty("kind", date.kind().name());
                json.writeStringProperty("value", date.value());
                interval(date.interval());
            }
        }
        json.writeEndObject();
    }

    private void write(Event event) {
        json.writeStartObject();
        span(event.evidence(), true);
        text("source", event.source());
        text("target", event.target());
        json.writeStringProperty("type", event.type().name());
        text("mode", event.mode());
        json.writeStringProperty("quad", event.quad().code());
        json.writeNumberProperty("score", event.score());
        json.writeStringProperty("scale", Event.SCALE);
        SanctionAction action = event.action();
        text("action", action == null ? null : action.code());
        json.writeArrayPropertyStart("measures");
        new TreeSet<>(event.measures()).forEach(measure -> json.writeString(measure.code()));
        json.writeEndArray();
        if (!event.designated().isEmpty()) {
            json.writeArrayPropertyStart("designated");
            event.designated().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeStringProperty("modality", event.modality().code());
        EventDate date = event.date();
        if (date == null) {
            json.writeNullProperty("date");
        } else {
            json.writeObjectPropertyStart("date");
            interval(date.interval());
            json.writeStringProperty("basis", date.basis().code());
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("trigger");
        span(event.trigger(), false);
        json.writeEndObject();
        if (event.again()) {
            json.writeBooleanProperty("again", true);
        }
        json.writeNumberProperty("count", event.count());
        json.writeEndObject();
    }

    private void interval(@Nullable Interval interval) {
        text("from", interval == null ? null : interval.from());
        text("to", interval == null ? null : interval.to());
        Granularity granularity = interval == null ? null : interval.granularity();
        text("granularity", granularity == null ? null : granularity.code());
    }

    private void span(Span span, boolean withField) {
        CodePoints points = span.field() == Field.TITLE ? title : body;
        if (withField) {
            json.writeStringProperty("field", span.field().name().toLowerCase(Locale.ROOT));
        }
        json.writeNumberProperty("start", points.at(span.start()));
        json.writeNumberProperty("end", points.at(span.end()));
        json.writeStringProperty("text", span.text());
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void text(String name, @Nullable LocalDate value) {
        text(name, value == null ? null : value.toString());
    }
}
