package dateline.benchmark;

import dateline.extract.country.Countries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Copies of articles that tell of other countries, names, days and sources. Three copies make a story: they tell the same within ten
 * hours. Half of the stories keep their countries and names, so that some are frequent and many rare, as in the news. The same numbers
 * give the same copy.
 */
final class VariedArticles {
    private static final int COPIES_OF_A_STORY = 3;
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST, LocalDate.of(2025, 1, 1));
    private static final int SOURCES = 60;

    private final List<DataSet.Whole> articles;
    private final List<String> codes;
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<String, Map<Object, Integer>> places = new HashMap<>();

    VariedArticles(List<DataSet.Whole> articles) {
        this.articles = articles;
        this.codes = Countries.names().keySet().stream()
                .filter(code -> Countries.centroidOf(code) != null)
                .sorted()
                .toList();
        for (String type : List.of("person", "organization")) {
            Set<String> all = new LinkedHashSet<>();
            articles.stream()
                    .flatMap(article -> article.rows().stream())
                    .filter(row -> type.equals(row.fields().get("type")))
                    .forEach(row -> all.add(String.valueOf(row.fields().get("name"))));
            names.put(type, List.copyOf(all));
            places.put(type, new HashMap<>());
            all.forEach(name -> places.get(type).put(name, places.get(type).size()));
        }
    }

    /** A document. */
    record Variant(String kind, String id, Map<String, Object> fields) {}

    int articles() {
        return articles.size();
    }

    List<Variant> of(int article, int copy) {
        DataSet.Whole whole = articles.get(article);
        int story = copy / COPIES_OF_A_STORY;
        String base = String.valueOf(whole.rows().getFirst().fields().get("article"));
        Change change = new Change(base, copy, story, new Random(Objects.hash(base, story)));
        Map<String, Integer> numbers = new HashMap<>();
        List<Variant> variants = new ArrayList<>();
        for (DataSet.Row row : whole.rows()) {
            int number = numbers.merge(row.kind(), 1, Integer::sum) - 1;
            String id = row.kind().equals("articles")
                    ? change.id
                    : change.id + "~" + row.kind().charAt(0) + number;
            variants.add(new Variant(row.kind(), id, change.of(row)));
        }
        return variants;
    }

    /** What makes one copy differ from its article. */
    private final class Change {
        private final String id;
        private final String storyId;
        private final String source;
        private final Map<String, String> countries = new HashMap<>();
        private final boolean renamed;
        private final int shift;
        private final LocalDate day;
        private final int hours;

        Change(String base, int copy, int story, Random random) {
            id = base + "-" + copy;
            storyId = base + "-" + story * COPIES_OF_A_STORY;
            day = FIRST.plusDays(random.nextInt(DAYS));
            hours = copy % COPIES_OF_A_STORY * 5;
            if (random.nextBoolean()) {
                List<String> others = new ArrayList<>(codes);
                Collections.shuffle(others, random);
                for (int i = 0; i < codes.size(); i++) {
                    countries.put(codes.get(i), others.get(i));
                }
            }
            renamed = random.nextBoolean();
            shift = random.nextInt(1_000_000);
            // few sources write most
            source = "Source " + (int) (SOURCES * Math.pow(random.nextDouble(), 2) + copy % COPIES_OF_A_STORY);
        }

        Map<String, Object> of(DataSet.Row row) {
            Map<String, Object> fields = new LinkedHashMap<>(row.fields());
            long days = ChronoUnit.DAYS.between(
                    OffsetDateTime.parse(fields.get("published").toString()).toLocalDate(), day);
            fields.put("article", id);
            fields.put("story", storyId);
            fields.put("source", source);
            fields.computeIfPresent(
                    "published",
                    (name, at) -> Instant.parse(at.toString())
                            .plus(days, ChronoUnit.DAYS)
                            .plus(hours, ChronoUnit.HOURS)
                            .toString());
            for (String field : List.of("referred", "referred_from", "event_date", "event_from")) {
                fields.computeIfPresent(field, (name, when) -> shifted(when, days));
            }
            for (String field : List.of(
                    "countries", "focus", "senders", "targets", "sender", "target", "dyads", "dyad", "direction")) {
                fields.computeIfPresent(field, (name, code) -> coded(code));
            }
            switch (String.valueOf(fields.get("type"))) {
                case "country" -> {
                    String code = String.valueOf(coded(fields.get("code")));
                    fields.put("code", code);
                    fields.put("name", Countries.nameOf(code));
                    fields.put("location", Countries.centroidOf(code));
                }
                case "person", "organization" ->
                    fields.put("name", renamed(String.valueOf(fields.get("type")), fields.get("name")));
                default -> {}
            }
            fields.computeIfPresent("persons", (name, all) -> renamed("person", all));
            fields.computeIfPresent("organizations", (name, all) -> renamed("organization", all));
            fields.values().removeIf(Objects::isNull);
            return fields;
        }

        private Object shifted(Object when, long days) {
            return switch (when) {
                case List<?> all ->
                    all.stream().map(one -> shifted(one, days)).distinct().toList();
                case Map<?, ?> range -> {
                    Map<String, Object> moved = new LinkedHashMap<>();
                    range.forEach((end, date) -> moved.put(end.toString(), shifted(date, days)));
                    yield moved;
                }
                default -> within(LocalDate.parse(when.toString()).plusDays(days));
            };
        }

        private static String within(LocalDate day) {
            return (day.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : day).toString();
        }

        private Object coded(Object code) {
            if (code instanceof List<?> all) {
                return all.stream().map(this::coded).distinct().toList();
            }
            String text = code.toString();
            for (String join : List.of(">", "-")) {
                String[] two = text.split(join, 2);
                if (two.length == 2) {
                    String one = String.valueOf(coded(two[0]));
                    String other = String.valueOf(coded(two[1]));
                    boolean turned = join.equals("-") && one.compareTo(other) > 0;
                    return turned ? other + join + one : one + join + other;
                }
            }
            return countries.getOrDefault(text, text);
        }

        private Object renamed(String type, Object name) {
            if (!renamed) {
                return name;
            }
            if (name instanceof List<?> all) {
                return all.stream().map(one -> renamed(type, one)).toList();
            }
            List<String> all = names.get(type);
            Integer place = places.get(type).get(name);
            return place == null ? name : all.get((place + shift) % all.size());
        }
    }
}
