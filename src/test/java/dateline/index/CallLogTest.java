package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dateline.article.Article;
import dateline.article.Item;
import dateline.article.Origin;
import dateline.index.bulk.Failure;
import dateline.web.Logged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLogTest {
    private final Logged logged = new Logged();
    private final CallLog log = new CallLog();

    @AfterEach
    void end() {
        logged.close();
    }

    private static Item.Accepted article(int line, String id) {
        return new Item.Accepted(new Origin("stdin", line), new Article(id, null, null, "Russia.", null, null, null));
    }

    private static ItemResult failed(int line, Trouble trouble) {
        return ItemResult.of(article(line, "a" + line), ItemResult.Outcome.FAILED, trouble);
    }

    private List<String> messages() {
        return logged.messages();
    }

    @Test
    void anOutageTakesAFewLinesHoweverLongTheRequest() {
        for (int line = 1; line <= 1000; line++) {
            log.tell(failed(line, Trouble.of(Failure.answer(503, "busy"))));
        }
        log.end(0);

        assertThat(messages()).hasSize(6);
        assertThat(messages().get(4))
                .startsWith("Article a5 of line 5 is not in")
                .endsWith("status 503: busy");
        assertThat(messages().getLast()).startsWith("Articles failed: 1000;");
    }

    /** Its stack trace only where it is one of the first. */
    @Test
    void everyNumberOfAnAnswerIsThere() {
        List<String> numbers = new ArrayList<>();
        for (int line = 1; line <= 8; line++) {
            Trouble trouble = Trouble.of(new IllegalStateException("broken"));
            numbers.add(trouble.number());
            log.tell(failed(line, trouble));
        }
        log.end(0);

        assertThat(numbers)
                .allSatisfy(number -> assertThat(messages())
                        .filteredOn(text -> text.contains(number))
                        .hasSize(1));
        assertThat(logged.events().stream()
                        .map(ILoggingEvent::getThrowableProxy)
                        .filter(Objects::nonNull))
                .hasSize(5);
    }

    @Test
    void aFewAreNotCountedBesides() {
        log.tell(failed(1, Trouble.of(Failure.answer(503, "busy"))));
        log.tell(ItemResult.of(article(2, "b"), ItemResult.Outcome.INDEXED));
        log.end(0);

        assertThat(messages()).singleElement().asString().startsWith("Article a1 of line 1 is not in");
    }

    @Test
    void articlesOfARequestThatBrokeOffAreCounted() {
        log.end(3);

        assertThat(messages())
                .containsExactly("Articles not written because their request was refused or broke off: 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nforged",
                "a\u2028forged",
                "a\u2029forged",
                "a\u202eforged",
                "a\u001b[2Jforged",
                "a\u0085forged"
            })
    void whatCallersWroteStaysInItsLine(String text) {
        log.tell(ItemResult.of(new Item.Rejected(new Origin("stdin", 1), text)));
        log.tell(ItemResult.of(article(2, "b"), ItemResult.Outcome.FAILED, Trouble.of(Failure.answer(500, text))));
        log.end(0);

        assertThat(messages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .contains("forged")
                        .doesNotContainPattern("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{202e}]"));
    }
}
