package dateline.elastic;

import java.nio.file.Path;

/** A program that starts a node, tells its process id and waits: for tests of what happens to the node when it is killed. */
final class NodeParent {
    private NodeParent() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (EmbeddedNode node =
                EmbeddedNode.start(Path.of(arguments[0]), EmbeddedSettings.defaults(), sentence -> {})) {
            System.out.println("NODE " + node.process().pid());
            Thread.sleep(600_000);
        }
    }
}
