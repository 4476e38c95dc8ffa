package dateline.extract.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was found in one article.
 *
 * @param published the publication date used for resolving dates: the given one, else the dateline's
 * @param focus codes of the countries and blocs that the article is about, most central first
 * @param mentions sorted by span
 * @param events sorted by evidence
 */
public record Extraction(
        String id,
        @Nullable LocalDate published,
        @Nullable Dateline dateline,
        List<String> focus,
        List<Mention> mentions,
        List<Event> events) {

    public Extraction {
        focus = List.copyOf(focus);
        mentions = List.copyOf(mentions);
        events = List.copyOf(events);
    }
}
