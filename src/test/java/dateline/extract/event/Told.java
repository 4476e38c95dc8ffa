package dateline.extract.event;

import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.Extractor;
import dateline.extract.model.Event;
import dateline.extract.name.BuiltInNames;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text of 7 February 2024 tells, for tables. */
final class Told {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());

    private Told() {}

    static List<Event> by(String text) {
        return by(text, LocalDate.of(2024, 2, 7));
    }

    /** What a text of another day tells. */
    static List<Event> by(String text, LocalDate day) {
        return by(day, null, text);
    }

    /** What a text of 7 February 2024 tells, with or without a title. */
    static List<Event> by(@Nullable String title, String text) {
        return by(LocalDate.of(2024, 2, 7), title, text);
    }

    private static List<Event> by(LocalDate day, @Nullable String title, String text) {
        return EXTRACTOR
                .extract(new Article("a", Published.on(day), title, text, null, null, null))
                .events();
    }

    /** As {@code KR>RU}, with a question mark for nobody. */
    static String parties(Event event) {
        return (event.source() == null ? "?" : event.source()) + ">" + (event.target() == null ? "?" : event.target());
    }
}
