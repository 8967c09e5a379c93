package io.loyaltyengine.examples.shop;

import io.loyaltyengine.audit.CurrencyTotals;
import io.loyaltyengine.audit.ProgramTotals;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.examples.retail.LineCounts;
import io.loyaltyengine.examples.retail.RetailFacts;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.MemberStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What became of a year.
 *
 * @param program the program
 * @param store where the members are
 * @param engine the engine over that store
 * @param facts what was in the file
 * @param lines what became of its lines
 * @param end the moment of the last invoice
 * @param activities how many activities the engine was told
 * @param nanos how long the replay took, in nanoseconds
 */
public record ShopReport(
        Program program,
        MemberStore store,
        LoyaltyEngine engine,
        RetailFacts facts,
        LineCounts lines,
        Instant end,
        long activities,
        long nanos) {

    /**
     * The totals by currency.
     *
     * @return one for each currency of the program
     */
    public List<CurrencyTotals> totals() {
        return ProgramTotals.of(program, store);
    }

    /**
     * A SHA-256 over all journals.
     *
     * @return 64 hexadecimal digits
     */
    public String digest() {
        JournalDigest digest = new JournalDigest();
        store.members().parallelStream()
                .map(member -> JournalDigest.of(store.journal(member)))
                .forEachOrdered(digest::add);
        return digest.hex();
    }

    /**
     * How members stand and have moved.
     *
     * @return the tiers and the perks
     */
    public Movements movements() {
        Map<String, Long> standing = new LinkedHashMap<>();
        if (program.ladder() != null) {
            program.ladder().tiers().forEach(tier -> standing.put(tier.id(), 0L));
        }
        long up = 0;
        long down = 0;
        Map<String, Long> granted = new TreeMap<>();
        Map<String, Long> used = new TreeMap<>();
        for (MemberId member : store.members()) {
            String tier = store.find(member).orElseThrow().tier();
            if (tier != null) {
                standing.merge(tier, 1L, Long::sum);
            }
            for (Entry entry : store.journal(member)) {
                if (entry.detail() instanceof Detail.TierChanged moved) {
                    boolean rises = program.ladder() != null
                            && program.ladder().rank(moved.to())
                                    > program.ladder().rank(moved.from());
                    up += rises ? 1 : 0;
                    down += rises ? 0 : 1;
                    moved.gained().forEach(perk -> granted.merge(perk, 1L, Long::sum));
                } else if (entry.detail() instanceof Detail.PerkGranted perk) {
                    granted.merge(perk.perk(), 1L, Long::sum);
                } else if (entry.detail() instanceof Detail.PerkUsed perk) {
                    used.merge(perk.perk(), 1L, Long::sum);
                }
            }
        }
        return new Movements(standing, up, down, granted, used);
    }

    /**
     * Tiers and perks over all members.
     *
     * @param standing how many members stand on each tier
     * @param up how many moves up the ladder there were, the first step onto it included
     * @param down how many moves down
     * @param granted how often each perk was granted
     * @param used how often each perk was used
     */
    public record Movements(
            Map<String, Long> standing, long up, long down, Map<String, Long> granted, Map<String, Long> used) {}

    /**
     * Members whose year shows something: some who moved, redeemed, returned and let points expire.
     *
     * @param howMany how many at the most
     * @return their ids
     */
    public List<MemberId> remarkable(int howMany) {
        return store.members().stream()
                .filter(member -> {
                    List<Entry> journal = store.journal(member);
                    long kinds = journal.stream().map(Entry::type).distinct().count();
                    return journal.size() <= MOST_ENTRIES && kinds >= FEWEST_KINDS;
                })
                .limit(howMany)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static final int MOST_ENTRIES = 45;
    private static final int FEWEST_KINDS = 7;
}
