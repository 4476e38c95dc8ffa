package dateline.extract.name;

/**
 * What a run of capitalised words turned out to be.
 *
 * @param person a person's name; else an organisation's
 */
record Named(Run run, boolean person) {}
