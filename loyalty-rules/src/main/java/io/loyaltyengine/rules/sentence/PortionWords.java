package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.rules.definition.Portion;

/** The words for the part of the lines that counts. */
final class PortionWords {

    private PortionWords() {}

    static String say(Portion portion) {
        if (portion instanceof Portion.UpTo part) {
            return ", up to " + part.most();
        } else if (portion instanceof Portion.ByPrice part) {
            String end = part.end() == Portion.ByPrice.End.CHEAPEST ? "cheapest" : "dearest";
            String units =
                    part.units() == 1 ? " on the " + end + " unit" : " on the " + part.units() + " " + end + " units";
            return units + (part.ofEvery() == null ? "" : " of every " + part.ofEvery());
        }
        return "";
    }
}
