/** Data files to OpenAPI: what the API knows and answers, at {@code /v3/api-docs}; imports the vocabularies of {@code extract.model}. */
@NullMarked
package dateline.web.openapi;

import org.jspecify.annotations.NullMarked;
