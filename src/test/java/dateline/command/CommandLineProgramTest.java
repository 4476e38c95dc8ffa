package dateline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.web.access.ApiKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineProgramTest {
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final InputStream realIn = System.in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(realOut);
        System.setErr(realErr);
        System.setIn(realIn);
    }

    @Test
    void extractPrintsARecordALine() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), """
                {"id":"a","published":"2024-02-07","title":"\uD83D\uDE00 Seoul acts","body":"South Korea tightened its export controls on Russia."}
                {"id":"b","body":"Nothing."}
                """);

        int code = CommandLineProgram.run("extract", file.toString());

        assertThat(code).isZero();
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(lines).hasSize(2);
        JsonNode record = new JsonMapper().readTree(lines[0]);
        assertThat(record.get("focus").toString()).isEqualTo("[\"KR\",\"RU\"]");
        // the face is one code point and two UTF-16 units
        assertThat(record.get("mentions").get(0).toString())
                .isEqualTo(
                        "{\"type\":\"country\",\"field\":\"title\",\"start\":2,\"end\":7,\"text\":\"Seoul\",\"country\":\"KR\",\"via\":\"capital\"}");
        JsonNode event = record.get("events").get(0);
        assertThat(event.get("action").asString()).isEqualTo("tighten");
        assertThat(event.get("measures").toString()).isEqualTo("[\"export-control\"]");
        assertThat(event.get("date").get("basis").asString()).isEqualTo("published");
    }

    @Test
    void explainTellsWhyEachEventWasReadAndWhatWasPassedOver() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), """
                {"id":"a","published":"2024-02-07","title":"Seoul acts","body":"South Korea tightened its export controls on Russia. Norway's refusal to supply arms to Chad was noted. Nobody was sanctioned."}
                {"id":"b","body":"Nothing."}
                nonsense
                """);

        int code = CommandLineProgram.run("explain", "--id", "a", file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("rejected " + file + ":3: not JSON");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "article a, published 2024-02-07",
                        "[title 0-10] Seoul acts",
                        "country    \"Seoul\" = KR South Korea, by capital")
                .containsPattern(
                        "event +KR -> RU  SANCTION tighten, asserted, 2024-02-07 \\(publication\\)  by \"tightened\": sanction, event-sanctions.tsv:\\d+")
                .containsPattern(
                        "event +NO -> TD  REJECT, asserted, .* by \"supply arms\": relation, event-compounds.tsv:\\d+ as AID, which the words before make REJECT")
                .containsPattern("passed over +\"sanctioned\": nobody sends or suffers it")
                .doesNotContain("Nothing.");
    }

    @Test
    void explainNamesTheEnginesThereAre() {
        int code = CommandLineProgram.run("explain", "--names", "other", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no engine for names is called 'other'; this build has builtin");
    }

    @Test
    void extractNamesWhatItRejectsAndGoesOn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.ndjson"), "{\"id\":\"a\",\"body\":\"x\"}\nnonsense\n{\"id\":\"b\",\"body\":\"y\"}\n");

        int code = CommandLineProgram.run("extract", file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("rejected " + file + ":2: not JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "explain"})
    void anArticleThatFailsIsNamedAndCostsNoOther(String command) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.ndjson"),
                "{\"id\":\"first\",\"body\":\"x\"}\n{\"id\":\"second\",\"body\":\"BREAK\"}\n{\"id\":\"third\",\"body\":\"y\"}\n");

        int code = CommandLineProgram.run(command, "--names", "faulty", file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("first", "third")
                .doesNotContain("second");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("failed " + file + ":2: java.lang.IllegalStateException");
    }

    @Test
    void extractReadsStandardInput() {
        System.setIn(new ByteArrayInputStream(
                "SEOUL, February 7. /TASS/. South Korea agreed.".getBytes(StandardCharsets.UTF_8)));

        int code = CommandLineProgram.run("extract");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"dateline\":{\"place\":\"SEOUL\",\"country\":\"KR\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extract nowhere.txt             | dateline: nowhere.txt does not exist",
                "index                           | Missing required parameter",
                "frobnicate                      | Unmatched argument",
                "serve port=1                    | dateline: unknown argument port=1; properties are given as --name=value",
                "serve --dateline.elasticsearch.url=http://127.0.0.1:1 --server.port=0 | connection refused",
                "serve --server.port=http       | dateline: server.port must be a port's number, from 0 to 65535, not http",
                "serve --server.port=70000      | dateline: server.port must be a port's number, from 0 to 65535, not 70000",
                "serve --server.port=-1         | dateline: server.port must be a port's number, from 0 to 65535, not -1",
                "serve --server.port=0 --server.address=nowhere.invalid | dateline: server.address nowhere.invalid is no address: there is no such host",
                "serve --server.port=18081 --server.address=192.0.2.1 | dateline: port 18081 of 192.0.2.1 cannot be opened: Cannot assign requested address",
                "serve --server.port=0 --dateline.embedded.heap=1MB | dateline: dateline.embedded.heap must be at least 128MB",
                "serve --server.port=0 --dateline.embedded.heap=big | dateline: dateline.embedded.heap=big: 'big' does not match",
                "serve --server.port=0 --dateline.names=corenlpp | dateline: no engine for names is called 'corenlpp'; this build has builtin",
                "serve --server.port=0 --dateline.api.time-limit=abc | dateline: dateline.api.time-limit=abc: 'abc' is not a valid duration",
                "serve --server.port=0 --dateline.api.time-limit=0 | dateline: dateline.api.time-limit must be at least 1ms",
                "serve --server.port=0 --dateline.api.slow-question=-1s | dateline: dateline.api.slow-question must be at least 0s",
                "serve --server.port=0 --dateline.api.write-wait=-1s | dateline: dateline.api.write-wait must be at least 0s",
                "serve --server.port=0 --dateline.api.write-wait=soon | dateline: dateline.api.write-wait=soon: 'soon' is not a valid duration",
                "index seeds/chronicle/2014.ndjson --dateline.api.exports-at-once=0 | dateline: dateline.api.exports-at-once must be at least 1",
                "explain --id nobody seeds/chronicle/2014.ndjson | dateline: no article in seeds/chronicle/2014.ndjson has the id nobody",
                "index ops                      | dateline: no articles in ops: neither .ndjson nor .txt files",
                "extract ops docs               | dateline: no articles in ops, docs: neither .ndjson nor .txt files",
                "explain ops                    | dateline: no articles in ops: neither .ndjson nor .txt files",
                "serve --server.port=0 --dateline.data-dir=pom.xml | dateline: cannot use pom.xml for the embedded Elasticsearch: it is a file, or lies in one",
                "index pom.xml                  | dateline: pom.xml is none of .ndjson",
                "index seeds/chronicle/2014.ndjson --dateline.elasticsearch.url=http://127.0.0.1:9200, | dateline: dateline.elasticsearch.url must be like",
                "index seeds/chronicle/2014.ndjson --dateline.embedded.heap=big | dateline: dateline.embedded.heap=big: 'big' does not match",
                "index seeds/chronicle/2014.ndjson --dateline.elasticsearch.uri=https://es:9200 | dateline: there is no property dateline.elasticsearch.uri; did you mean dateline.elasticsearch.url?",
                "index seeds/chronicle/2014.ndjson --dateline.api.keys.desk.sha=1 | dateline: there is no property dateline.api.keys.desk.sha; did you mean dateline.api.keys.NAME.sha256?",
                "index seeds/chronicle/2014.ndjson --dateline.seeds=x --dateline.data-dir=x --dateline.names=builtin --dateline.embedded.startTimeout=2m --dateline.api.keys.desk.role=reader --dateline.api.keys.desk.sha256=K --dateline.api.cors-origins[0]=https://a --dateline.api.keep-at-most=1MB --dateline.api.exports-at-once=2 --dateline.elasticsearch.url=http://127.0.0.1:1 | connection refused",
                "migrate --dateline.elasticsearch.url=http://127.0.0.1:9200, | dateline: dateline.elasticsearch.url must be like",
                "key Our_Desk                   | dateline: a key's name must be small letters, digits and -, not Our_Desk",
                "key desk --role owner          | Invalid value for option '--role'",
                "serve --dateline.elasticsearch.url=ftp://x --server.port=0 | dateline.elasticsearch.url must be like",
            })
    void wrongUseIsOneLineAndCode2(String arguments, String message) {
        int code = CommandLineProgram.run(
                arguments.replace("K ", "0".repeat(64) + " ").split(" "));

        assertThat(code).isEqualTo(2);
        String told = err.toString(StandardCharsets.UTF_8);
        assertThat(told).contains(message).doesNotContain("\tat ");
        if (told.contains("dateline: ")) {
            // beside what is being done, which has the seconds before it
            assertThat((told + out.toString(StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("[ ")))
                    .singleElement()
                    .asString()
                    .startsWith("dateline: ");
        }
    }

    /** What is given in the wrong place, and the message; it is repeated nowhere. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dateline.elasticsearch.url=https://desk:SECRET@es:9200 | dateline.elasticsearch.url must hold no user and no password",
                "--dateline.elasticsearch.url=https://desk:SE@CRET@es:9200 | dateline.elasticsearch.url must hold no user and no password",
                "--dateline.elasticsearch.url=desk:SECRET@es:9200 | dateline.elasticsearch.url must hold no user and no password",
                "--dateline.elasticsearch.url=https://desk:SECRET@[es:9200 | dateline.elasticsearch.url cannot be read",
                "--dateline.api.keys.desk.sha256=SECRET | sha256 must be the hash of the key",
                "--dateline.api.keys.desk.role=reader --dateline.api.keys.desk.sha256=SECRET | sha256 must be the hash of the key",
            })
    void secretsAreNotRepeated(String arguments, String message) {
        int code = CommandLineProgram.run(("serve --server.port=0 " + arguments).split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
        assertThat(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
                .doesNotContain("SECRET", "SE@", "CRET");
    }

    /** A full disk, and a reader that went away. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extract FILE                   | No space left on device | 1",
                "explain FILE                   | No space left on device | 1",
                "key desk                       | No space left on device | 1",
                "--version                      | No space left on device | 1",
                "help extract                   | No space left on device | 1",
                "extract FILE                   | Broken pipe             | 141",
                "explain FILE                   | Broken pipe             | 141",
                "--help                         | Broken pipe             | 141",
            })
    void outputThatIsLostIsNoSuccess(String arguments, String why, int expected) throws IOException {
        String article = "{\"body\":\"Russia.\"}\n";
        // more than any buffer holds, and all of it within one
        for (int articles : new int[] {3000, 1}) {
            Path file = Files.writeString(folder.resolve("a.ndjson"), article.repeat(articles));
            err.reset();

            int code = CommandLineProgram.run(
                    new Full(why), arguments.replace("FILE", file.toString()).split(" "));

            assertThat(code).isEqualTo(expected);
            assertThat(err.toString(StandardCharsets.UTF_8).lines().toList())
                    .isEqualTo(
                            expected == 141
                                    ? List.of()
                                    : List.of("dateline: standard output cannot be written: " + why));
        }
    }

    /** Takes some bytes, then no more. */
    private static final class Full extends OutputStream {
        private final String why;
        private int left = 10;

        Full(String why) {
            this.why = why;
        }

        @Override
        public void write(int one) throws IOException {
            if (left-- <= 0) {
                throw new IOException(why);
            }
        }
    }

    @Test
    void whatStandsInTheBufferIsWrittenAtTheEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "{\"body\":\"Russia.\"}\n");
        ByteArrayOutputStream data = new ByteArrayOutputStream();

        assertThat(CommandLineProgram.run(data, "extract", file.toString())).isZero();

        assertThat(data.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(out.size()).isZero();
    }

    @Test
    void theVersionIsThatOfTheBuild() throws IOException {
        Matcher version = Pattern.compile("<artifactId>dateline</artifactId>\\s*<version>(.+?)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(CommandLineProgram.run("--version")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("dateline " + version.group(1));
    }

    @Test
    void aTakenPortIsToldAtOnce() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            int code = CommandLineProgram.run(
                    "serve", "--server.port=" + taken.getLocalPort(), "--dateline.data-dir=" + folder);

            assertThat(code).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("port " + taken.getLocalPort() + " is taken")
                    .doesNotContain("\tat ");
            assertThat(folder.resolve("elasticsearch")).doesNotExist();
        }
    }

    @Test
    void aKeyIsPrintedWithTheHashThatTheServiceIsGiven() {
        assertThat(CommandLineProgram.run("key", "desk", "--role", "writer")).isZero();

        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
        String key = lines[0].substring(lines[0].lastIndexOf(' ') + 1);
        assertThat(key).hasSize(43);
        assertThat(lines[1]).isEqualTo("--dateline.api.keys.desk.sha256=" + ApiKey.sha256(key));
        assertThat(lines[2]).isEqualTo("--dateline.api.keys.desk.role=writer");
    }

    @Test
    void helpTeaches() {
        assertThat(CommandLineProgram.run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("dev", "serve", "index", "extract", "Exit codes", "Examples");
    }

    /** What is to be typed stands in one line, to be copied. */
    @ParameterizedTest
    @ValueSource(strings = {"dev", "serve", "index", "migrate"})
    void helpOfCommandsWithPropertiesHasAnExample(String command) {
        assertThat(CommandLineProgram.run(command, "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("  --server.port=18080 --dateline.data-dir=/data\n");
    }
}
