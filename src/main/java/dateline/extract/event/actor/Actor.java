package dateline.extract.event.actor;

/**
 * Who may act or be acted on in a sentence.
 *
 * @param code code of the country or bloc
 * @param first its first token
 * @param end the index after its last
 * @param kind how the sentence names it
 */
public record Actor(String code, int first, int end, Kind kind) {

    /** How a sentence names an actor. */
    public enum Kind {
        /** "Russia", "President Putin", "the Knesset" */
        NAME,
        /** "Russian", so that what follows acts: "Russian troops" */
        ADJECTIVE,
        /** "the police", who are coded with the country that the article is about */
        ROLE
    }

    public boolean adjective() {
        return kind == Kind.ADJECTIVE;
    }
}
