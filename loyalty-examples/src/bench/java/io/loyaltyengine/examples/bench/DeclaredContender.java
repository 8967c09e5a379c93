package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.CampaignFile;
import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import java.util.List;

/** This library: the rules of a program file. How it finds the rules that fire is known here and nowhere else. */
final class DeclaredContender implements Contender {

    private final DeclaredRules rules;
    private final List<Facts> plain;
    private final List<Facts> explained;

    DeclaredContender(Campaigns campaigns) {
        rules = (DeclaredRules) ProgramFile.parse("campaigns.yaml", CampaignFile.yaml(campaigns), Format.YAML)
                .evaluator();
        plain = campaigns.purchases();
        explained = plain.stream()
                .map(facts -> Facts.of(
                        facts.activity(), facts.member(), facts.enrolledAt(), facts.tier(), facts.local(), true))
                .toList();
    }

    @Override
    public void fire(int purchase, FiredCampaigns fired) {
        rules.fired(plain.get(purchase), (rule, lines) -> fired.accept(rule));
    }

    /** The awards too, as the engine asks for them. */
    Proposals evaluate(int purchase) {
        return rules.evaluate(plain.get(purchase));
    }

    /** The awards, and why the other rules give none. */
    Proposals explain(int purchase) {
        return rules.evaluate(explained.get(purchase));
    }
}
