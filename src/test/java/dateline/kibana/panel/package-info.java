/**
 * What each panel of the exported file asks Elasticsearch, run on the real node over the seeds: its numbers against those of the API and
 * against a count of the documents, and its Vega drawings in a browser.
 */
@org.jspecify.annotations.NullMarked
package dateline.kibana.panel;
