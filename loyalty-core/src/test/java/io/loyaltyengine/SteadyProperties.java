package io.loyaltyengine;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * With {@code -Dloyalty.seed=…} all properties try the same examples in every run, and none tries more than
 * {@code -Djqwik.tries.default} says. Mutation tests need it: they run everything a thousand times, and two runs shall
 * agree on which mutants survive.
 */
public final class SteadyProperties implements AroundPropertyHook {

    private static final Optional<String> SEED = Optional.ofNullable(System.getProperty("loyalty.seed"));

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return SEED.isPresent();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyAttributes attributes = context.attributes();
        int most = Integer.getInteger("jqwik.tries.default", Integer.MAX_VALUE);
        attributes.setTries(Math.min(most, attributes.tries().orElse(most)));
        attributes.setSeed(attributes.seed().orElse(SEED.orElseThrow()));
        return property.execute();
    }
}
