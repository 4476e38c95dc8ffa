package dateline.index.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that is to find its story.
 *
 * @param article id of its document
 * @param mentions how many documents of mentions it has
 * @param events how many documents of events it has
 */
public record Entry(String article, @Nullable Instant published, Signature signature, int mentions, int events) {}
