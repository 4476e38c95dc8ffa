package dateline.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that an embedded node runs from: the server's jars, which the build put on our class path, laid out as a distribution
 * is; the analyzer plugin; and the launcher.
 *
 * @param folder the home
 * @param version of the server
 */
record NodeHome(Path folder, String version) {
    private static final String RESOURCES = "/elasticsearch-node/";
    private static final String TRANSPORT = "modules/transport-netty4/";
    private static final String SERVER = "lib/elasticsearch-";

    /** Written last: the home is whole. Holds the list of jars, so that another build's home is laid out anew. */
    private static final String MARK = "jars.txt";

    /** By name: these classes have parents that only the node's JVM has. */
    private static final String LAUNCHER = "dateline.elastic.node.NodeLauncher";

    private static final String ENGLISH = "dateline.elastic.node.EnglishAnalysis";

    private static final String POSSESSIVES = "dateline.elastic.node.EnglishPossessives";

    /** Lays the home out in {@code parent}, unless an earlier start did. */
    static NodeHome prepare(Path parent) throws IOException {
        String list = new String(resource(RESOURCES + MARK), StandardCharsets.UTF_8);
        List<String> jars = list.lines().map(String::strip).sorted().toList();
        NodeHome home = new NodeHome(parent.resolve("elasticsearch"), versionIn(jars));
        Path mark = home.folder.resolve(MARK);
        if (!Files.exists(mark) || !Files.readString(mark).equals(list)) {
            deleteTree(home.folder);
            home.layOut(jars);
            Files.writeString(mark, list);
        }
        // ours change more often than the server's, and are small
        home.writeLauncher();
        home.writeEnglishAnalysis();
        return home;
    }

    private static String versionIn(List<String> jars) {
        return jars.stream()
                .filter(jar -> jar.matches(SERVER + "\\d.*\\.jar"))
                .map(jar -> jar.substring(SERVER.length(), jar.length() - ".jar".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server among the embedded node's jars: " + jars));
    }

    private void layOut(List<String> jars) throws IOException {
        for (String folderName : List.of("config", "plugins", "lib", TRANSPORT)) {
            Files.createDirectories(folder.resolve(folderName));
        }
        for (String jar : jars) {
            try (InputStream in = open(RESOURCES + jar)) {
                Files.copy(in, folder.resolve(jar), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String transport = jars.stream()
                .filter(jar -> jar.startsWith(TRANSPORT + "transport-netty4-"))
                .findFirst()
                .orElseThrow();
        unpackDescriptors(folder.resolve(transport), folder.resolve(TRANSPORT));
    }

    private static void unpackDescriptors(Path jar, Path to) throws IOException {
        String prefix = "META-INF/es-plugins/transport-netty4/";
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    Path name =
                            Path.of(entry.getName().substring(prefix.length())).getFileName();
                    Files.copy(zip, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void writeLauncher() throws IOException {
        Path file = launcherClasses().resolve(classFile(LAUNCHER));
        Files.createDirectories(file.getParent());
        Files.write(file, resource("/" + classFile(LAUNCHER)));
    }

    private void writeEnglishAnalysis() throws IOException {
        Path module = Files.createDirectories(folder.resolve("modules/analysis-english"));
        try (OutputStream out = Files.newOutputStream(module.resolve("analysis-english.jar"));
                JarOutputStream jar = new JarOutputStream(out)) {
            for (String type : List.of(ENGLISH, POSSESSIVES)) {
                jar.putNextEntry(new JarEntry(classFile(type)));
                jar.write(resource("/" + classFile(type)));
                jar.closeEntry();
            }
        }
        Files.writeString(module.resolve("plugin-descriptor.properties"), """
                name=analysis-english
                description=Analysis of English under its usual names
                version=%1$s
                elasticsearch.version=%1$s
                java.version=21
                classname=%2$s
                """.formatted(version, ENGLISH));
    }

    /** The class path of the launcher. */
    Path launcherClasses() {
        return folder.resolve("launcher");
    }

    private static String classFile(String type) {
        return type.replace('.', '/') + ".class";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) {
        InputStream in = NodeHome.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not on the class path: was Dateline built with Maven?");
        }
        return in;
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException error) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
