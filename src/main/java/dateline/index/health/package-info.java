/** Whether our indices can be asked: a part of readiness; imports {@code elastic} and {@code index.bulk} only. */
@NullMarked
package dateline.index.health;

import org.jspecify.annotations.NullMarked;
