package dateline.elastic;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The connection: to the Elasticsearch of {@code dateline.elasticsearch.url}, or to an embedded node that is started for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
public class StoreConfiguration {
    @Bean
    @Conditional(NoUrl.class)
    EmbeddedNode embeddedNode(StoreSettings settings, Consumer<String> tell) {
        return EmbeddedNode.start(settings.dataDir(), settings.embedded(), tell);
    }

    @Bean
    Elasticsearch elasticsearch(
            StoreSettings settings,
            ObjectProvider<EmbeddedNode> embedded,
            MeterRegistry registry,
            Consumer<String> tell) {
        EmbeddedNode node = embedded.getIfAvailable();
        if (node != null) {
            return Elasticsearch.connect(settings.elasticsearch().at(node.url()), registry);
        }
        URI url = settings.elasticsearch().url();
        tell.accept("Connecting to Elasticsearch at " + url);
        Elasticsearch elasticsearch = Elasticsearch.connect(settings.elasticsearch(), registry);
        elasticsearch.check();
        return elasticsearch;
    }

    /** Whether no Elasticsearch is given. */
    static final class NoUrl implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            @Nullable String url = context.getEnvironment().getProperty("dateline.elasticsearch.url");
            return url == null || url.isBlank();
        }
    }
}
