package dateline.extract.event.actor;

import org.jspecify.annotations.Nullable;

/**
 * Who acts and who is acted on, as far as a sentence says.
 *
 * @param source who acts
 * @param target who is acted on
 */
public record Sides(@Nullable Actor source, @Nullable Actor target) {

    /** Whether nobody is told on either side. */
    public boolean isEmpty() {
        return source == null && target == null;
    }

    /** Whether both are told. */
    public boolean areBoth() {
        return source != null && target != null;
    }

    /** The same the other way round. */
    public Sides turned() {
        return new Sides(/* source= */ target, /* target= */ source);
    }

    /** Whether both are told, and are one country or bloc. */
    public boolean isOne() {
        return source != null && target != null && source.code().equals(target.code());
    }
}
