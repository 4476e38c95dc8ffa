package dateline.index.story;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What near-duplicates have in common: hashes of some of a text's runs of {@value #RUN} words, chosen by winnowing (Schleimer, Wilkerson
 * and Aiken 2003): of every {@value #WINDOW} neighbouring runs the one with the least hash. Whether a run is chosen depends on its
 * neighbourhood only, so a passage gives the same hashes wherever it stands, and a text that was cut shares those of what is left.
 * Runs that hold a number or a capital win over those that do not: articles made after one pattern differ in names and numbers.
 *
 * <p>Two texts are near-duplicates where they share at least {@link #needed} hashes of the shorter one, and the longer one has at most
 * {@value #TIMES} times as many. A text too short for {@value #FEWEST} hashes gives those of every {@value #SHORT_WINDOW} neighbouring runs; if these
 * are too few as well, it is one with its like only: the same words in title and body.
 *
 * @param keys the hashes, 48 bits each, in 8 characters of base64url
 */
public record Signature(Set<String> keys) {
    /** Part of each stored signature; changes whenever the same text may give other keys, or {@link #needed} another number. */
    public static final int VERSION = 2;

    private static final int RUN = 3;

    private static final int WINDOW = 8;

    /** 3, where {@value #WINDOW} give too few hashes: of 15 to 30 words, as feeds have them. With 2 come more wrong pairs than right ones (docs/stories.md). */
    private static final int SHORT_WINDOW = 3;

    /** 1,000 words: reports of agencies stay below, and copies of longer ones begin alike. */
    private static final int MOST_WORDS = 1000;

    /** 400 keys: three times what 1,000 words of prose give; one query, which names them twice, may hold 1,024. */
    private static final int MOST_KEYS = 400;

    /** With 4 keys or fewer, announcements of different dividends share them all; seen on newswire of 1987. */
    private static final int FEWEST = 5;

    /** 0.6 of the shorter text's keys; docs/stories.md has precision and recall for others. */
    private static final double SHARE = 0.6;

    /** 4 times: a digest that holds several reports whole is none of them, and would join them all. */
    static final int TIMES = 4;

    private static final int KEY_BYTES = 6;

    private static final Hasher64 HASHER = Hashing.komihash5_0(VERSION);

    public Signature {
        keys = Set.copyOf(keys);
    }

    /**
     * The signature of an article, in time linear in its length up to {@value #MOST_WORDS} words.
     *
     * @param body without its dateline, which differs between copies
     */
    public static Signature of(@Nullable String title, String body) {
        List<Word> words = new ArrayList<>();
        read(title == null ? "" : title, words);
        read(body, words);
        long[] runs = new long[Math.max(0, words.size() - RUN + 1)];
        boolean[] telling = new boolean[runs.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = HASHER.hashLongLongLongToLong(words.get(i).hash, words.get(i + 1).hash, words.get(i + 2).hash);
            telling[i] = words.get(i).telling || words.get(i + 1).telling || words.get(i + 2).telling;
        }
        Set<String> keys = winnow(runs, telling, WINDOW);
        if (keys.size() < FEWEST) {
            keys = winnow(runs, telling, SHORT_WINDOW);
        }
        return new Signature(keys.size() < FEWEST ? whole(words) : keys);
    }

    /** How many of its keys another text must have, if this is the shorter one: all of {@value #FEWEST}, {@link #SHARE} of many. */
    public int needed() {
        return keys.size() <= FEWEST ? keys.size() : Math.max(FEWEST, (int) Math.ceil(SHARE * keys.size()));
    }

    /** Whether the texts are near-duplicates; {@link StoryIndex} asks the same of Elasticsearch. */
    public boolean isNear(Signature other) {
        boolean isShorter = keys.size() <= other.keys.size();
        Signature shorter = isShorter ? this : other;
        Signature longer = isShorter ? other : this;
        long shared = shorter.keys.stream().filter(longer.keys::contains).count();
        return shared > 0 && shared >= shorter.needed() && longer.keys.size() <= TIMES * shorter.keys.size();
    }

    /** A word: letters and digits in a row, or one character of a script that puts no blanks between words. */
    private record Word(long hash, boolean telling) {}

    private static void read(String text, List<Word> words) {
        int at = 0;
        while (at < text.length() && words.size() < MOST_WORDS) {
            int first = text.codePointAt(at);
            int end = at + Character.charCount(first);
            if (Character.isLetterOrDigit(first)) {
                boolean telling = Character.isUpperCase(first) || Character.isDigit(first);
                while (!Character.isIdeographic(first) && end < text.length()) {
                    int next = text.codePointAt(end);
                    if (!isPartOfWord(next)) {
                        break;
                    }
                    telling |= Character.isDigit(next);
                    end += Character.charCount(next);
                }
                words.add(
                        new Word(HASHER.hashCharsToLong(text.substring(at, end).toLowerCase(Locale.ROOT)), telling));
            }
            at = end;
        }
    }

    private static boolean isPartOfWord(int character) {
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || (Character.isLetterOrDigit(character) && !Character.isIdeographic(character));
    }

    /** The least run of each window; of equal ones the last, so that a window that moves on by one changes its choice rarely. */
    private static Set<String> winnow(long[] runs, boolean[] telling, int window) {
        Set<String> keys = new LinkedHashSet<>();
        // runs that may still be the least of a window: in order, each less than those behind it
        Deque<Integer> least = new ArrayDeque<>();
        for (int i = 0; i < runs.length; i++) {
            while (!least.isEmpty() && compare(runs, telling, i, least.getLast()) <= 0) {
                least.removeLast();
            }
            least.addLast(i);
            if (least.getFirst() <= i - window) {
                least.removeFirst();
            }
            if (i >= Math.min(window, runs.length) - 1 && keys.size() < MOST_KEYS) {
                keys.add(key(runs[least.getFirst()]));
            }
        }
        return keys;
    }

    private static int compare(long[] runs, boolean[] telling, int one, int other) {
        return telling[one] == telling[other] ? Long.compare(runs[one], runs[other]) : telling[one] ? -1 : 1;
    }

    private static Set<String> whole(List<Word> words) {
        long hash = words.size();
        for (Word word : words) {
            hash = HASHER.hashLongLongToLong(hash, word.hash);
        }
        return words.isEmpty() ? Set.of() : Set.of(key(hash));
    }

    private static String key(long hash) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(hash).array();
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(bytes, KEY_BYTES));
    }
}
