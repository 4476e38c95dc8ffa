package dateline.extract.country;

import dateline.extract.model.Dateline;
import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the countries and blocs that an article is about from those that it only names: each mention adds a weight by where it
 * stands; a country is in focus within reach of the heaviest, or with evidence enough of its own (docs/extraction.md). Immutable.
 * The numbers were chosen on half of the Reuters development set and checked on the other.
 */
public final class Focus {
    private static final double IN_TITLE = 3;

    /** The lead: the first sentences, which tell a report's news. */
    private static final double IN_LEAD = 2;

    private static final double ELSEWHERE = 1;
    private static final double IN_DATELINE = 4;

    /** Characters of a report's lead: two or three sentences. */
    private static final int LEAD_CHARS = 300;

    /** A country is in focus with this share of the heaviest country's weight. */
    private static final double REACH = 0.35;

    /** Or with this weight: the title, or the lead and once more, whatever else the report is about. */
    private static final double ENOUGH = 3;

    /** In longer texts it takes more in proportion: the mentions of a long report add up. */
    private static final double CHARS_OF_A_REPORT = 4000;

    /** A bloc acts through its members and is named with them: it is in focus only close to the heaviest. */
    private static final double REACH_OF_A_BLOC = 0.7;

    private final Currencies currencies = new Currencies();

    /** The codes, most central first. */
    public List<String> of(List<Text> fields, List<Mention> mentions, @Nullable Dateline dateline) {
        Map<String, Double> countries = new LinkedHashMap<>();
        Map<String, Double> blocs = new LinkedHashMap<>();
        int lead = (dateline == null ? 0 : dateline.end()) + LEAD_CHARS;
        for (Mention mention : mentions) {
            boolean inDateline = dateline != null
                    && mention.span().field() == Field.BODY
                    && mention.span().start() < dateline.end();
            if (inDateline) {
                continue;
            }
            if (mention instanceof Mention.Country country && !isOfCurrency(fields, country)) {
                countries.merge(country.country(), weight(mention, lead), Double::sum);
            } else if (mention instanceof Mention.Bloc bloc) {
                blocs.merge(bloc.bloc(), weight(mention, lead), Double::sum);
            }
        }
        String filedIn = dateline == null ? null : dateline.country();
        if (filedIn != null) {
            countries.merge(filedIn, IN_DATELINE, Double::sum);
        }
        if (countries.isEmpty() && blocs.isEmpty()) {
            return List.of();
        }
        double heaviest = heaviest(countries);
        int chars = 0;
        for (Text text : fields) {
            chars += text.chars().length();
        }
        double least = Math.min(heaviest * REACH, ENOUGH * Math.max(1, chars / CHARS_OF_A_REPORT));
        double leastOfBlocs = Math.max(heaviest, heaviest(blocs)) * REACH_OF_A_BLOC;
        countries.values().removeIf(weight -> weight < least);
        blocs.values().removeIf(weight -> weight < leastOfBlocs);
        return Stream.concat(countries.entrySet().stream(), blocs.entrySet().stream())
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double heaviest(Map<String, Double> weights) {
        return weights.isEmpty() ? 0 : Collections.max(weights.values());
    }

    private static double weight(Mention mention, int lead) {
        if (mention.span().field() == Field.TITLE) {
            return IN_TITLE;
        }
        return mention.span().start() < lead ? IN_LEAD : ELSEWHERE;
    }

    /** "A Canadian dollar bond", "68 billion U.S. dollars". */
    private boolean isOfCurrency(List<Text> fields, Mention.Country mention) {
        for (Text text : fields) {
            if (text.field() == mention.span().field()) {
                return currencies.isMoney(
                        mention, wordBehind(text.chars(), mention.span().end()));
            }
        }
        return false;
    }

    private static String wordBehind(String chars, int end) {
        if (chars.startsWith("$", end)) {
            return "$";
        }
        int last = end + 1;
        while (last < chars.length() && Character.isLetter(chars.charAt(last))) {
            last++;
        }
        return last > end + 1 ? chars.substring(end + 1, last).toLowerCase(Locale.ROOT) : "";
    }
}
