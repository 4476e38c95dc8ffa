package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.index.bulk.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryRepairTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " -1 | away                                                | 1    | 1",
                " -1 | away                                                | 2    | 2",
                " -1 | away                                                | 4    | 8",
                "429 | busy                                                | 7    | 64",
                "503 | busy                                                | 11   | 600",
                " -1 | away                                                | 5000 | 600",
                "500 | a fault of ours                                     | 1    | 1",
                "401 | unknown account                                     | 1    | 600",
                "403 | action is unauthorized                              | 1    | 600",
                "403 | index [s] blocked by: [FORBIDDEN/8/index write]     | 1    | 1",
            })
    void pausesDoubleAndWhatIsNotAllowedIsSeldomTried(int status, String reason, int failures, long seconds) {
        assertThat(StoryRepair.pause(new Failure(status, reason), failures)).hasSeconds(seconds);
    }
}
