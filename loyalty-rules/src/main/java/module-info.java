/** Programs as files and as Java: the rule language, its checker, its compiler and its index, and scenarios that test rules. */
module io.loyaltyengine.rules {
    requires transitive io.loyaltyengine.core;
    requires static transitive org.jspecify;
    // Not transitive: who does not test with them must be able to compile without them.
    requires static net.jqwik.api;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports io.loyaltyengine.rules.archive;
    exports io.loyaltyengine.rules.cel;
    exports io.loyaltyengine.rules.check;
    exports io.loyaltyengine.rules.compile;
    exports io.loyaltyengine.rules.definition;
    exports io.loyaltyengine.rules.dsl;
    exports io.loyaltyengine.rules.evaluator;
    exports io.loyaltyengine.rules.file;
    exports io.loyaltyengine.rules.index;
    exports io.loyaltyengine.rules.json;
    exports io.loyaltyengine.rules.lint;
    exports io.loyaltyengine.rules.notation;
    exports io.loyaltyengine.rules.scenario.assertj;
    exports io.loyaltyengine.rules.scenario.coverage;
    exports io.loyaltyengine.rules.scenario.file;
    exports io.loyaltyengine.rules.scenario.jqwik;
    exports io.loyaltyengine.rules.scenario.junit;
    exports io.loyaltyengine.rules.scenario;
    exports io.loyaltyengine.rules.sentence;
    exports io.loyaltyengine.rules.shape;
    exports io.loyaltyengine.rules.source;
    exports io.loyaltyengine.rules.vocabulary;
}
