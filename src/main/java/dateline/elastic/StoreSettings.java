package dateline.elastic;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is kept: {@code dateline.*}.
 *
 * @param dataDir folder of the embedded node
 */
@ConfigurationProperties("dateline")
public record StoreSettings(
        @DefaultValue(".dateline") Path dataDir,
        @DefaultValue ElasticsearchSettings elasticsearch,
        @DefaultValue EmbeddedSettings embedded) {}
