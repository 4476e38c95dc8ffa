package dateline.index.document;

import dateline.article.Article;
import dateline.extract.AnnotatedArticle;
import dateline.extract.Extractor;
import dateline.extract.country.Countries;
import dateline.extract.model.Dateline;
import dateline.extract.model.Event;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.model.SanctionAction;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The document of an article (docs/index.md). */
final class ArticleFields {
    private ArticleFields() {}

    /**
     * The fields as they are named in the index, without those of every document.
     *
     * @param groups its mentions, one for each document of a mention
     * @param events those that have a document
     */
    static Map<String, @Nullable Object> of(
            AnnotatedArticle annotated, List<MentionGroup> groups, List<Event> events, Instant indexedAt) {
        Article article = annotated.article();
        Extraction extraction = annotated.extraction();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("body", article.body());
        Dateline dateline = extraction.dateline();
        if (dateline != null) {
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            parts.put("place", dateline.place());
            parts.put("country", dateline.country());
            parts.put("date", Documents.text(dateline.date()));
            parts.put("agency", dateline.agency());
            fields.put("dateline", Documents.withoutNulls(parts));
        }
        fields.put("focus", extraction.focus());
        fields.put("countries", MentionGroup.keys(groups, Mention.Country.class));
        fields.put("blocs", MentionGroup.keys(groups, Mention.Bloc.class));
        fields.put("persons", MentionGroup.keys(groups, Mention.Person.class));
        fields.put("organizations", MentionGroup.keys(groups, Mention.Organization.class));
        fields.put(
                "referred",
                groups.stream()
                        .map(MentionGroup::interval)
                        .filter(interval -> interval != null)
                        .map(Documents::range)
                        .filter(range -> range != null)
                        .distinct()
                        .toList());
        addCodes(events, fields);
        fields.put("word_count", words(annotated));
        fields.put("mention_count", groups.size());
        fields.put("event_count", events.size());
        fields.put("indexed_at", indexedAt.toString());
        fields.put("extractor", Extractor.VERSION);
        fields.put("content", ContentKeys.of(article));
        return fields;
    }

    private static void addCodes(List<Event> events, Map<String, @Nullable Object> fields) {
        Set<String> types = new TreeSet<>();
        Set<String> quads = new TreeSet<>();
        Set<String> actions = new TreeSet<>();
        Set<String> measures = new TreeSet<>();
        Set<String> designated = new TreeSet<>();
        Set<String> senders = new TreeSet<>();
        Set<String> targets = new TreeSet<>();
        Set<String> dyads = new TreeSet<>();
        for (Event event : events) {
            types.add(event.type().name());
            quads.add(event.quad().code());
            SanctionAction action = event.action();
            if (action != null) {
                actions.add(action.code());
            }
            event.measures().forEach(measure -> measures.add(measure.code()));
            designated.addAll(event.designated());
            if (event.source() != null) {
                senders.add(event.source());
            }
            if (event.target() != null) {
                targets.add(event.target());
            }
            if (event.source() != null && event.target() != null) {
                dyads.add(Countries.dyad(event.source(), event.target()));
            }
        }
        fields.put("event_types", types);
        fields.put("quads", quads);
        fields.put("actions", actions);
        fields.put("measures", measures);
        fields.put("designated", designated);
        fields.put("senders", senders);
        fields.put("targets", targets);
        fields.put("dyads", dyads);
    }

    private static long words(AnnotatedArticle annotated) {
        Text body = annotated.text(Field.BODY);
        return body == null ? 0 : body.tokens().stream().filter(Token::isWord).count();
    }
}
