package io.loyaltyengine.examples.bench;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import io.loyaltyengine.examples.campaigns.Campaign;
import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Google's CEL for Java: each campaign checked once, what names stand for made before. Of its two runtimes the older one, as the
 * newer one converts a map each time that a program looks at it.
 */
final class CelContender implements Contender {

    private final List<Program> programs = new ArrayList<>();
    private final List<CelVariableResolver> purchases;

    CelContender(Campaigns campaigns) throws CelValidationException, CelEvaluationException {
        CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().build();
        CelType set = MapType.create(SimpleType.STRING, SimpleType.BOOL);
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("skus", set)
                .addVar("categories", set)
                .addVar("tier", SimpleType.STRING)
                .addVar("segments", set)
                .addVar("day", SimpleType.INT)
                .addVar("total", SimpleType.INT)
                .setResultType(SimpleType.BOOL)
                .build();
        for (Campaign campaign : campaigns.campaigns()) {
            programs.add(runtime.createProgram(
                    compiler.compile(CampaignText.cel(campaign)).getAst()));
        }
        purchases = campaigns.purchases().stream()
                .map(PlainBasket::of)
                .map(CelContender::names)
                .toList();
    }

    private static CelVariableResolver names(PlainBasket basket) {
        Map<String, Optional<Object>> names = new HashMap<>();
        names.put("skus", Optional.of(asMap(basket.skus())));
        names.put("categories", Optional.of(asMap(basket.categories())));
        names.put("tier", Optional.of(basket.tier()));
        names.put("segments", Optional.of(asMap(basket.segments())));
        names.put("day", Optional.of(basket.day()));
        names.put("total", Optional.of(basket.total()));
        return name -> names.getOrDefault(name, Optional.empty());
    }

    private static Map<String, Boolean> asMap(Set<String> names) {
        Map<String, Boolean> map = new HashMap<>();
        names.forEach(name -> map.put(name, true));
        return map;
    }

    @Override
    public void fire(int purchase, FiredCampaigns fired) {
        CelVariableResolver names = purchases.get(purchase);
        try {
            for (int i = 0; i < programs.size(); i++) {
                if ((boolean) programs.get(i).eval(names)) {
                    fired.accept(i);
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a campaign could not be evaluated", e);
        }
    }
}
