package dateline.extract.country;

import dateline.extract.model.Mention.Via;
import dateline.extract.text.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The countries and blocs that we know, with their names, demonyms and capitals: code {@code FR} is France, French, Paris. From {@code lexicons/countries.tsv} and {@code blocs.tsv}. Immutable. */
public final class Countries {

    /** A point of the globe, in degrees; the shape that Elasticsearch's {@code geo_point} takes. */
    public record Centroid(double lat, double lon) {}

    /** What a phrase means: a country's code and how the phrase names it; for a bloc {@code via} is null. */
    record Sense(String code, @Nullable Via via) {
        boolean isBloc() {
            return via == null;
        }
    }

    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, Centroid> CENTROIDS = new LinkedHashMap<>();

    static {
        for (Lexicon.Row row : Lexicon.rows("countries.tsv")) {
            NAMES.put(row.column(0), row.column(1));
            CENTROIDS.put(
                    row.column(0), new Centroid(Double.parseDouble(row.column(2)), Double.parseDouble(row.column(3))));
        }
        Lexicon.rows("blocs.tsv").forEach(row -> NAMES.put(row.column(0), row.column(1)));
    }

    private Countries() {}

    /** The English name of a country or bloc; the code itself where we know none. */
    public static String nameOf(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /** Where a country lies, or null for blocs. */
    public static @Nullable Centroid centroidOf(String code) {
        return CENTROIDS.get(code);
    }

    /** Whether it is the code of a bloc, and of no country. */
    public static boolean isBloc(String code) {
        return NAMES.containsKey(code) && !CENTROIDS.containsKey(code);
    }

    /** All codes with their English names, countries first. */
    public static Map<String, String> names() {
        return Collections.unmodifiableMap(NAMES);
    }

    /** The pair of two codes, whoever acts: in order of the alphabet, {@code KR-RU}. */
    public static String dyad(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }

    /** Hands on every phrase that names a country or bloc: names, demonyms, capitals, metonyms. */
    public static void phrases(Consumer<String> each) {
        phrases((phrase, sense) -> each.accept(phrase));
    }

    /** Hands on every phrase that names a country or bloc, with its code. */
    public static void aliases(BiConsumer<String, String> each) {
        phrases((phrase, sense) -> each.accept(phrase, sense.code()));
    }

    /** Hands on every phrase of the lexicon with what it means. */
    static void phrases(BiConsumer<String, Sense> each) {
        for (Lexicon.Row row : Lexicon.rows("countries.tsv")) {
            String code = row.column(0);
            each.accept(row.column(1), new Sense(code, Via.NAME));
            split(row.column(4)).forEach(name -> each.accept(name, new Sense(code, Via.NAME)));
            for (String demonym : split(row.column(5))) {
                each.accept(demonym, new Sense(code, Via.DEMONYM));
                if (hasRegularPlural(demonym)) {
                    each.accept(demonym + "s", new Sense(code, Via.DEMONYM));
                }
            }
            split(row.column(6)).forEach(capital -> each.accept(capital, new Sense(code, Via.CAPITAL)));
            split(row.column(7)).forEach(metonym -> each.accept(metonym, new Sense(code, Via.METONYM)));
            split(row.column(8)).forEach(old -> each.accept(old, new Sense(code, Via.HISTORICAL)));
        }
        for (Lexicon.Row row : Lexicon.rows("blocs.tsv")) {
            each.accept(row.column(1), new Sense(row.column(0), null));
            split(row.column(2)).forEach(name -> each.accept(name, new Sense(row.column(0), null)));
        }
    }

    /** Germans, Iraqis, Greeks, but no Chineses, Britishs, Frenchs or Dutchs. */
    private static boolean hasRegularPlural(String demonym) {
        return !demonym.matches(".*(ese|sh|ch|ss|men|women|ois|s)");
    }

    static List<String> split(String alternatives) {
        List<String> parts = new ArrayList<>();
        for (String part : alternatives.split(";", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
