/** Programs as files and as Java: the rule language, its checker, its compiler and its index. */
module io.loyaltyengine.rules {
    requires transitive io.loyaltyengine.core;
    requires static transitive org.jspecify;
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
    exports io.loyaltyengine.rules.sentence;
    exports io.loyaltyengine.rules.shape;
    exports io.loyaltyengine.rules.source;
    exports io.loyaltyengine.rules.vocabulary;
}
