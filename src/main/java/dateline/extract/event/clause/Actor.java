package dateline.extract.event.clause;

/**
 * A country or bloc in a sentence.
 *
 * @param code its code
 * @param first its first token
 * @param end the index after its last
 * @param adjective it stands as a demonym, so that what follows it acts: "Russian troops"
 */
public record Actor(String code, int first, int end, boolean adjective) {}
