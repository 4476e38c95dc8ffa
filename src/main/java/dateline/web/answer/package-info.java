/** Answers told again: kept for a moment, and not sent to who has them already; imports nothing of Dateline's. */
@NullMarked
package dateline.web.answer;

import org.jspecify.annotations.NullMarked;
