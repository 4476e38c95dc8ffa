package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.extract.Extractor;
import dateline.extract.name.BuiltInNames;
import dateline.index.bulk.Document;
import dateline.index.bulk.Kind;
import dateline.index.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The fields of the mappings, against the documents of the seeds and against docs/index.md; {@code strict} sees to it that documents have no others. */
class MappingsTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** What no seed has: the seeds are published nowhere else, so they have no address. */
    private static final Set<String> RARE = Set.of("url");

    private static final Map<Kind, Set<String>> FILLED = new EnumMap<>(Kind.class);

    @BeforeAll
    static void read() {
        Extractor extractor = new Extractor(new BuiltInNames());
        ArticleFiles.of(List.of(Path.of("seeds")))
                .read(
                        item -> {
                            Documents documents =
                                    Documents.of(extractor.annotate(((Item.Accepted) item).article()), Instant.EPOCH);
                            List<Document> all = new ArrayList<>(documents.children("story"));
                            all.add(documents.article("story"));
                            all.forEach(document -> FILLED.computeIfAbsent(document.kind(), kind -> new TreeSet<>())
                                    .addAll(JSON.readTree(((Document.Put) document.write()).json())
                                            .propertyNames()));
                        },
                        bytes -> {});
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ARTICLES", "MENTIONS", "EVENTS"})
    void everyFieldIsFilledAndTold(Kind kind) throws IOException {
        Set<String> fields;
        try (InputStream mapping = IndexSetup.mapping(kind)) {
            fields = new TreeSet<>(
                    JSON.readTree(mapping).at("/mappings/properties").propertyNames());
        }

        assertThat(FILLED.get(kind))
                .containsAll(
                        fields.stream().filter(field -> !RARE.contains(field)).toList());
        String page = Files.readString(Path.of("docs/index.md"));
        assertThat(fields)
                .filteredOn(field ->
                        !Pattern.compile("`" + field + "[`.]").matcher(page).find())
                .isEmpty();
    }
}
