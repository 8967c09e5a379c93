/** The loyalty engine: the domain, the ledger, the engine and the stores. */
module io.loyaltyengine.core {
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires org.pcollections;

    exports io.loyaltyengine.accounting;
    exports io.loyaltyengine.activity;
    exports io.loyaltyengine.amount;
    exports io.loyaltyengine.attribute;
    exports io.loyaltyengine.audit;
    exports io.loyaltyengine.calendar;
    exports io.loyaltyengine.decision;
    exports io.loyaltyengine.engine;
    exports io.loyaltyengine.explain;
    exports io.loyaltyengine.ledger;
    exports io.loyaltyengine.member;
    exports io.loyaltyengine.perk;
    exports io.loyaltyengine.program;
    exports io.loyaltyengine.reward;
    exports io.loyaltyengine.rule;
    exports io.loyaltyengine.statement;
    exports io.loyaltyengine.store;
    exports io.loyaltyengine.tier;
}
