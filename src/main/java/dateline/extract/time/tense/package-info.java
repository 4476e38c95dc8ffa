/** Whether the verbs about a date tell of what is past or to come. Imports the text only. */
@NullMarked
package dateline.extract.time.tense;

import org.jspecify.annotations.NullMarked;
