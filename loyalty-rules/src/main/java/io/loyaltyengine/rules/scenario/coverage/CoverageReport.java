package io.loyaltyengine.rules.scenario.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was touched of the rules of a program.
 *
 * @param program the program
 * @param version its version
 * @param rules its rules, in their order
 */
public record CoverageReport(String program, String version, List<RuleCoverage> rules) {

    /**
     * Takes a copy.
     *
     * @param program the program
     * @param version its version
     * @param rules its rules, in their order
     */
    public CoverageReport {
        rules = List.copyOf(rules);
    }

    /**
     * The rules that never applied.
     *
     * @return their names, in the order of the program
     */
    public List<String> untested() {
        return rules.stream()
                .filter(rule -> !rule.tested())
                .map(RuleCoverage::rule)
                .toList();
    }

    /**
     * How many goals of a kind were touched.
     *
     * @param kind the kind
     * @return of all rules together
     */
    public long touched(Goal.Kind kind) {
        return rules.stream()
                .flatMap(rule -> rule.goals().stream())
                .filter(goal -> goal.kind() == kind && goal.touched())
                .count();
    }

    /**
     * How many goals of a kind there are.
     *
     * @param kind the kind
     * @return of all rules together
     */
    public long all(Goal.Kind kind) {
        return rules.stream()
                .flatMap(rule -> rule.goals().stream())
                .filter(goal -> goal.kind() == kind)
                .count();
    }

    /**
     * The report for people: the sums, then each rule with what was never touched of it.
     *
     * @return the lines, each ended by LF
     */
    public String toText() {
        StringBuilder text = new StringBuilder("coverage of " + program + " " + version + ": "
                + (rules.size() - untested().size()) + " of " + rules.size() + " rules applied, "
                + of(Goal.Kind.BRANCH, "branches") + ", " + of(Goal.Kind.EFFECT, "effects") + ", "
                + of(Goal.Kind.BOUNDARY, "boundaries") + "\n");
        for (RuleCoverage rule : rules) {
            text.append("  ").append(rule.rule());
            text.append(
                    rule.tested()
                            ? ": applied " + rule.applied() + " of " + rule.asked() + " times\n"
                            : ": NEVER APPLIED, asked " + rule.asked() + " times\n");
            rule.untouched()
                    .forEach(goal -> text.append("    never: ").append(goal).append('\n'));
        }
        return text.toString();
    }

    private String of(Goal.Kind kind, String plural) {
        return touched(kind) + " of " + all(kind) + " " + plural;
    }

    /**
     * The report for machines.
     *
     * @return one JSON object on one line
     */
    public String toJson() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("program", program);
        all.put("version", version);
        all.put("untested", untested());
        all.put("rules", rules.stream().map(CoverageReport::data).toList());
        return JsonMapper.builder().build().writeValueAsString(all);
    }

    private static Map<String, Object> data(RuleCoverage rule) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", rule.rule());
        data.put("asked", rule.asked());
        data.put("applied", rule.applied());
        data.put("goals", rule.goals().stream().map(CoverageReport::data).toList());
        return data;
    }

    private static Map<String, Object> data(Goal goal) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", goal.kind().name().toLowerCase(java.util.Locale.ROOT));
        data.put("goal", goal.text());
        data.put("hits", goal.hits());
        if (goal.nearest() != null) {
            data.put("nearest", goal.nearest());
        }
        return data;
    }
}
