package dateline.index.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogLineTest {

    static List<Arguments> texts() {
        return List.of(
                Arguments.of("Sanctions on Iran", "Sanctions on Iran"),
                Arguments.of("", ""),
                Arguments.of("one\r\ntwo\nthree", "one  two three"),
                Arguments.of("one\u2028two\u2029three\u0085four", "one two three four"),
                // writes from right to left, and is invisible
                Arguments.of("\u202egnp.exe\u202c\u200b", " gnp.exe  "),
                Arguments.of("\u001b[31mred\u0007\u0000\u007f", " [31mred   "),
                Arguments.of("\ud83dhalf", " half"),
                Arguments.of("half\udea2", "half "),
                Arguments.of("\udea2\ud83d", "  "),
                Arguments.of("whole \ud83d\udea2", "whole \ud83d\udea2"),
                // a tag, astral and invisible
                Arguments.of("a\udb40\udc41b", "a b"),
                Arguments.of("Köln 北京 Київ", "Köln 北京 Київ"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsNoCharacterOfALineBecomesABlank(String text, String line) {
        assertThat(LogLine.of(text)).isEqualTo(line);
    }

    @Test
    void longOnesAreCutBetweenCharacters() {
        assertThat(LogLine.of("x".repeat(300))).isEqualTo("x".repeat(300));
        assertThat(LogLine.of("x".repeat(301))).isEqualTo("x".repeat(300) + " ...");
        String ships = "\ud83d\udea2".repeat(300);
        assertThat(LogLine.of(ships)).isEqualTo(ships);
        assertThat(LogLine.of(ships + "x")).isEqualTo(ships + " ...");
    }
}
