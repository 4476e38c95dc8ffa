package dateline.command;

import dateline.command.start.FreePort;
import dateline.command.start.IndexPreparation;
import dateline.command.start.KnownProperties;
import dateline.command.start.NamesSetting;
import dateline.elastic.Elasticsearch;
import dateline.elastic.EmbeddedNode;
import dateline.index.StoryRepair;
import dateline.problem.UsageException;
import dateline.web.access.AccessSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/** The Spring application: with the web for {@code dev} and {@code serve}, without for {@code index}. */
@SpringBootApplication(
        scanBasePackages = "dateline",
        proxyBeanMethods = false,
        // callers have keys (dateline.web.access), not users
        exclude = UserDetailsServiceAutoConfiguration.class)
// for commands that serve nothing, too: they know the same properties
@EnableConfigurationProperties(AccessSettings.class)
class Service {

    @Bean
    static KnownProperties knownProperties(ApplicationArguments arguments) {
        return new KnownProperties(arguments, System.getenv().keySet());
    }

    @Bean
    static IndexPreparation indexPreparation(
            Elasticsearch elasticsearch,
            ObjectProvider<EmbeddedNode> embedded,
            ApplicationContext context,
            Consumer<String> tell) {
        return new IndexPreparation(
                elasticsearch, embedded.getIfAvailable() != null, context instanceof WebServerApplicationContext, tell);
    }

    /** Completes stories in the background while the service runs; commands that end do so themselves. */
    @Bean(destroyMethod = "close")
    static StoryRepair storyRepair(Elasticsearch elasticsearch) {
        return new StoryRepair(elasticsearch);
    }

    /** Begins once the web server is up, which {@code index} has none of. */
    @Bean
    static ApplicationListener<WebServerInitializedEvent> repairingStories(StoryRepair repair) {
        return event -> repair.start();
    }

    /**
     * Starts it.
     *
     * @param properties Spring properties as {@code --name=value}
     * @throws UsageException for a taken port, and whatever else the user can mend
     */
    static ConfigurableApplicationContext start(
            WebApplicationType type, List<String> properties, Consumer<String> tell) {
        for (String property : properties) {
            if (!property.matches("--[A-Za-z][\\w.\\[\\]-]*=.*")) {
                throw new UsageException("unknown argument " + property + "; properties are given as --name=value");
            }
        }
        SpringApplication application = new SpringApplication(Service.class);
        application.setWebApplicationType(type);
        application.setLogStartupInfo(false);
        application.addInitializers(telling(tell));
        application.addInitializers((GenericApplicationContext context) -> NamesSetting.addTo(context));
        if (type == WebApplicationType.SERVLET) {
            application.addInitializers(context -> FreePort.check(context.getEnvironment()));
        }
        try {
            return application.run(properties.toArray(String[]::new));
        } catch (PortInUseException e) {
            throw FreePort.taken(e.getPort(), e);
        } catch (BeansException e) {
            throw badProperty(e).<RuntimeException>map(usage -> usage).orElse(e);
        }
    }

    /** A property whose value cannot be read or is not allowed, by its name; without a value that may be secret. */
    private static Optional<UsageException> badProperty(Exception thrown) {
        BindException bind = null;
        Throwable root = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            bind = cause instanceof BindException found ? found : bind;
            root = cause;
        }
        if (bind == null) {
            return Optional.empty();
        }
        String name = bind.getName().toString();
        String why = String.valueOf(root.getMessage());
        ConfigurationProperty property = bind.getProperty();
        if (why.contains(name)) {
            return Optional.of(new UsageException(why, thrown));
        }
        if (property == null || !property.getName().equals(bind.getName())) {
            return Optional.of(new UsageException(name + ": " + why, thrown));
        }
        String value = String.valueOf(property.getValue());
        return Optional.of(new UsageException(
                value.contains("@") ? name + " cannot be read" : name + "=" + value + ": " + why, thrown));
    }

    private static ApplicationContextInitializer<GenericApplicationContext> telling(Consumer<String> tell) {
        return context -> {
            RootBeanDefinition bean = new RootBeanDefinition();
            bean.setTargetType(ResolvableType.forClassWithGenerics(Consumer.class, String.class));
            bean.setInstanceSupplier(() -> tell);
            context.registerBeanDefinition("tell", bean);
        };
    }
}
