package dateline.extract.country;

import dateline.extract.model.Dateline;
import dateline.extract.model.Field;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the countries and blocs that an article is about from those that it only names: each mention adds a weight by where it
 * stands, and those within reach of the heaviest are in focus (docs/extraction.md). Immutable.
 */
public final class Focus {
    private static final double IN_TITLE = 3;

    /** The lead: the first sentences, which tell a report's news. */
    private static final double IN_LEAD = 2;

    private static final double ELSEWHERE = 1;
    private static final double IN_DATELINE = 3;

    /** Characters of a report's lead: some three sentences. */
    private static final int LEAD_CHARS = 400;

    /** A country is in focus with this share of the heaviest one's weight; chosen on half of the Reuters development set. */
    private static final double REACH = 0.35;

    /** The codes, most central first. */
    public List<String> of(List<Text> fields, List<Mention> mentions, @Nullable Dateline dateline) {
        Map<String, Double> weights = new LinkedHashMap<>();
        int lead = (dateline == null ? 0 : dateline.end()) + LEAD_CHARS;
        for (Mention mention : mentions) {
            String code = code(mention);
            boolean inDateline = dateline != null
                    && mention.span().field() == Field.BODY
                    && mention.span().start() < dateline.end();
            if (code != null && !inDateline) {
                weights.merge(code, weight(mention, lead), Double::sum);
            }
        }
        String filedIn = dateline == null ? null : dateline.country();
        if (filedIn != null) {
            weights.merge(filedIn, IN_DATELINE, Double::sum);
        }
        double heaviest =
                weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= heaviest * REACH)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double weight(Mention mention, int lead) {
        if (mention.span().field() == Field.TITLE) {
            return IN_TITLE;
        }
        return mention.span().start() < lead ? IN_LEAD : ELSEWHERE;
    }

    private static @Nullable String code(Mention mention) {
        return switch (mention) {
            case Mention.Country country -> country.country();
            case Mention.Bloc bloc -> bloc.bloc();
            default -> null;
        };
    }
}
