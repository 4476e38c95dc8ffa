package dateline.extract.event.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
