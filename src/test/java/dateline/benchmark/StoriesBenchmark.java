package dateline.benchmark;

import dateline.article.Article;
import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.extract.model.Dateline;
import dateline.extract.model.Field;
import dateline.extract.text.Text;
import dateline.extract.time.DatelineParser;
import dateline.index.story.Signature;
import dateline.index.story.Stories;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well stories are joined: variants of real articles among all the others of the corpus, the rule of {@link Signature} between every
 * two, and stories as the connected groups, which is what the index gives (StoriesIT compares the two). Arguments: a corpus; how many
 * false pairs to print (0).
 *
 * <p>Recall is over pairs of an article and a variant of it. Precision is over all pairs that share a story: those of one article and
 * its variants are right; those of different articles are wrong, unless the corpus itself holds the text twice, which is so where three
 * quarters of the shorter one's pairs of neighbouring words stand in the other as well.
 */
final class StoriesBenchmark {
    /** Every 9th article gets variants: some 1,500 of 13,571. */
    private static final int EVERY = 9;

    private static final int SHORT_WORDS = 50;

    /** Of the shorter text's pairs of words: what makes two articles of the corpus the same text. */
    private static final double SAME = 0.75;

    private final DatelineParser datelines = new DatelineParser();
    private final List<Candidate> texts = new ArrayList<>();
    private final Map<Integer, Map<String, Integer>> bigrams = new HashMap<>();

    /** A text, and which article of the corpus it is or is made of. */
    private record Candidate(int original, String kind, Article article, Signature signature, boolean isShort) {}

    public static void main(String[] arguments) {
        List<Article> corpus = new ArrayList<>();
        ArticleFiles.of(List.of(Path.of(arguments[0])))
                .read(
                        item -> {
                            if (item instanceof Item.Accepted accepted) {
                                corpus.add(accepted.article());
                            }
                        },
                        bytes -> {});
        new StoriesBenchmark().run(corpus, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
    }

    private void run(List<Article> corpus, int print) {
        Variants variants = new Variants();
        long keys = 0;
        long start = System.nanoTime();
        for (int i = 0; i < corpus.size(); i++) {
            add(i, "original", corpus.get(i));
            keys += texts.getLast().signature.keys().size();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d articles, %.1f keys each, signed at %.0f articles/s, datelines included%n",
                corpus.size(), (double) keys / corpus.size(), corpus.size() / seconds);
        for (int i = 0; i < corpus.size(); i += EVERY) {
            Article article = corpus.get(i);
            int original = i;
            variants.of(article, behindDateline(article), corpus.get((i + corpus.size() / 2) % corpus.size()))
                    .forEach((kind, variant) -> add(original, kind, variant));
        }
        List<int[]> near = near();
        int[] stories = connected(near);
        recall(stories, false);
        recall(stories, true);
        precision(stories, print);
    }

    private void add(int original, String kind, Article article) {
        int words = article.body().split("\\s+", -1).length;
        boolean isShort = kind.equals("original") ? words < SHORT_WORDS : texts.get(original).isShort;
        texts.add(new Candidate(
                original, kind, article, Signature.of(article.title(), behindDateline(article)), isShort));
    }

    private String behindDateline(Article article) {
        Dateline dateline = datelines.parse(
                Text.of(Field.BODY, article.body()),
                article.published() == null ? null : article.published().date());
        return dateline == null ? article.body() : article.body().substring(dateline.end());
    }

    /** All pairs that are near-duplicates. */
    private List<int[]> near() {
        Map<String, List<Integer>> holders = new HashMap<>();
        List<int[]> near = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Map<Integer, Integer> shared = new HashMap<>();
            for (String key : texts.get(i).signature.keys()) {
                List<Integer> others = holders.computeIfAbsent(key, any -> new ArrayList<>());
                others.forEach(other -> shared.merge(other, 1, Integer::sum));
                others.add(i);
            }
            for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
                Signature one = texts.get(i).signature;
                Signature other = texts.get(entry.getKey()).signature;
                if (entry.getValue() >= Math.min(one.needed(), other.needed())
                        && one.isNear(other)
                        && isWithinWindow(i, entry.getKey())) {
                    near.add(new int[] {i, entry.getKey()});
                }
            }
        }
        return near;
    }

    private boolean isWithinWindow(int one, int other) {
        Instant first = instant(one);
        Instant second = instant(other);
        return first == null
                || second == null
                || Duration.between(first, second).abs().compareTo(Stories.WINDOW) <= 0;
    }

    private Instant instant(int text) {
        var published = texts.get(text).article.published();
        return published == null ? null : published.instant();
    }

    private int[] connected(List<int[]> near) {
        int[] parents = new int[texts.size()];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (int[] pair : near) {
            parents[find(parents, pair[0])] = find(parents, pair[1]);
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = find(parents, i);
        }
        return parents;
    }

    private static int find(int[] parents, int text) {
        int at = text;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private void recall(int[] stories, boolean ofShort) {
        Map<String, int[]> byKind = new TreeMap<>();
        int[] all = new int[2];
        for (int i = 0; i < texts.size(); i++) {
            Candidate text = texts.get(i);
            if (!text.kind.equals("original") && text.isShort == ofShort) {
                int joined = stories[i] == stories[text.original] ? 1 : 0;
                for (int[] count : List.of(all, byKind.computeIfAbsent(text.kind, any -> new int[2]))) {
                    count[0] += joined;
                    count[1]++;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nRecall, articles of %s than %d words: %.4f (%d of %d)%n",
                ofShort ? "fewer" : "no fewer",
                SHORT_WORDS,
                (double) all[0] / all[1],
                all[0],
                all[1]);
        byKind.forEach((kind, count) ->
                System.out.printf(Locale.ROOT, "  %-24s %.3f of %d%n", kind, (double) count[0] / count[1], count[1]));
    }

    private void precision(int[] stories, int print) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            members.computeIfAbsent(stories[i], any -> new ArrayList<>()).add(i);
        }
        long right = 0;
        long twice = 0;
        long wrong = 0;
        long wrongOriginals = 0;
        List<String> shown = new ArrayList<>();
        int largest = 0;
        for (List<Integer> story : members.values()) {
            largest = Math.max(largest, story.size());
            for (int i = 0; i < story.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Candidate one = texts.get(story.get(i));
                    Candidate other = texts.get(story.get(j));
                    if (one.original == other.original) {
                        right++;
                    } else if (contained(one.original, other.original) >= SAME) {
                        twice++;
                    } else {
                        wrong++;
                        if (one.kind.equals("original") && other.kind.equals("original")) {
                            wrongOriginals++;
                            shown.add("%.2f  %s %s | %s %s"
                                    .formatted(
                                            contained(one.original, other.original),
                                            one.article.id(),
                                            one.article.title(),
                                            other.article.id(),
                                            other.article.title()));
                        }
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nPrecision of pairs that share a story: %.4f (%d of an article and its variants, %d of texts that the corpus holds twice,"
                        + " %d wrong, of which %d between articles of the corpus); largest story %d%n",
                (double) (right + twice) / (right + twice + wrong),
                right,
                twice,
                wrong,
                wrongOriginals,
                largest);
        System.out.printf(
                Locale.ROOT, "without the texts that the corpus holds twice: %.4f%n", (double) right / (right + wrong));
        shown.stream().sorted().limit(print).forEach(System.out::println);
    }

    private double contained(int one, int other) {
        Map<String, Integer> first = bigrams(one);
        Map<String, Integer> second = bigrams(other);
        long shared = 0;
        for (Map.Entry<String, Integer> entry : first.entrySet()) {
            shared += Math.min(entry.getValue(), second.getOrDefault(entry.getKey(), 0));
        }
        return (double) shared / Math.max(1, Math.min(total(first), total(second)));
    }

    private static long total(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(count -> count).sum();
    }

    private Map<String, Integer> bigrams(int original) {
        return bigrams.computeIfAbsent(original, any -> {
            String[] words = behindDateline(texts.get(original).article)
                    .toLowerCase(Locale.ROOT)
                    .split("[^\\p{L}\\p{N}]+", -1);
            Map<String, Integer> counts = new HashMap<>();
            for (int i = 1; i < words.length; i++) {
                counts.merge(words[i - 1] + " " + words[i], 1, Integer::sum);
            }
            return counts;
        });
    }
}
