package dateline.benchmark;

import dateline.article.Article;
import dateline.article.Published;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What becomes of an agency's report on its way into other papers. Deterministic for a seed. */
final class Variants {
    private static final List<String> PLACES = List.of("PARIS", "GENEVA", "TOKYO", "BRUSSELS", "NEW DELHI");
    private static final List<String> AGENCIES = List.of("AP", "AFP", "TASS", "Yonhap", "dpa");
    private static final List<String> WORDS =
            List.of("reportedly", "however", "newly", "meanwhile", "officials", "further", "country", "today");

    private final Random random = new Random(1);

    /**
     * Variants of an article by what was done to it.
     *
     * @param body without its dateline
     * @param other where foreign paragraphs are taken from
     */
    Map<String, Article> of(Article article, String body, Article other) {
        List<String> paragraphs = paragraphs(body);
        int half = Math.max(2, paragraphs.size() / 2);
        Map<String, Article> variants = new LinkedHashMap<>();
        if (paragraphs.size() >= 4) {
            put(variants, "cut to half", article, article.title(), join(paragraphs.subList(0, half)));
            int third = Math.max(2, paragraphs.size() / 3);
            put(variants, "cut to a third", article, article.title(), join(paragraphs.subList(0, third)));
        }
        if (paragraphs.size() >= 3) {
            List<String> reworded = new ArrayList<>(paragraphs);
            reworded.set(0, reworded(paragraphs.getFirst()));
            put(variants, "reworded lead", article, article.title(), join(reworded));
        }
        List<String> foreign = paragraphs(other.body());
        List<String> extended = new ArrayList<>(paragraphs);
        // not the whole of it: that would be a copy of both
        extended.addAll(foreign.subList(0, Math.min(Math.max(1, foreign.size() / 3), half)));
        put(variants, "extended by half", article, article.title(), join(extended));
        put(variants, "other headline", article, headline(paragraphs.getFirst()), article.body());
        put(variants, "no headline", article, null, article.body());
        put(variants, "other dateline", article, article.title(), pick(PLACES) + ", March 3 - " + body);
        put(variants, "other agency", article, article.title(), "(" + pick(AGENCIES) + ") By Our Own Staff\n" + body);
        put(variants, "3% of words corrected", article, article.title(), changed(article.body(), 3));
        put(variants, "8% of words edited", article, article.title(), changed(article.body(), 8));
        return variants;
    }

    private void put(Map<String, Article> variants, String kind, Article article, String title, String body) {
        Published published = article.published();
        Published day = published == null ? null : Published.on(published.date().plusDays(random.nextInt(4)));
        variants.put(
                kind,
                new Article(
                        article.id() + "/" + kind,
                        day,
                        title,
                        body,
                        article.url(),
                        article.source(),
                        article.language()));
    }

    private static List<String> paragraphs(String body) {
        return Arrays.stream(body.split("\n", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    private static String join(List<String> paragraphs) {
        return String.join("\n", paragraphs);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** The other half first, and every fourth word another. */
    private String reworded(String lead) {
        List<String> words = new ArrayList<>(List.of(lead.split(" ", -1)));
        Collections.rotate(words, words.size() / 2);
        for (int i = 3; i < words.size(); i += 4) {
            words.set(i, pick(WORDS));
        }
        return String.join(" ", words);
    }

    private String headline(String lead) {
        List<String> words =
                new ArrayList<>(List.of(lead.split(" ", 12)).subList(0, Math.min(8, lead.split(" ", 12).length)));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    private String changed(String body, int percent) {
        String[] words = body.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(100) < percent) {
                words[i] = pick(WORDS);
            }
        }
        return String.join(" ", words);
    }
}
