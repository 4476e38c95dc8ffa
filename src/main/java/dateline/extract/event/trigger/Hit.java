package dateline.extract.event.trigger;

/** A trigger in a clause: first token and the index after its last. */
public record Hit(Trigger trigger, int first, int end) {}
