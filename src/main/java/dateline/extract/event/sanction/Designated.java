package dateline.extract.event.sanction;

import dateline.extract.event.clause.Candidate;
import dateline.extract.event.clause.Clause;
import dateline.extract.event.clause.Voice;
import dateline.extract.event.lexicon.WordSets;
import dateline.extract.model.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The persons and organisations that an act of sanctions names beside the country: behind the act up to where the sentence turns to
 * why, when or by whom ("sanctioned the Russian bank VTB and Oleg Deripaska over ..."), before a passive one ("VTB was blacklisted by
 * ..."). Whoever announces, decides or is the reason for it stands elsewhere.
 */
public final class Designated {
    private static final Set<String> DESIGNATION_ENDS = WordSets.of("designation-end");
    private static final Set<String> SPEECH = WordSets.of("speech");

    /** 7 tokens to the first name, and from one to the next: "sanctions on the Russian state oil company Rosneft". */
    private static final int REACH = 7;

    private Designated() {}

    /**
     * Their fullest names, in order, each once.
     *
     * @param named the sentence's persons and organisations, sorted
     */
    public static List<String> in(Clause clause, Candidate act, List<Mention> named) {
        if (act.action() == null || act.source() == null || act.target() == null || named.isEmpty()) {
            return List.of();
        }
        // "are threatening to impose" is none
        boolean passive = Voice.isPassive(clause, act.trigger())
                && !clause.is(act.trigger() - 1, "to")
                && !clause.isGerund(act.trigger());
        int from = passive ? clause.sentence().firstToken() : act.triggerEnd();
        int end = passive ? act.trigger() : end(clause, from);
        List<Mention> found = new ArrayList<>();
        int last = from;
        for (Mention mention : named) {
            int first = tokenAt(clause, mention.span().start());
            if (first >= from && first < end) {
                if (first - last > REACH) {
                    break;
                }
                found.add(mention);
                last = tokenAt(clause, mention.span().end() - 1) + 1;
            }
        }
        return found.stream().flatMap(Designated::name).distinct().toList();
    }

    /** Where the sentence turns to something else. */
    private static int end(Clause clause, int from) {
        int end = from;
        while (end < clause.sentence().endToken() && !clause.isAny(end, DESIGNATION_ENDS)) {
            end++;
        }
        // ", the minister said": who says so stands behind the comma
        boolean speech = clause.isAny(end, SPEECH);
        while (speech && end > from && !clause.is(end, ",")) {
            end--;
        }
        return end;
    }

    private static int tokenAt(Clause clause, int character) {
        int token = clause.sentence().firstToken();
        while (token < clause.sentence().endToken() - 1
                && clause.text().token(token).end() <= character) {
            token++;
        }
        return token;
    }

    private static Stream<String> name(Mention mention) {
        return switch (mention) {
            case Mention.Person person -> Stream.of(person.name());
            case Mention.Organization organization -> Stream.of(organization.name());
            default -> Stream.empty();
        };
    }
}
