package dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.BesideOthers;
import dateline.index.IndexSetup;
import dateline.problem.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

@BesideOthers
class EmbeddedNodeIT {
    @TempDir
    private Path folder;

    /** As a full Elasticsearch does, which has the same filters in a module that is not to be had. */
    @ParameterizedTest
    @CsvSource({
        "folded_english, the sanctions were lifted,         sanction were lift",
        "folded_english, Russia's and Turkey’s ministers,   russia turkei minist",
        "folded_english, ERDOĞAN and Peña,                  erdogan pena",
        "folded,         Erdoğan’s ministers in Łódź,       erdogan's ministers in lodz",
    })
    void readsTextAsTheMappingsSay(String analyzer, String text, String expected) throws Exception {
        try (Elasticsearch elasticsearch = TestNode.connect(EmbeddedNodeIT.class)) {
            new IndexSetup(elasticsearch).ensure();
            var tokens = elasticsearch
                    .client()
                    .indices()
                    .analyze(request -> request.index(elasticsearch.alias("articles"))
                            .analyzer(analyzer)
                            .text(text))
                    .tokens();

            assertThat(String.join(
                            " ", tokens.stream().map(token -> token.token()).toList()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void servesTheEnglishAnalyzerThatMappingsOfVersion1Name() throws Exception {
        try (Elasticsearch elasticsearch = TestNode.connect(EmbeddedNodeIT.class)) {
            var tokens = elasticsearch
                    .client()
                    .indices()
                    .analyze(request -> request.analyzer("english").text("the sanctions were lifted"))
                    .tokens();

            assertThat(tokens).extracting(token -> token.token()).containsExactly("sanction", "were", "lift");
            elasticsearch.check();
        }
    }

    @Test
    void keepsItsDataAndLetsNobodyElseIn() throws Exception {
        List<String> told = new ArrayList<>();
        try (EmbeddedNode node = EmbeddedNode.start(folder, EmbeddedSettings.defaults(), told::add);
                Elasticsearch elasticsearch = Elasticsearch.connect(ElasticsearchSettings.open(node.url(), "kept"))) {
            elasticsearch.client().indices().create(request -> request.index("kept-a"));
            assertThatThrownBy(() -> EmbeddedNode.start(folder, EmbeddedSettings.defaults(), told::add))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("another Dateline uses " + folder.toAbsolutePath());
        }
        assertThat(told).singleElement().asString().startsWith("Starting Elasticsearch 9.");
        try (EmbeddedNode node = EmbeddedNode.start(folder, EmbeddedSettings.defaults(), told::add);
                Elasticsearch elasticsearch = Elasticsearch.connect(ElasticsearchSettings.open(node.url(), "kept"))) {
            assertThat(elasticsearch
                            .client()
                            .indices()
                            .exists(request -> request.index("kept-a"))
                            .value())
                    .isTrue();
        }
    }

    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeParent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("NODE ")) {
                line = lines.readLine();
            }
            assertThat(line).as("the parent told its node").isNotNull();
            ProcessHandle node = ProcessHandle.of(Long.parseLong(line.substring("NODE ".length())))
                    .orElseThrow();
            assertThat(node.isAlive()).isTrue();

            parent.destroyForcibly();

            node.onExit().get(30, TimeUnit.SECONDS);
            assertThat(node.isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void tooLittleDiskIsToldBeforeAnythingIsWritten() throws IOException {
        EmbeddedSettings settings =
                new EmbeddedSettings(DataSize.ofMegabytes(512), DataSize.ofTerabytes(1000), Duration.ofMinutes(1));

        assertThatThrownBy(() -> EmbeddedNode.start(folder, settings, sentence -> {}))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("too little disk: ")
                .hasMessageContaining("--dateline.data-dir=FOLDER");
        assertThat(folder.resolve("elasticsearch")).doesNotExist();
        assertThat(openLocks()).isEmpty();
    }

    @Test
    void aNodeThatCannotStartTellsItsLastWord() throws Exception {
        Files.createDirectories(folder.resolve("data").getParent());
        Files.writeString(folder.resolve("data"), "a file where a folder must be");

        assertThatThrownBy(() -> EmbeddedNode.start(folder, EmbeddedSettings.defaults(), sentence -> {}))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Elasticsearch ended while starting: ")
                .hasMessageContaining("elasticsearch.log");
    }

    /** It could start, but what it says could not be kept. */
    @Test
    void aNodeThatIsGivenUpIsEndedAndItsFolderIsFree() throws Exception {
        Files.createDirectories(folder.resolve("logs/elasticsearch.log"));

        assertThatThrownBy(() -> EmbeddedNode.start(folder, EmbeddedSettings.defaults(), sentence -> {}))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Elasticsearch ended while starting: ");

        assertThat(ProcessHandle.current().children())
                .noneMatch(child -> child.info().commandLine().orElse("").contains(folder.toString()));
        assertThat(openLocks()).isEmpty();
    }

    /** Where the system tells it: this program's open files that are locks of the folder. */
    private List<Path> openLocks() throws IOException {
        Path files = Path.of("/proc/self/fd");
        List<Path> locks = new ArrayList<>();
        if (Files.isDirectory(files)) {
            for (Path file : Files.list(files).toList()) {
                try {
                    if (Files.readSymbolicLink(file).equals(folder.resolve("lock"))) {
                        locks.add(file);
                    }
                } catch (NoSuchFileException e) {
                    // closed in the meantime
                }
            }
        }
        return locks;
    }
}
