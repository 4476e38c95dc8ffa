package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ToldResultsTest {

    private static Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("dateline-ingest"))
                    .collect(Collectors.toSet());
        }
    }

    /** Whoever is killed cannot delete it any more. */
    @Test
    void theFileIsInNoFolderWhileItIsUsed() throws IOException {
        Set<Path> before = files();
        MockHttpServletResponse response = new MockHttpServletResponse();
        try (ToldResults told = new ToldResults()) {
            for (int i = 0; i < 10_000; i++) {
                told.add(Map.of("line", i));
            }
            assertThat(before).containsAll(files());
            told.send(response);
        }

        assertThat(response.getContentAsString())
                .startsWith("{\"line\":0}\n{\"line\":1}\n")
                .endsWith("{\"line\":9999}\n");
        assertThat(response.getContentAsString().lines()).hasSize(10_000);
        assertThat(response.getContentLengthLong()).isEqualTo(response.getContentAsByteArray().length);
    }
}
