package dateline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test class that runs beside those that run one after another: one such class at a time, its methods one after another. It shares nothing with others but
 * the machine and the node. So it starts no service in this JVM, asks nothing of indices that are not its own, and neither reads nor changes the log,
 * the standard streams, system properties and counters that are static (docs/decisions/0010-tests-side-by-side.md).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
// held by one class at a time; it also keeps JUnit from running the methods of the class at once
@ResourceLock("beside others")
public @interface BesideOthers {}
