package dateline.command;

import dateline.article.Article;
import dateline.extract.AnnotatedArticle;
import dateline.extract.Extractor;
import dateline.extract.country.Countries;
import dateline.extract.event.clause.Trace;
import dateline.extract.model.CodePoints;
import dateline.extract.model.Dateline;
import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.model.Interval;
import dateline.extract.model.Mention;
import dateline.extract.model.Span;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article sentence by sentence: what was found, which rule and line of a lexicon read it, what was passed over and why. */
final class Explanation implements Trace {
    private static final Comparator<Line> BY_PLACE =
            Comparator.comparing(Line::place).thenComparing(Line::text);

    private final List<String> lines = new ArrayList<>();
    private final Set<Span> triggers = new HashSet<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final List<Line> notes = new ArrayList<>();

    /** A word that one rule passed over. */
    private record Dropped(Span sentence, Span word, String reason) {}

    /** What is told of the sentence that {@code place} begins in. */
    private record Line(Span place, String text) {}

    private Explanation() {}

    /** The lines that explain an article. */
    static List<String> of(Extractor extractor, Article article) {
        Explanation explanation = new Explanation();
        explanation.explain(extractor.annotate(article, explanation));
        return explanation.lines;
    }

    @Override
    public void told(Event event, String rule) {
        StringBuilder line = new StringBuilder("event      ");
        line.append(party(event.source())).append(" -> ").append(party(event.target()));
        line.append("  ").append(event.type());
        if (event.action() != null) {
            line.append(' ').append(event.action().code());
        }
        line.append(", ").append(event.modality().name().toLowerCase(Locale.ROOT));
        EventDate date = event.date();
        if (date != null) {
            line.append(", ")
                    .append(days(date.interval()))
                    .append(date.basis() == EventDate.Basis.TEXT ? " (its own date)" : " (publication)");
        }
        line.append("  by \"").append(event.trigger().text()).append("\": ").append(rule);
        triggers.add(event.trigger());
        notes.add(new Line(event.evidence(), line.toString()));
    }

    @Override
    public void dropped(Span sentence, Span word, String reason) {
        dropped.add(new Dropped(sentence, word, reason));
    }

    @Override
    public void meant(Span sentence, Span words, String code, String reason) {
        notes.add(new Line(
                sentence,
                "meant      \"" + words.text() + "\" = " + code + " " + Countries.nameOf(code) + ": " + reason));
    }

    @Override
    public void parted(Span sentence, int parts) {
        notes.add(new Line(
                sentence, "long       read for events in " + parts + " parts, none of which knows the others"));
    }

    private void explain(AnnotatedArticle annotated) {
        for (Dropped word : dropped) {
            // a word that one rule passes over may be read by another
            if (!triggers.contains(word.word)) {
                notes.add(new Line(word.sentence, "passed over  \"" + word.word.text() + "\": " + word.reason));
            }
        }
        Extraction extraction = annotated.extraction();
        lines.add("article " + extraction.id() + ", published "
                + (extraction.published() == null ? "unknown" : extraction.published()));
        Dateline dateline = extraction.dateline();
        lines.add("dateline  " + (dateline == null ? "none" : told(dateline)));
        lines.add("focus     " + String.join(" ", extraction.focus()));
        List<Line> mentions = extraction.mentions().stream()
                .map(mention -> new Line(mention.span(), line(mention)))
                .toList();
        List<Line> events = notes.stream().distinct().sorted(BY_PLACE).toList();
        for (Text text : annotated.fields()) {
            sentences(text, mentions, events);
        }
    }

    /** Walks sentences, mentions and events together, as all are in order. */
    private void sentences(Text text, List<Line> mentions, List<Line> events) {
        CodePoints points = new CodePoints(text.chars());
        Deque<Line> found = of(text.field(), mentions);
        Deque<Line> told = of(text.field(), events);
        for (Sentence sentence : text.sentences()) {
            lines.add("");
            lines.add("[" + text.field().name().toLowerCase(Locale.ROOT) + " " + points.at(sentence.start()) + "-"
                    + points.at(sentence.end()) + "] "
                    + text.span(sentence).text().replaceAll("\\s+", " "));
            take(found, sentence.end());
            take(told, sentence.end());
        }
    }

    private static Deque<Line> of(Field field, List<Line> all) {
        return all.stream()
                .filter(line -> line.place.field() == field)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    /** Those that begin before an offset. */
    private void take(Deque<Line> from, int end) {
        for (Line line = from.peek(); line != null && line.place.start() < end; line = from.peek()) {
            lines.add("    " + line.text);
            from.remove();
        }
    }

    private static String told(Dateline dateline) {
        return dateline.place()
                + (dateline.country() == null ? "" : " (" + dateline.country() + ")")
                + (dateline.date() == null ? "" : ", " + dateline.date())
                + (dateline.agency() == null ? "" : ", " + dateline.agency());
    }

    private static String line(Mention mention) {
        String words = "\"" + mention.span().text() + "\"";
        return switch (mention) {
            case Mention.Country country ->
                "country    " + words + " = " + country.country() + " " + Countries.nameOf(country.country()) + ", by "
                        + country.via().code();
            case Mention.Bloc bloc -> "bloc       " + words + " = " + bloc.bloc() + " " + Countries.nameOf(bloc.bloc());
            case Mention.Person person ->
                "person     " + words + " = " + person.name() + (person.role() == null ? "" : ", " + person.role());
            case Mention.Organization organization -> "organization " + words + " = " + organization.name();
            case Mention.Date date ->
                "date       " + words + " = " + date.kind() + " " + date.value()
                        + (date.interval() == null ? "" : ", " + days(date.interval()));
        };
    }

    private static String party(@Nullable String code) {
        return code == null ? "(not told)" : code;
    }

    private static String days(Interval interval) {
        return interval.from().equals(interval.to())
                ? interval.from().toString()
                : interval.from() + " to " + interval.to();
    }
}
