/** What runs Dateline elsewhere, checked as far as it can be without running it: docker-compose.yml, alerts, the provisioning script. */
@org.jspecify.annotations.NullMarked
package dateline.operation;
