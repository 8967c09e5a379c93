package io.loyaltyengine.ledger;

import static io.loyaltyengine.ledger.Pages.id;
import static io.loyaltyengine.ledger.Pages.part;
import static io.loyaltyengine.ledger.Pages.points;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final List<Allocation> THREE = List.of(part(3, 10), part(1, 20), part(2, 30));

    @Test
    void whatIsTakenFromALotIsMissingThere() {
        assertThat(Allocation.less(THREE, List.of(part(2, 5), part(1, 20), part(2, 5))))
                .containsExactly(part(3, 10), part(2, 20));
        assertThat(Allocation.less(THREE, List.of())).isEqualTo(THREE);
    }

    @Test
    void theFirstOnesAreTakenInTheirOrderUntilTheyAddUp() {
        assertThat(Allocation.first(THREE, points(25))).containsExactly(part(3, 10), part(1, 15));
        assertThat(Allocation.first(THREE, points(30))).containsExactly(part(3, 10), part(1, 20));
        assertThat(Allocation.first(THREE, points(99))).isEqualTo(THREE);
        assertThat(Allocation.first(THREE, points(0))).isEmpty();
    }

    @Test
    void theyAddUp() {
        assertThat(Allocation.sum(THREE, points(0))).isEqualTo(points(60));
        assertThat(Allocation.sum(List.of(), points(0))).isEqualTo(points(0));
    }

    @Test
    void togetherTheyNameEachLotOnce() {
        assertThat(Allocation.together(THREE, List.of(part(3, 1), part(4, 2), part(2, 3))))
                .containsExactly(part(3, 11), part(1, 20), part(2, 33), part(4, 2));
    }

    @Test
    void lotsGetOtherNumbersWhereTheyArrive() {
        assertThat(Allocation.renumbered(THREE, lot -> id(lot.number() + 100)))
                .containsExactly(part(103, 10), part(101, 20), part(102, 30));
    }
}
