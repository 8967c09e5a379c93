package io.loyaltyengine.program;

import io.loyaltyengine.rule.RuleEvaluator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of a program as one text, the same for the same content on every machine. A program is records all the way
 * down, so the text is what a walk over their components finds: what is added to one later is in it by itself.
 */
final class Content {

    /** How the components of a record are read, in their order. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final StringBuilder text = new StringBuilder(1024);

    private Content() {}

    /** The SHA-256 of a program's content, 64 hexadecimal digits. */
    static String hash(Program program) {
        Content content = new Content();
        content.write(program);
        try {
            byte[] bytes = content.text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            // no word can be written like it, so that a rule in no group differs from one in a group called null
            text.append('-');
        } else if (value instanceof RuleEvaluator evaluator) {
            say(evaluator.content());
        } else if (value instanceof Record all) {
            walk(all);
        } else if (value instanceof Set<?> set) {
            text.append('{');
            set.stream()
                    .map(Content::alone)
                    .sorted()
                    .forEach(one -> text.append(one).append(','));
            text.append('}');
        } else if (value instanceof Collection<?> list) {
            text.append('[');
            list.forEach(one -> {
                write(one);
                text.append(',');
            });
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, one) -> sorted.put(alone(key), alone(one)));
            text.append(sorted);
        } else if (value instanceof BigDecimal number) {
            text.append(number.stripTrailingZeros().toPlainString());
        } else {
            say(value.toString());
        }
    }

    /** With its length, so that no two contents run into the same text. */
    private void say(String word) {
        text.append(word.length()).append(':').append(word);
    }

    private static String alone(@Nullable Object value) {
        Content content = new Content();
        content.write(value);
        return content.text.toString();
    }

    private void walk(Record all) {
        text.append(all.getClass().getSimpleName()).append('(');
        for (Method component : COMPONENTS.get(all.getClass())) {
            try {
                write(component.invoke(all));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the parts of a program are public records", e);
            }
            text.append(';');
        }
        text.append(')');
    }
}
