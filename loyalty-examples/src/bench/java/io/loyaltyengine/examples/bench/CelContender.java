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
import dev.cel.runtime.Program;
import io.loyaltyengine.examples.campaigns.Campaign;
import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Google's CEL for Java: each campaign checked and planned once, activations made before. */
final class CelContender implements Contender {

    private final List<Program> programs = new ArrayList<>();
    private final List<Map<String, Object>> activations;

    CelContender(Campaigns campaigns) throws CelValidationException, CelEvaluationException {
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
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
        activations = campaigns.purchases().stream()
                .map(PlainBasket::of)
                .map(CelContender::activation)
                .toList();
    }

    private static Map<String, Object> activation(PlainBasket basket) {
        Map<String, Object> activation = new HashMap<>();
        activation.put("skus", asMap(basket.skus()));
        activation.put("categories", asMap(basket.categories()));
        activation.put("tier", basket.tier());
        activation.put("segments", asMap(basket.segments()));
        activation.put("day", basket.day());
        activation.put("total", basket.total());
        return activation;
    }

    private static Map<String, Boolean> asMap(Set<String> names) {
        Map<String, Boolean> map = new HashMap<>();
        names.forEach(name -> map.put(name, true));
        return map;
    }

    @Override
    public void fire(int purchase, FiredCampaigns fired) {
        Map<String, Object> activation = activations.get(purchase);
        try {
            for (int i = 0; i < programs.size(); i++) {
                if ((boolean) programs.get(i).eval(activation)) {
                    fired.accept(i);
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a campaign could not be evaluated", e);
        }
    }
}
