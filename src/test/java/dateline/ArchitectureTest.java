package dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what each package-info says of its imports. */
class ArchitectureTest {
    /** From where they were compiled to: asking the class path for them would open every jar, the server's among them. */
    private static final JavaClasses MAIN = new ClassFileImporter()
            .importUrl(Dateline.class.getProtectionDomain().getCodeSource().getLocation());

    /** The package, and those of Dateline's that it may import besides itself and its sub-packages. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "problem               | ",
                "article               | problem",
                "extract.model         | ",
                "extract.text          | extract.model",
                "extract.country       | extract.model extract.text",
                "extract.leader        | extract.text",
                "extract.time.tense    | extract.text",
                "extract.time.reading  | extract.model extract.text extract.time.tense",
                "extract.time          | extract.model extract.text extract.country",
                "extract.name          | extract.model extract.text extract.country extract.leader",
                "extract.entity        | extract.model extract.text extract.leader",
                "extract.event         | extract.model extract.text extract.country extract.leader extract.time extract.name",
                "extract               | article",
                "elastic               | problem",
                "index                 | article extract elastic problem",
                "analytics             | elastic index extract.model extract.country extract.entity",
                "web.access            | ",
                "web.answer            | ",
                "web.openapi           | extract.model",
                "web                   | analytics elastic index article extract problem",
            })
    void importsGoOneWay(String name, String allowed) {
        String[] others = (name + (allowed == null ? "" : " " + allowed)).split(" ");
        String[] ours = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            ours[i] = "dateline." + others[i] + "..";
        }
        noClasses()
                .that()
                .resideInAPackage("dateline." + name + "..")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are Dateline's, outside " + String.join(" ", ours),
                        type -> type.getPackageName().startsWith("dateline")
                                && !JavaClass.Predicates.resideInAnyPackage(ours)
                                        .test(type)))
                .check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dateline.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void extractionIsPure() {
        noClasses()
                .that()
                .resideInAPackage("dateline.extract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "co.elastic..", "org.elasticsearch..", "java.nio.file..", "java.net..")
                .check(MAIN);
    }

    @Test
    void namesAreTheFieldsTerms() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)")
                .check(MAIN);
    }

    /** Crowded rooms hide things. Nested classes do not count. */
    @Test
    void noPackageIsCrowded() {
        Map<String, Long> files = MAIN.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(16));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should(new com.tngtech.archunit.lang.ArchCondition<>("lie in a package that says what it is for") {
                    @Override
                    public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                        boolean told = type.getPackageName().equals("dateline")
                                || type.getPackage().tryGetPackageInfo().isPresent();
                        events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                                type, told, type.getPackageName() + " has no package-info"));
                    }
                })
                .check(MAIN);
    }
}
