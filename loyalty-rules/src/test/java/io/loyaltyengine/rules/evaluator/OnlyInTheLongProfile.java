package io.loyaltyengine.rules.evaluator;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Leaves out what takes minutes, unless the build is asked for it by {@code -Plong}. */
final class OnlyInTheLongProfile implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return Boolean.getBoolean("loyalty.long")
                ? SkipResult.doNotSkip()
                : SkipResult.skip("it takes minutes; mvn -Plong verify runs it");
    }
}
