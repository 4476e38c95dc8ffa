package dateline.command;

import dateline.article.Article;
import dateline.extract.Extractor;
import dateline.extract.country.Countries;
import dateline.extract.event.clause.Trace;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article sentence by sentence: what was found, which rule and line of a lexicon read it, what was passed over and why. */
final class Explanation implements Trace {
    private final List<String> lines = new ArrayList<>();
    private final Map<Span, String> mentions = new LinkedHashMap<>();
    private final Set<Span> triggers = new HashSet<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final Map<Span, List<String>> bySentence = new LinkedHashMap<>();

    private record Dropped(Span sentence, Span word, String reason) {}

    private Explanation() {}

    /** The lines that explain an article. */
    static List<String> of(Extractor extractor, Article article) {
        Explanation explanation = new Explanation();
        explanation.explain(extractor.extract(article, explanation), article);
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
        at(event.evidence()).add(line.toString());
    }

    @Override
    public void dropped(Span sentence, Span word, String reason) {
        dropped.add(new Dropped(sentence, word, reason));
    }

    private List<String> at(Span sentence) {
        return bySentence.computeIfAbsent(sentence, span -> new ArrayList<>());
    }

    private void explain(Extraction extraction, Article article) {
        for (Dropped word : dropped) {
            // a word that one rule passes over may be read by another
            if (!triggers.contains(word.word)) {
                at(word.sentence).add("passed over  \"" + word.word.text() + "\": " + word.reason);
            }
        }
        lines.add("article " + extraction.id() + ", published "
                + (extraction.published() == null ? "unknown" : extraction.published()));
        Dateline dateline = extraction.dateline();
        lines.add("dateline  " + (dateline == null ? "none" : told(dateline)));
        lines.add("focus     " + String.join(" ", extraction.focus()));
        extraction.mentions().forEach(mention -> mentions.put(mention.span(), line(mention)));
        if (article.title() != null) {
            sentences(Text.of(Field.TITLE, article.title()));
        }
        sentences(Text.of(Field.BODY, article.body()));
    }

    private void sentences(Text text) {
        for (Sentence sentence : text.sentences()) {
            Span span = text.span(sentence);
            lines.add("");
            lines.add("[" + text.field().name().toLowerCase(Locale.ROOT) + " " + sentence.start() + "-" + sentence.end()
                    + "] " + span.text().replaceAll("\\s+", " "));
            mentions.forEach((where, line) -> {
                if (where.field() == text.field()
                        && where.start() >= sentence.start()
                        && where.end() <= sentence.end()) {
                    lines.add("    " + line);
                }
            });
            bySentence.getOrDefault(span, List.of()).stream()
                    .distinct()
                    .sorted()
                    .forEach(line -> lines.add("    " + line));
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
