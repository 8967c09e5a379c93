package io.loyaltyengine.model;

import io.loyaltyengine.decision.Refusal;

/** What the model thinks of an activity: no reason where it is accepted. */
record Verdict(Refusal.Reason reason) {

    static final Verdict ACCEPTED = new Verdict(null);

    static Verdict refused(Refusal.Reason reason) {
        return new Verdict(reason);
    }

    boolean accepted() {
        return reason == null;
    }

    @Override
    public String toString() {
        return accepted() ? "accepted" : "refused " + reason;
    }
}
