/** Answers kept: how long, for whom, how many; against a clock of the test's own, and against the running service. */
@org.jspecify.annotations.NullUnmarked
package dateline.web.answer;
