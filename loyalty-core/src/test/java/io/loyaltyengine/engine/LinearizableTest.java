package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import io.loyaltyengine.store.InMemoryStore;
import io.loyaltyengine.store.MemberStore;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What hosts do at the same time comes to the same as if they had done it one after the other, in some order. */
class LinearizableTest {

    private static final boolean LONG = Boolean.getBoolean("loyalty.long");

    /** One member, with 100 points. */
    @Param(name = "key", gen = IntGen.class, conf = "1:2")
    public abstract static class OneMember {

        private final HostCalls host;

        OneMember(MemberStore store) {
            host = new HostCalls(store);
            host.enrol("ada", 100);
        }

        @Operation
        public String earn(@Param(name = "key") int key) {
            return host.earn("p" + key, "ada", 30);
        }

        @Operation
        public String bringBack(@Param(name = "key") int key) {
            return host.bringBack("b" + key, "ada", "p" + key);
        }

        @Operation
        public String redeem(@Param(name = "key") int key) {
            return host.redeem("r" + key, "ada", 70);
        }

        @Operation
        public String hold(@Param(name = "key") int key) {
            return host.hold("r" + key, "ada", 60);
        }

        @Operation
        public String capture(@Param(name = "key") int key) {
            return host.capture("c" + key, "ada", "r" + key);
        }

        @Operation
        public String undo(@Param(name = "key") int key) {
            return host.undo("v" + key, "ada", "r" + key);
        }

        @Operation
        public String balance() {
            return host.balance("ada");
        }
    }

    /** Two members, with 100 points each, who turn out to be one. */
    @Param(name = "key", gen = IntGen.class, conf = "1:2")
    public abstract static class TwoMembers {

        private final HostCalls host;

        TwoMembers(MemberStore store) {
            host = new HostCalls(store);
            host.enrol("ada", 100);
            host.enrol("bob", 100);
        }

        @Operation
        public String give(@Param(name = "key") int key) {
            return host.give("g" + key, "ada", "bob", 60);
        }

        @Operation
        public String giveBack(@Param(name = "key") int key) {
            return host.give("h" + key, "bob", "ada", 60);
        }

        @Operation
        public String earn(@Param(name = "key") int key) {
            return host.earn("p" + key, "bob", 30);
        }

        @Operation
        public String redeem(@Param(name = "key") int key) {
            return host.redeem("r" + key, "ada", 70);
        }

        @Operation(runOnce = true)
        public String merge() {
            return host.merge("m", "ada", "bob");
        }

        @Operation
        public String balance() {
            return host.balance("ada");
        }

        @Operation
        public String balanceOfTheOther() {
            return host.balance("bob");
        }
    }

    public static final class OneMemberInMemory extends OneMember {
        public OneMemberInMemory() {
            super(new InMemoryStore());
        }
    }

    public static final class OneMemberWithoutLocks extends OneMember {
        public OneMemberWithoutLocks() {
            super(new LocklessStore());
        }
    }

    public static final class TwoMembersInMemory extends TwoMembers {
        public TwoMembersInMemory() {
            super(new InMemoryStore());
        }
    }

    public static final class TwoMembersWithoutLocks extends TwoMembers {
        public TwoMembersWithoutLocks() {
            super(new LocklessStore());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "loyalty.long", matches = "true")
    void whatManyDoWithOneMemberIsAsIfOneAfterTheOtherDidIt() {
        interleavings().sequentialSpecification(OneMemberWithoutLocks.class).check(OneMemberInMemory.class);
    }

    @Test
    void whatManyDoBetweenTwoMembersIsAsIfOneAfterTheOtherDidIt() {
        interleavings().sequentialSpecification(TwoMembersWithoutLocks.class).check(TwoMembersInMemory.class);
    }

    @Test
    void aStoreThatLooksFirstAndWritesThenIsFoundOut() {
        assertThatThrownBy(() -> interleavings()
                        .sequentialSpecification(TwoMembersWithoutLocks.class)
                        .check(TwoMembersWithoutLocks.class))
                .isInstanceOf(LincheckAssertionError.class)
                .hasMessageContaining("= Invalid execution results =");
    }

    /** Threads change places inside the store; what decides is a function, and cannot be interrupted to any effect. */
    private static ModelCheckingOptions interleavings() {
        return new ModelCheckingOptions()
                .threads(2)
                .actorsBefore(1)
                .actorsPerThread(2)
                .actorsAfter(1)
                .iterations(LONG ? 100 : 3)
                .invocationsPerIteration(LONG ? 1_000 : 30)
                .minimizeFailedScenario(false)
                .addGuarantee(forClasses(LinearizableTest::decides).allMethods().treatAsAtomic());
    }

    private static boolean decides(String type) {
        boolean ours = type.startsWith("io.loyaltyengine.");
        boolean watched = type.startsWith("io.loyaltyengine.store.") || type.startsWith("io.loyaltyengine.engine.");
        return (ours && !watched) || type.startsWith("org.pcollections.");
    }
}
