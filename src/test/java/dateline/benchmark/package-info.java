/** Measurements, run by hand (docs/benchmarks.md); no test waits for them. */
@NullMarked
package dateline.benchmark;

import org.jspecify.annotations.NullMarked;
