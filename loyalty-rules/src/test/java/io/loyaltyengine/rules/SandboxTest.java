package io.loyaltyengine.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that an expression goes through could reach the host, whatever an expression says. */
class SandboxTest {

    private static final String ROOT = "io.loyaltyengine.rules.";

    private static final String[] ROOMS = {
        ROOT + "definition", ROOT + "cel", ROOT + "check", ROOT + "compile", ROOT + "vocabulary", ROOT + "evaluator"
    };

    /** What the compiler itself writes into classes: lambdas, texts made of parts, and the members of records. */
    private static final Set<String> OF_THE_COMPILER = Set.of(
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodType",
            "java.lang.invoke.CallSite",
            "java.lang.invoke.TypeDescriptor",
            "java.lang.runtime.ObjectMethods");

    /** Of classes an expression's types may ask for these only: whether a value is of one. */
    private static final Set<String> OF_CLASS =
            Set.of("cast", "isInstance", "getName", "getSimpleName", "desiredAssertionStatus");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final ArchRule NO_WAY_OUT = noClasses()
            .that()
            .resideInAnyPackage(ROOMS)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.lang.reflect..",
                            "java.lang.instrument..",
                            "java.lang.foreign..",
                            "java.io..",
                            "java.nio.file..",
                            "java.nio.channels..",
                            "java.net..",
                            "java.rmi..",
                            "java.sql..",
                            "javax.script..",
                            "javax.naming..",
                            "javax.tools..",
                            "java.util.concurrent..",
                            "java.util.regex.internal..",
                            "jdk..",
                            "sun..")
                    .or(assignableTo(ClassLoader.class))
                    .or(assignableTo(Process.class))
                    .or(assignableTo(ProcessBuilder.class))
                    .or(assignableTo(Runtime.class))
                    .or(assignableTo(Thread.class))
                    .or(assignableTo(System.class))
                    .or(writtenByHand("java.lang.invoke")))
            .because("an expression comes from a file and may say anything");

    @Test
    void noRoomOfExpressionsHasAWayOut() {
        assertThat(CLASSES.stream().filter(type -> List.of(ROOMS).contains(type.getPackageName())))
                .hasSizeGreaterThan(60);
        NO_WAY_OUT.check(CLASSES);
    }

    @Test
    void aClassIsNeverAskedForItsMembers() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS)
                .should()
                .accessTargetWhere(describe("asks a class for more than whether a value is of it", this::asksMore))
                .because("fields and functions are named one by one, with the code that reads them")
                .check(CLASSES);
    }

    @Test
    void theWatchSeesAWayOut() {
        JavaClasses culprit = new ClassFileImporter().importClasses(Culprit.class);
        ArchRule rule = noClasses().should().dependOnClassesThat().resideInAnyPackage("java.lang.reflect..");
        assertThat(rule.evaluate(culprit).hasViolation()).isTrue();
        assertThat(culprit.get(Culprit.class).getAccessesFromSelf()).anyMatch(this::asksMore);
    }

    private boolean asksMore(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Class.class) && !OF_CLASS.contains(access.getName());
    }

    private static DescribedPredicate<JavaClass> writtenByHand(String room) {
        return describe(
                "belongs to " + room + " and is not the compiler's own",
                type -> type.getPackageName().startsWith(room) && !OF_THE_COMPILER.contains(type.getName()));
    }

    static final class Culprit {

        private Culprit() {}

        static Method[] members(Object value) {
            return value.getClass().getMethods();
        }
    }
}
