package dateline.elastic;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The embedded node: {@code dateline.embedded.*}.
 *
 * @param heap the most that its heap may hold; 512 MB carries some hundred thousand articles
 * @param leastDisk it does not start with less of the disk free
 * @param startTimeout how long to wait until it serves; it takes 5 to 10 s on two cores
 */
public record EmbeddedSettings(
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("1GB") DataSize leastDisk,
        @DefaultValue("2m") Duration startTimeout) {

    public EmbeddedSettings {
        if (heap.toMegabytes() < 128) {
            throw new IllegalArgumentException("dateline.embedded.heap must be at least 128MB, not " + heap);
        }
    }

    /** What is used where nothing is set. */
    public static EmbeddedSettings defaults() {
        return new EmbeddedSettings(DataSize.ofMegabytes(512), EmbeddedNode.LEAST_DISK, Duration.ofMinutes(2));
    }
}
