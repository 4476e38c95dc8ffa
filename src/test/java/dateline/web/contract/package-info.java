/** What each endpoint of the API answers: data in, question, answer, against the real node. */
package dateline.web.contract;
