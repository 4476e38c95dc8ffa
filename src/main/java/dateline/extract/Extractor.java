package dateline.extract;

import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.country.CountryFinder;
import dateline.extract.country.Focus;
import dateline.extract.event.EventFinder;
import dateline.extract.event.clause.Trace;
import dateline.extract.model.Dateline;
import dateline.extract.model.Event;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.name.NameEngine;
import dateline.extract.text.Text;
import dateline.extract.time.DateFinder;
import dateline.extract.time.DatelineParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an article says. Pure: the same article gives the same extraction, with no I/O after construction, which reads the word
 * lists from the class path (about 0.2 s). Safe for use by any number of threads.
 */
public final class Extractor {
    /** Part of every stored document; changes whenever the same article may give another extraction. */
    public static final String VERSION = "13";

    private static final Comparator<Mention> BY_SPAN =
            (one, other) -> one.span().compareTo(other.span());

    private final DatelineParser datelines = new DatelineParser();
    private final DateFinder dates = new DateFinder();
    private final NameEngine names;
    private final CountryFinder countries = new CountryFinder();
    private final Focus focus = new Focus();
    private final EventFinder events = new EventFinder();

    /** An extractor that finds persons and organisations with the given engine. */
    public Extractor(NameEngine names) {
        this.names = names;
    }

    /** Extracts everything from one article, in time linear in its length. */
    public Extraction extract(Article article) {
        return annotate(article).extraction();
    }

    /** As {@link #extract}, with the texts as they were split. */
    public AnnotatedArticle annotate(Article article) {
        return annotate(article, Trace.NONE);
    }

    /** As {@link #annotate(Article)}, telling a trace why each event was read and which words were passed over. */
    public AnnotatedArticle annotate(Article article, Trace trace) {
        List<Text> fields = new ArrayList<>(2);
        if (article.title() != null) {
            fields.add(Text.of(Field.TITLE, article.title()));
        }
        Text body = Text.of(Field.BODY, article.body());
        fields.add(body);

        Dateline dateline = datelines.parse(body, dateOf(article.published()));
        LocalDate published = published(article, dateline);

        List<Mention> named = names.find(fields).stream()
                .filter(name -> dateline == null || !isPlaceOrDay(name, dateline))
                .toList();
        List<Mention> found = new ArrayList<>(named);
        found.addAll(countries.find(fields, named));
        for (Text field : fields) {
            found.addAll(dates.find(field, published));
        }
        found.sort(BY_SPAN);
        List<Mention> mentions = List.copyOf(found);
        List<Event> told = events.find(fields, mentions, dateline, published, trace);
        List<String> central = focus.of(fields, mentions, dateline);
        return new AnnotatedArticle(
                article, fields, new Extraction(article.id(), published, dateline, central, mentions, told));
    }

    /** A dateline names an agency; what else looks like a name there is where and when it was filed. */
    private static boolean isPlaceOrDay(Mention name, Dateline dateline) {
        return name.span().field() == Field.BODY
                && name.span().start() < dateline.end()
                && (dateline.agency() == null
                        || !dateline.agency().contains(name.span().text()));
    }

    private static @Nullable LocalDate published(Article article, @Nullable Dateline dateline) {
        LocalDate given = dateOf(article.published());
        return given != null || dateline == null ? given : dateline.date();
    }

    private static @Nullable LocalDate dateOf(@Nullable Published published) {
        return published == null ? null : published.date();
    }
}
