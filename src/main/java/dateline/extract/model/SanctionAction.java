package dateline.extract.model;

import java.util.Locale;

/** What is done with a sanction; type and score are the project's own layer over PLOVER (docs/events.md). */
public enum SanctionAction {
    THREATEN(EventType.THREATEN, -5.8),
    IMPOSE(EventType.SANCTION, -8),
    TIGHTEN(EventType.SANCTION, -8),
    EXTEND(EventType.SANCTION, -6),
    REFUSE_TO_EASE(EventType.REJECT, -4),
    CALL_FOR(EventType.ACCUSE, -2),
    CALL_FOR_EASING(EventType.REQUEST, -1),
    AGREE_TO_EASE(EventType.AGREE, 2.5),
    EASE(EventType.RETREAT, 5),
    LIFT(EventType.RETREAT, 7),
    EVADE(EventType.COOPERATE, 0);

    private final EventType type;
    private final double score;

    SanctionAction(EventType type, double score) {
        this.type = type;
        this.score = score;
    }

    public EventType type() {
        return type;
    }

    /** Intensity from -10 (conflict) to 10 (cooperation), on {@link Event#SCALE}. */
    public double score() {
        return score;
    }

    /** The name in the extraction record: {@code call-for-easing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
