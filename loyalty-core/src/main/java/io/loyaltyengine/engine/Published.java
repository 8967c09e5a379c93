package io.loyaltyengine.engine;

import io.loyaltyengine.decision.Deciders;
import io.loyaltyengine.program.Program;

/** The versions in force, shared by all engines that came from one. Whoever reads them sees one set or the next. */
final class Published {

    private volatile Deciders deciders;

    Published(Deciders deciders) {
        this.deciders = deciders;
    }

    Deciders get() {
        return deciders;
    }

    synchronized void add(Program version) {
        deciders = deciders.with(version);
    }
}
