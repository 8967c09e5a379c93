package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.source.Suggestion;
import io.loyaltyengine.tier.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a program knows by name, and what to say of a name that it does not know.
 *
 * @param program the program
 */
public record Known(Program program) {

    /**
     * The names of its rules.
     *
     * @return the ids, in the order of the program
     */
    public List<String> rules() {
        return program.rules().stream().map(Rule::id).toList();
    }

    /**
     * The codes of its currencies.
     *
     * @return the codes, in the order of the program
     */
    public List<String> currencies() {
        return program.currencies().stream()
                .map(terms -> terms.currency().code())
                .toList();
    }

    /**
     * The names of its tiers.
     *
     * @return the ids, the lowest first; empty where it has no ladder
     */
    public List<String> tiers() {
        return program.ladder() == null
                ? List.of()
                : program.ladder().tiers().stream().map(Tier::id).toList();
    }

    /**
     * The names of its perks.
     *
     * @return the ids, in the order of the program
     */
    public List<String> perks() {
        return program.perks().stream().map(Perk::id).toList();
    }

    /**
     * The names of its rewards.
     *
     * @return the ids, in the order of the program
     */
    public List<String> rewards() {
        return program.rewards().stream().map(MoneyOff::id).toList();
    }

    /**
     * The names of its conversions.
     *
     * @return the ids, in the order of the program
     */
    public List<String> conversions() {
        return program.conversions().stream().map(Conversion::id).toList();
    }

    /**
     * A currency of the program.
     *
     * @param code its code
     * @return the currency
     * @throws IllegalArgumentException if there is none; the message suggests another
     */
    public Currency currency(String code) {
        return program.currency(require("currency", code, currencies()))
                .orElseThrow()
                .currency();
    }

    /**
     * An amount.
     *
     * @param text a number and the code of its currency, such as {@code 15 POINTS}
     * @return the amount
     * @throws IllegalArgumentException if it is none, or the program has no such currency
     */
    public Amount amount(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        if (parts.length != 2 || !parts[0].matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            throw new IllegalArgumentException("\"" + text + "\" is not an amount such as \"15 POINTS\"");
        }
        return new Amount(currency(parts[1]), new BigDecimal(parts[0]));
    }

    /**
     * Checks the name of a rule, or of a multiplier of a tier, which is {@code tier:} and the tier.
     *
     * @param id the name
     * @return the name
     * @throws IllegalArgumentException if there is none; the message suggests another
     */
    public String rule(String id) {
        return id.startsWith("tier:") && tiers().contains(id.substring(5)) ? id : require("rule", id, rules());
    }

    /**
     * Checks a name.
     *
     * @param what what it names, such as {@code perk}
     * @param name the name
     * @param names the names that there are
     * @return the name
     * @throws IllegalArgumentException if it is none of them
     */
    public String require(String what, String name, List<String> names) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(unknown(what, name) + "; " + advice(name, names));
        }
        return name;
    }

    /**
     * What to say of a name that is not known.
     *
     * @param what what it should name
     * @param name the name
     * @return such as {@code there is no rule `bean`}
     */
    public static String unknown(String what, String name) {
        return "there is no " + what + " `" + name + "`";
    }

    /**
     * What to advise for a name that is not known.
     *
     * @param name the name
     * @param names the names that there are
     * @return the nearest one, or where none is near all of them
     */
    public static String advice(String name, List<String> names) {
        String all = names.isEmpty()
                ? "the program has none"
                : "the program has "
                        + names.stream().map(known -> "`" + known + "`").collect(Collectors.joining(", "));
        return Suggestion.of(name, names).map(Suggestion::sentence).orElse(all);
    }

    /**
     * An amount as scenarios write it.
     *
     * @param amount the amount
     * @return such as {@code 15 POINTS}
     */
    public static String text(Amount amount) {
        return amount.value().toPlainString() + " " + amount.currency().code();
    }
}
