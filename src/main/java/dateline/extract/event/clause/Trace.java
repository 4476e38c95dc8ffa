package dateline.extract.event.clause;

import dateline.extract.model.Event;
import dateline.extract.model.Span;

/**
 * Is told, while sentences are read for events, which rule read each event and which words were passed over, and why. The command {@code explain} prints
 * it.
 */
public interface Trace {
    /** Listens to nothing. */
    Trace NONE = new Trace() {
        @Override
        public void told(Event event, String rule) {}

        @Override
        public void dropped(Span sentence, Span word, String reason) {}

        @Override
        public void meant(Span sentence, Span words, String code, String reason) {}

        @Override
        public void parted(Span sentence, int parts) {}
    };

    /**
     * An event was read.
     *
     * @param rule the rule, and file and line of the lexicon
     */
    void told(Event event, String rule);

    /** A word that may tell of an act was found and passed over. */
    void dropped(Span sentence, Span word, String reason);

    /** Words such as "the country" were read as a country. */
    void meant(Span sentence, Span words, String code, String reason);

    /** A sentence was too long to be read as one. */
    void parted(Span sentence, int parts);
}
