package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.rules.compile.Frame;
import java.util.List;

/** Looks at the facts of one decision, of whole activities or of one line at a time, and counts. */
interface Probe {

    /** Looks at what the frame is turned to. */
    void look(Frame frame);

    /** What it was looking for. */
    List<Goal> goals();
}
