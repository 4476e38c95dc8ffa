package dateline.extract.event.trigger;

/** What is special about the parties of an act, as the lexicons mark it. */
public enum Trait {
    /** Both act on each other, though the type is not always mutual: "signed a treaty". */
    MUTUAL,
    /** Who stands before the active verb is acted on: "Egypt received aid", "the raid angered Egypt". */
    TURNED,
    /** What the verb is done to is no party, but a topic: "discussed Iran with". */
    TOPIC,
    /** One acts, though the type is mutual: "pledged". */
    ONE_WAY,
    /** Who stands before it sells, for its state: "Chad sold oil to". */
    SELLING,
    /** Who stands before it buys, for its state: "Chad bought oil from". */
    BUYING,
    /** Both do business, for their states: "signed a contract with". */
    DEALING,
    /** Nothing is told unless both are named: "cut exports". */
    PAIR,
    /** The noun stands before its verb, and who acts on whom stands with the noun: "its ties with Chad have soured". */
    INTRANSITIVE,
    /** Who suffers it stands between the verb and the noun, and nobody behind: "fired its ambassador to Chad". */
    OWN
}
