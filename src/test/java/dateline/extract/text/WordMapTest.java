package dateline.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordMapTest {

    @Test
    void holdsWhatWasPutAndNothingElse() {
        WordMap<Integer> map = new WordMap<>();
        Map<String, Integer> same = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            map.put("word" + i, i);
            same.put("word" + i, i);
        }
        for (int i = 0; i < 30_000; i++) {
            assertThat(map.get("word" + i)).isEqualTo(same.get("word" + i));
        }
        assertThat(map.words()).isEqualTo(same.keySet());
        assertThat(map.size()).isEqualTo(same.size());
    }

    @Test
    void theLastValueOfAWordStays() {
        WordMap<String> map = new WordMap<>();
        map.put("may", "a verb");
        map.put("may", "a month");
        assertThat(map.get("may")).isEqualTo("a month");
        assertThat(map.size()).isEqualTo(1);
    }

    @Test
    void wordsOfOneHashAreApart() {
        // "Aa" and "BB" have the same hash, and so have all words made of them
        List<String> words = List.of("AaAaAa", "AaAaBB", "AaBBAa", "AaBBBB", "BBAaAa", "BBAaBB", "BBBBAa");
        WordMap<String> map = new WordMap<>();
        words.forEach(word -> map.put(word, word));
        assertThat(words).allSatisfy(word -> assertThat(map.get(word)).isEqualTo(word));
        assertThat(map.get("BBBBBB")).isNull();
    }

    @Test
    void tokensAreAskedForInLowerCase() {
        WordMap<String> map = new WordMap<>();
        map.put("sanctions", "means");
        map.put("Sanctions", "a title");
        Token token = Tokenizer.tokens("Sanctions").get(0);
        assertThat(map.get(token)).isEqualTo("means");
        assertThat(map.get(token.text())).isEqualTo("a title");
        assertThat(token.isAny(WordSet.of("sanctions"))).isTrue();
        assertThat(token.isAny(WordSet.of("Sanctions", "sanction"))).isFalse();
        assertThat(token.isAny(Set.of("sanctions"))).isTrue();
        assertThat(token.is("sanctions")).isTrue();
        assertThat(token.is("Sanctions")).isFalse();
    }

    @Test
    void setsHoldTheirWordsOnce() {
        WordSet set = WordSet.of("in", "on", "in", "", "…");
        assertThat(set).containsExactlyInAnyOrder("in", "on", "", "…");
        assertThat(set.contains("In")).isFalse();
        assertThat(set.contains(7)).isFalse();
        assertThat(WordSet.union(List.of(set, Set.of("at")))).containsExactlyInAnyOrder("in", "on", "", "…", "at");
        assertThat(WordSet.of()).isEmpty();
        assertThat(WordSet.of().contains("in")).isFalse();
    }
}
