package io.loyaltyengine.rules.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Buckets by a text. Open addressing with the hashes side by side: what is not there, as most of what is asked, is told
 * without a look at any text. Immutable.
 */
final class KeyTable {

    private static final int SPREAD = 0x9E3779B9;

    /** What a text leads to. */
    static final class Found {
        private final String key;

        /** The rules to ask for each line that has the text. */
        final Bucket each;

        /** The rules to ask for the activity. */
        final Bucket once;

        /** All of them. */
        final int[] everybody;

        Found(String key, List<Posting> each, List<Posting> once) {
            this.key = key;
            this.each = Bucket.of(each);
            this.once = Bucket.of(once);
            List<Posting> all = new ArrayList<>(each);
            all.addAll(once);
            this.everybody = Bucket.rules(all);
        }
    }

    private final int[] hashes;
    private final @Nullable Found[] found;
    private final int shift;
    private final boolean empty;

    KeyTable(Map<String, Found> all) {
        empty = all.isEmpty();
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, all.size())) + 1;
        shift = Integer.SIZE - bits;
        hashes = new int[1 << bits];
        found = new Found[1 << bits];
        all.forEach((key, value) -> {
            int hash = key.hashCode();
            int place = (hash * SPREAD) >>> shift;
            while (found[place] != null) {
                place = (place + 1) & (found.length - 1);
            }
            hashes[place] = hash;
            found[place] = value;
        });
    }

    boolean isEmpty() {
        return empty;
    }

    @Nullable
    Found find(String key) {
        int hash = key.hashCode();
        int place = (hash * SPREAD) >>> shift;
        while (true) {
            Found candidate = found[place];
            if (candidate == null || (hashes[place] == hash && candidate.key.equals(key))) {
                return candidate;
            }
            place = (place + 1) & (found.length - 1);
        }
    }
}
