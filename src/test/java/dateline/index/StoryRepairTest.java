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
                "away                                                | 1    | 1",
                "away                                                | 2    | 2",
                "away                                                | 4    | 8",
                "429 busy                                            | 7    | 64",
                "503 busy                                            | 11   | 600",
                "away                                                | 5000 | 600",
                "fault                                               | 1    | 1",
                "500 a fault of Elasticsearch                        | 1    | 1",
                "401 unknown account                                 | 1    | 600",
                "403 action is unauthorized                          | 1    | 600",
                "403 index [s] blocked by: [FORBIDDEN/8/index write] | 1    | 1",
            })
    void pausesDoubleAndWhatIsNotAllowedIsSeldomTried(String what, int failures, long seconds) {
        Failure failure = switch (what) {
            case "away" -> Failure.noAnswer("away");
            case "fault" -> Failure.fault("a fault of ours");
            default -> Failure.answer(Integer.parseInt(what.substring(0, 3)), what.substring(4));
        };

        assertThat(StoryRepair.pause(failure, failures)).hasSeconds(seconds);
    }
}
