package dateline.command;

import java.io.IOException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, which Maven writes into {@code application.yml}: read without starting Spring. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        PropertySource<?> properties = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst();
        return new String[] {"dateline " + properties.getProperty("dateline.version")};
    }
}
