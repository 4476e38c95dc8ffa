package dateline.extract.event.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {
    @ParameterizedTest
    @CsvSource({
        "ban, ban bans banning banned",
        "equip, equip equips equipping equipped",
        "begin/began/begun, begin begins beginning began begun",
        "quit/quit/quit, quit quits quitting quit",
        "quiz, quiz quizzes quizzing quizzed",
        "forbid/forbade/forbidden, forbid forbids forbidding forbade forbidden",
        "traffic, traffic traffics trafficking trafficked",
        "vie, vie vies vying vied",
        "rebut, rebut rebuts rebutting rebutted",
        "overrun/overran/overrun, overrun overruns overrunning overran overrun",
        "fuel, fuel fuels fuelling fuelled",
        "deny, deny denies denying denied",
        "visit, visit visits visiting visited",
        "free, free frees freeing freed",
    })
    void formsOfAVerb(String entry, String forms) {
        assertThat(Inflections.of(entry).stream().map(Inflections.Form::words))
                .containsExactlyElementsOf(List.of(forms.split(" ")));
    }

    /** What is asked for stands in the base form, and so does "that Chad dismiss", though it ends in -s. */
    @ParameterizedTest
    @CsvSource({
        "dismiss, dismiss",
        "address, address",
        "feed/fed/fed, feed",
        "give/gave/given up, give up",
        "hit/hit/hit, hit hit",
        "overrun/overran/overrun, overrun overrun",
        "be, be",
    })
    void baseForms(String entry, String forms) {
        assertThat(Inflections.of(entry).stream()
                        .filter(Inflections.Form::base)
                        .map(Inflections.Form::words)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(forms);
    }
}
