package io.loyaltyengine.model;

import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.model.Action.Deed;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes up programs and what happens under them. */
final class Actions {

    static final int MOST = 50;

    private Actions() {}

    static Arbitrary<Terms> terms() {
        return Combinators.combine(
                        Arbitraries.of(ClawBack.UNLIMITED, ClawBack.WITHIN_BALANCE, ClawBack.ONLY_PENDING),
                        Arbitraries.of(0, 20),
                        Arbitraries.of(Terms.Life.values()),
                        Arbitraries.of(0, 15))
                .as(Terms::new);
    }

    static Arbitrary<List<Action>> upTo(int many) {
        return action().list().ofMaxSize(many);
    }

    static Arbitrary<List<Action>> exactly(int many) {
        return action().list().ofSize(many);
    }

    private static Arbitrary<Action> action() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        deeds(),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(3, 1), Tuple.of(1, 2)),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 127),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(0, 120))))
                .as(Action::new);
    }

    private static Arbitrary<Deed> deeds() {
        return Arbitraries.frequency(
                Tuple.of(14, Deed.BUY),
                Tuple.of(5, Deed.VISIT),
                Tuple.of(8, Deed.RETURN_LINE),
                Tuple.of(3, Deed.RETURN_GOODS),
                Tuple.of(6, Deed.SPEND),
                Tuple.of(8, Deed.HOLD),
                Tuple.of(5, Deed.CAPTURE_PART),
                Tuple.of(4, Deed.CAPTURE_LAST),
                Tuple.of(4, Deed.VOID),
                Tuple.of(6, Deed.REFUND),
                Tuple.of(3, Deed.GRANT),
                Tuple.of(3, Deed.TAKE),
                Tuple.of(6, Deed.GIVE),
                Tuple.of(5, Deed.CONVERT),
                Tuple.of(3, Deed.LOUNGE),
                Tuple.of(10, Deed.REVERSE),
                Tuple.of(2, Deed.MERGE),
                Tuple.of(1, Deed.CLOSE),
                Tuple.of(1, Deed.ERASE),
                Tuple.of(3, Deed.REPEAT),
                Tuple.of(2, Deed.REUSE),
                Tuple.of(4, Deed.SWEEP),
                Tuple.of(2, Deed.WAIT));
    }
}
