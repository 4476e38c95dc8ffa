package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BesideOthers;
import dateline.elastic.TestCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kibana/provision.sh} against a server that answers as Kibana does. */
@BesideOthers
class ProvisionScriptTest {
    @TempDir
    private Path folder;

    private AnsweringKibana kibana;

    @BeforeEach
    void start() throws IOException {
        kibana = new AnsweringKibana(null);
    }

    @AfterEach
    void stop() {
        kibana.close();
    }

    @Test
    void importsIntoTheDefaultSpace() throws Exception {
        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "a \"b\" \\c"));

        assertThat(run.output()).contains("imported").doesNotContain("role");
        assertThat(run.exit()).isZero();
        assertThat(kibana.asked)
                .containsExactly(
                        "GET /api/status elastic:a \"b\" \\c false",
                        "POST /api/saved_objects/_import?overwrite=true elastic:a \"b\" \\c true");
    }

    @Test
    void importsIntoASpaceAndMakesTheRole() throws Exception {
        ScriptRun run = provision(
                Map.of("KIBANA_API_KEY", "k", "KIBANA_SPACE", "news", "KIBANA_READER_ROLE", "dateline-reader"));

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(kibana.asked)
                .containsExactly(
                        "GET /api/status ApiKey k false",
                        "GET /api/spaces/space/news ApiKey k false",
                        "POST /s/news/api/saved_objects/_import?overwrite=true ApiKey k true",
                        "PUT /api/security/role/dateline-reader ApiKey k false \"spaces\": [\"news\"]");
    }

    @Test
    void failsWhenAnObjectFailsThoughTheAnswerIs200() throws Exception {
        kibana.imported = "{\"successCount\":8,\"success\":false,\"errors\":[{\"id\":\"x\"}]}";

        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("import of", "failed", "\"id\":\"x\"");
    }

    /** Only a whole answer of 200 that says so, of as many objects as the file has, is a success. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | 0  | {"successCount":12,"success":false,"errors":[{"meta":{"success":true}}]} | failed (200)
                    200 | 0  | {"successCount":0,"success":true}                                        | failed (200)
                    200 | 0  | {"successCount":1#,"success":true}                                       | failed (200)
                    200 | 0  | <html>"successCount":#,</html>                                           | failed (200)
                    200 | 90 | {"successCount":#,"success":true,"warn                                   | failed (000)
                    413 | 0  | {"message":"too large"}                                                  | failed (413)
                    500 | 0  | {"successCount":#,"success":true}                                        | failed (500)
                    """)
    void whatIsNoSuccessFails(int status, int withheld, String answer, String message) throws Exception {
        kibana.importStatus = status;
        kibana.withheld = withheld;
        kibana.imported = answer;

        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p", "KIBANA_READER_ROLE", "dateline-reader"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains(message).doesNotContain("imported", "made");
        assertThat(kibana.asked).hasSize(2);
    }

    /** Whatever the order and the spaces of the answer, and however long it is. */
    @Test
    void aSuccessMayBeToldInOtherWords() throws Exception {
        kibana.imported = "{\"successResults\": [" + "{\"type\": \"dashboard\"},".repeat(200)
                + "{}],\n \"success\": true, \"successCount\": #}";
        kibana.level = "degraded";

        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p"));

        assertThat(run.exit()).as(run.output()).isZero();
    }

    /** A Kibana that takes the connection and says nothing is no reason to wait for ever. */
    @ParameterizedTest
    @CsvSource({"status, is not available at", "_import, import of"})
    void givesUpOnSilence(String silent, String message) throws Exception {
        kibana.silent = silent;

        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p", "TRIES", "1", "WAIT", "1"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains(message, "(000)");
    }

    /** Stable ids and overwriting make a second run ask for the same as the first. */
    @Test
    void runsAgain() throws Exception {
        Map<String, String> environment = Map.of("KIBANA_PASSWORD", "p", "KIBANA_READER_ROLE", "dateline-reader");
        assertThat(provision(environment).exit()).isZero();
        List<String> first = List.copyOf(kibana.asked);
        kibana.asked.clear();

        assertThat(provision(environment).exit()).isZero();
        assertThat(kibana.asked)
                .isEqualTo(first)
                .anySatisfy(request -> assertThat(request).contains("overwrite=true"));
    }

    @ParameterizedTest
    @CsvSource({"403, does not allow it", "400, could not be made (400)"})
    void failsWhenTheRoleIsRefused(int status, String message) throws Exception {
        kibana.roleStatus = status;

        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p", "KIBANA_READER_ROLE", "dateline-reader"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains(message);
    }

    /** Names may have any characters; what they would mean in an address is not meant. */
    @Test
    void theNameOfTheRoleIsEncoded() throws Exception {
        ScriptRun run =
                provision(Map.of("KIBANA_PASSWORD", "p", "KIBANA_READER_ROLE", "news/../r\u00e9ader ?a=1&b_c-d.e~F9"));

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(kibana.asked.getLast())
                .startsWith("PUT /api/security/role/news%2f..%2fr%c3%a9ader%20%3fa%3d1%26b_c-d.e~F9 elastic:p");
    }

    /** Refused credentials stay refused: the script does not go on asking. */
    @ParameterizedTest
    @CsvSource({"401, refuses the credentials (401)", "403, does not allow it (403)"})
    void stopsAtOnceWhenKibanaRefuses(int status, String message) throws Exception {
        kibana.statusStatus = status;

        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "wrong", "TRIES", "50", "PAUSE", "60"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains(message);
        assertThat(kibana.asked).hasSize(1);
    }

    @Test
    void asksAgainUntilKibanaIsAvailable() throws Exception {
        kibana.unavailable = 2;

        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p", "TRIES", "5", "PAUSE", "0"));

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(kibana.asked).hasSize(3 + 1);
    }

    @Test
    void givesUpAfterSoManyTries() throws Exception {
        kibana.unavailable = 9;

        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p", "TRIES", "2", "PAUSE", "0"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("is not available at", "(503)");
        assertThat(kibana.asked).hasSize(2);
    }

    /** A certificate that is not trusted will not be after a pause, and an authority that cannot be read will not be there. */
    @ParameterizedTest
    @CsvSource({"https, '', no trust", "https, nowhere.pem, no trust", "gopher3, '', is no address"})
    void stopsAtOnceWithoutTrust(String scheme, String authority, String message) throws Exception {
        try (AnsweringKibana secure =
                new AnsweringKibana(TestCertificate.make(folder).context())) {
            ScriptRun run = provision(Map.of(
                    "KIBANA_PASSWORD",
                    "p",
                    "TRIES",
                    "50",
                    "PAUSE",
                    "60",
                    "KIBANA_CA",
                    authority,
                    "KIBANA_URL",
                    scheme + "://" + secure.address()));

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.output()).contains(message);
            assertThat(secure.asked).isEmpty();
        }
    }

    @Test
    void trustsTheAuthorityItIsGiven() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (AnsweringKibana secure = new AnsweringKibana(certificate.context())) {
            ScriptRun run = provision(Map.of(
                    "KIBANA_PASSWORD",
                    "p",
                    "KIBANA_CA",
                    certificate.pem().toString(),
                    "KIBANA_URL",
                    "https://" + secure.address()));

            assertThat(run.exit()).as(run.output()).isZero();
            assertThat(secure.asked).hasSize(2);
        }
    }

    @Test
    void saysThatTheSpaceIsNotThere() throws Exception {
        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p", "KIBANA_SPACE", "nowhere"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("there is no Space nowhere");
        assertThat(kibana.asked).hasSize(2).noneMatch(request -> request.contains("_import"));
    }

    @Test
    void refusesWhatIsNoSpace() throws Exception {
        ScriptRun run = provision(Map.of("KIBANA_PASSWORD", "p", "KIBANA_SPACE", "News/../x"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("KIBANA_SPACE News/../x is no identifier");
        assertThat(kibana.asked).isEmpty();
    }

    @Test
    void slashesAtTheEndOfTheAddressDoNoHarm() throws Exception {
        ScriptRun run =
                provision(Map.of("KIBANA_PASSWORD", "p", "KIBANA_URL", "http://" + kibana.address() + "/kibana//"));

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(kibana.asked.getFirst()).startsWith("GET /kibana/api/status ");
        assertThat(kibana.asked.getLast()).startsWith("POST /kibana/api/saved_objects/_import");
    }

    @Test
    void asksForCredentials() throws Exception {
        ScriptRun run = provision(Map.of());

        assertThat(run.exit()).isNotZero();
        assertThat(run.output()).contains("KIBANA_API_KEY");
        assertThat(kibana.asked).isEmpty();
    }

    private ScriptRun provision(Map<String, String> environment) throws Exception {
        // from another folder: the script finds its files by its own place
        Path script = Path.of("kibana", "provision.sh").toAbsolutePath();
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("KIBANA_URL", "http://" + kibana.address());
        return ScriptRun.of(folder, all, "sh", script.toString());
    }
}
