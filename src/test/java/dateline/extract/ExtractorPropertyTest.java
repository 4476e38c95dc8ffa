package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Published;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.model.Span;
import dateline.extract.name.BuiltInNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for any text at all, and for any text made of the words that the extractor looks for. */
class ExtractorPropertyTest {
    private static final Extractor EXTRACTOR = new Extractor(new BuiltInNames());
    private static final Published DAY = Published.on(LocalDate.of(2024, 2, 29));

    /** Words that set off rules, and characters that break careless ones. */
    private static final List<String> WORDS = List.of(
            "Russia",
            "U.S.",
            "South Korean",
            "Seoul",
            "Kremlin",
            "EU",
            "Georgia",
            "Niger",
            "President",
            "Vladimir",
            "Putin",
            "Ministry",
            "of",
            "imposed",
            "lifted",
            "sanctions",
            "against",
            "on",
            "by",
            "not",
            "may",
            "Last",
            "December",
            "7",
            "2023",
            "33",
            "years",
            "ago",
            "140th",
            "anniversary",
            "Monday",
            "the",
            "and",
            "from",
            "to",
            "1990s",
            "said",
            "'s",
            "’s",
            ".",
            ",",
            "\"",
            "“",
            "”",
            "(",
            ")",
            "-",
            "—",
            "/",
            "\n\n",
            "\n",
            "&amp;",
            "<p>",
            "\uD83D\uDE00",
            "e\u0301",
            "\u0640\u0645\u0635\u0631",
            "\u200F",
            "\u0000",
            "\u00A0",
            "\uFFFD",
            "SEOUL,",
            "/TASS/.",
            "St.",
            "No.",
            "1,000.5");

    @Provide
    Arbitrary<String> newsLike() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(60).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(200).map(ExtractorPropertyTest::withoutHalves);
    }

    @Property(tries = 1000)
    void spansOfNewsLikeTextAreInOrder(@ForAll("newsLike") String title, @ForAll("newsLike") String body) {
        check(title, body);
    }

    @Property(tries = 1000)
    void spansOfAnyTextAreInOrder(@ForAll("anything") String body) {
        check(null, body);
    }

    @Property(tries = 200)
    void theSameArticleGivesTheSameRecord(@ForAll("newsLike") String body) {
        assertThat(record(body)).isEqualTo(record(body));
    }

    /** Paragraphs apart do not swallow each other's countries; after "Vladimir Georgia", Georgia may be he. */
    @Property(tries = 500)
    void concatenationLosesNoCountry(@ForAll("newsLike") String first, @ForAll("newsLike") String second) {
        if (first.isBlank() || second.isBlank()) {
            return;
        }
        String whole = first + ".\n\nAlso. " + second;
        Set<String> persons = extract(null, whole).mentions().stream()
                .filter(Mention.Person.class::isInstance)
                .map(mention -> ((Mention.Person) mention).name())
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
        long apart = countries(first + ".")
                        .filter(mention -> !persons.contains(mention.span().text()))
                        .count()
                + countries("Also. " + second)
                        .filter(mention -> !persons.contains(mention.span().text()))
                        .count();
        long together = countries(whole).count();

        assertThat(together).as(first + ".\n\n" + second).isGreaterThanOrEqualTo(apart);
    }

    @Property(tries = 200)
    void textWithoutLettersOrDigitsSaysNothing(@ForAll("marks") String body) {
        Extraction extraction = extract(null, body);

        assertThat(extraction.mentions()).isEmpty();
        assertThat(extraction.events()).isEmpty();
        assertThat(extraction.focus()).isEmpty();
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings()
                .withChars(".,;:!?()[]{}<>\"'-–—/&%$#@*+=~^|\\")
                .ofMinLength(1)
                .ofMaxLength(100);
    }

    private static void check(@Nullable String title, String body) {
        if (body.isBlank()) {
            return;
        }
        Extraction extraction = extract(title, body);
        List<Span> spans = extraction.mentions().stream().map(Mention::span).toList();
        List<Span> evidence =
                extraction.events().stream().map(event -> event.evidence()).toList();

        assertThat(spans).isSorted();
        assertThat(evidence).isSorted();
        Stream.of(
                        spans,
                        evidence,
                        extraction.events().stream()
                                .map(event -> event.trigger())
                                .toList())
                .flatMap(List::stream)
                .forEach(span -> assertThat((span.field() == Field.BODY ? body : String.valueOf(title))
                                .substring(span.start(), span.end()))
                        .isEqualTo(span.text()));
        assertThat(codesNamed(extraction)).containsAll(extraction.focus());
        assertThat(ExtractionJson.line(extraction, title, body))
                .startsWith("{\"id\":\"a\"")
                .doesNotContain("\n");
    }

    private static List<String> codesNamed(Extraction extraction) {
        Stream<@Nullable String> mentioned = extraction.mentions().stream().map(mention -> switch (mention) {
            case Mention.Country country -> country.country();
            case Mention.Bloc bloc -> bloc.bloc();
            default -> null;
        });
        var dateline = extraction.dateline();
        return Stream.concat(mentioned, Stream.of(dateline == null ? "" : String.valueOf(dateline.country())))
                .filter(code -> code != null)
                .collect(Collectors.toList());
    }

    private static Stream<Mention> countries(String body) {
        return extract(null, body).mentions().stream().filter(Mention.Country.class::isInstance);
    }

    private static String record(String body) {
        return body.isBlank() ? "" : ExtractionJson.line(extract(null, body), null, body);
    }

    private static Extraction extract(@Nullable String title, String body) {
        return EXTRACTOR.extract(new Article("a", DAY, title, body, null, null, null));
    }

    /** Readers replace halves of surrogate pairs, so none reaches the extractor. */
    private static String withoutHalves(String text) {
        return text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
