package io.loyaltyengine.rules.scenario.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.rules.scenario.Club;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlScenariosTest {

    private static final String STORIES = """
            program: ../club.yaml
            scenarios:
              - name: right
                given: [{ member: ada }]
                steps:
                  - at: 2026-01-12T12:00
                    when: { purchase: { lines: [{ sku: LAMP, category: goods, amount: 30.00 }] } }
                    then: { earned: { POINTS: 30 } }
              - name: wrong
                given: [{ member: ada }]
                steps:
                  - at: 2026-01-12T12:00
                    when: { purchase: { lines: [{ sku: LAMP, category: goods, amount: 30.00 }] } }
                    then: { earned: { POINTS: 31 } }
            """;

    @TempDir
    Path folder;

    @Test
    void everyFileIsAContainerAndEveryScenarioATestWithItsPlace() throws Exception {
        Files.writeString(folder.resolve("club.yaml"), Club.YAML);
        Path stories = Files.createDirectory(folder.resolve("stories"));
        Path file = Files.writeString(stories.resolve("a.yaml"), STORIES);
        Files.writeString(stories.resolve("b.yaml"), "scenarios: 5");

        List<DynamicNode> nodes = YamlScenarios.in(stories).toList();

        assertThat(nodes).extracting(DynamicNode::getDisplayName).containsExactly("a.yaml", "b.yaml");
        List<? extends DynamicNode> tests =
                ((DynamicContainer) nodes.get(0)).getChildren().toList();
        assertThat(tests).extracting(DynamicNode::getDisplayName).containsExactly("right", "wrong");
        assertThat(tests.get(1).getTestSourceUri().orElseThrow()).hasToString(file.toUri() + "?line=9&column=11");
        assertThatThrownBy(() -> run(tests.get(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a.yaml:12:9: purchase activity-1 of ada")
                .hasMessageContaining("POINTS earned (line 14)");
        assertThatThrownBy(() -> run(nodes.get(1)))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessageStartingWith("b.yaml:1:12: expected a list, found the number 5");
        run(tests.get(0));
    }

    private static void run(DynamicNode node) throws Exception {
        try {
            ((DynamicTest) node).getExecutable().execute();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
