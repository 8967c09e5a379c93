package io.loyaltyengine.rules;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The shape of the rules, as far as a machine can watch over it. */
class HouseTest {
    private static final String ROOT = "io.loyaltyengine.rules";

    private static final House HOUSE = new House(
            ROOT,
            List.of(
                    Set.of("source", "definition"),
                    Set.of("shape", "cel", "check", "sentence"),
                    Set.of("compile", "notation"),
                    Set.of("vocabulary"),
                    Set.of("index"),
                    Set.of("evaluator"),
                    Set.of("archive", "dsl", "file", "json"),
                    Set.of("lint", "scenario")));

    /** Each is for those who test with that tool, and shows it. */
    private static final String[] TOOLS = {
        ROOT + ".scenario.assertj", ROOT + ".scenario.jqwik", ROOT + ".scenario.junit"
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyRoomStandsOnAFloor() {
        assertThat(CLASSES.stream().map(HOUSE::room).distinct())
                .as("rooms on the floors of this test's table")
                .isNotEmpty()
                .allMatch(HOUSE::hasRoom);
    }

    @Test
    void roomsLookDownAndStayStrangersOnOneFloor() {
        classes()
                .should(HOUSE.lookDownOnly())
                .because("what is below can be read, tested and changed without what is above")
                .check(CLASSES);
    }

    @Test
    void noPackagesGoInCircles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package in disguise")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .as("packages with a @NullMarked package-info")
                .isNotEmpty()
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void packagesAreNamedAfterTheField() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..impl..", "..common..", "..helper..", "..service..", "..dto..", "..manager..")
                .because("a package is a concept of the loyalty field, never a layer or a drawer")
                .check(CLASSES);
    }

    @Test
    void hostsSeeOnlyTheJdkAndOurselves() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackages(TOOLS)
                .should(House.signWithTypesOf("java.", "io.loyaltyengine."))
                .because("a host chooses its own versions of the libraries that we use inside")
                .check(CLASSES);
    }

    @Test
    void toolsForTestsAreNeededOnlyWhereTheyAreNamed() {
        noClasses()
                .that()
                .resideOutsideOfPackages(TOOLS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.assertj..", "org.junit..", "net.jqwik..")
                .because("rules run, and scenarios too, where nobody has these tools")
                .check(CLASSES);
    }

    @Test
    void timeAndChanceAreHandedIn() {
        noClasses()
                .should()
                .accessTargetWhere(target(nameMatching("now")).and(target(owner(nameMatching("java\\.time\\..*")))))
                .orShould()
                .accessTargetWhere(target(nameMatching("currentTimeMillis|nanoTime"))
                        .and(target(owner(assignableTo(System.class)))))
                .orShould()
                .accessTargetWhere(target(nameMatching("random")).and(target(owner(assignableTo(Math.class)))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .because("a rule gives the same answer whenever and wherever it is asked")
                .check(CLASSES);
    }

    @Test
    void daysAndInstantsAreToldApart() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Calendar.class)
                .because("java.time says which of instant, day and zone is meant")
                .check(CLASSES);
    }
}
