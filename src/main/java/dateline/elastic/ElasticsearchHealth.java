package dateline.elastic;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Part of readiness: DOWN while Elasticsearch is away or one of our indices lacks a primary copy. */
final class ElasticsearchHealth extends AbstractHealthIndicator {
    private final Elasticsearch elasticsearch;

    ElasticsearchHealth(Elasticsearch elasticsearch) {
        super("Elasticsearch is away");
        this.elasticsearch = elasticsearch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        HealthResponse health = elasticsearch
                .client()
                .cluster()
                .health(request -> request.index(elasticsearch.alias("*")).timeout(timeout -> timeout.time("2s")));
        builder.status(health.status() == HealthStatus.Red ? "DOWN" : "UP")
                .withDetail("status", health.status().jsonValue())
                .withDetail("nodes", health.numberOfNodes());
    }
}
