package dateline.index.health;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import dateline.elastic.Elasticsearch;
import dateline.index.bulk.Kind;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Part of readiness: DOWN while Elasticsearch is away, or one of our indices is not there or lacks a primary copy. */
@Component("elasticsearchHealthIndicator")
final class IndicesHealth extends AbstractHealthIndicator {
    private final Elasticsearch elasticsearch;

    IndicesHealth(Elasticsearch elasticsearch) {
        super("Elasticsearch is away");
        this.elasticsearch = elasticsearch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        HealthResponse health = elasticsearch
                .client()
                .cluster()
                // it would wait for an index that is not there, which is red
                .health(request -> request.index(Kind.aliases(elasticsearch)).timeout(timeout -> timeout.time("0s")));
        builder.status(health.status() == HealthStatus.Red ? "DOWN" : "UP")
                .withDetail("status", health.status().jsonValue())
                .withDetail("nodes", health.numberOfNodes());
    }
}
