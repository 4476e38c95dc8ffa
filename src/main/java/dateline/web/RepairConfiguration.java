package dateline.web;

import dateline.elastic.Elasticsearch;
import dateline.index.StoryRepair;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes stories in the background while the service runs; commands that end do so themselves. */
@Configuration(proxyBeanMethods = false)
class RepairConfiguration {

    @Bean(destroyMethod = "close")
    StoryRepair storyRepair(Elasticsearch elasticsearch) {
        return new StoryRepair(elasticsearch);
    }

    /** Where it serves. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> repairingStories(StoryRepair repair) {
        return event -> repair.start();
    }
}
