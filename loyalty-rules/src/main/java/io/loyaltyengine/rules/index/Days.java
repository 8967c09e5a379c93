package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.index.Atom.DateIs;
import java.util.ArrayList;
import java.util.List;

/**
 * The days that tests of the day leave together.
 *
 * @param atoms the tests, none for all days
 * @param stretch the days
 */
record Days(List<Atom> atoms, Stretch stretch) {

    static Days of(List<Atom> facts) {
        List<Atom> atoms = new ArrayList<>();
        Stretch stretch = new Stretch(Long.MIN_VALUE, Long.MAX_VALUE);
        for (Atom atom : facts) {
            if (atom instanceof DateIs date && date.path().equals(Path.DATE) && date.operator() != Operator.NOT_EQUAL) {
                atoms.add(date);
                stretch = narrowed(stretch, date);
            }
        }
        return new Days(List.copyOf(atoms), stretch);
    }

    private static Stretch narrowed(Stretch stretch, DateIs date) {
        long day = date.bound().toEpochDay();
        long from = stretch.from();
        long until = stretch.until();
        switch (date.operator()) {
            case AT_LEAST -> from = Math.max(from, day);
            case MORE -> from = Math.max(from, day + 1);
            case LESS -> until = Math.min(until, day);
            case AT_MOST -> until = Math.min(until, day + 1);
            default -> {
                from = Math.max(from, day);
                until = Math.min(until, day + 1);
            }
        }
        return new Stretch(from, until);
    }
}
