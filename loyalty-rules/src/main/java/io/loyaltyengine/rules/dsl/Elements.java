package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Name;
import java.util.function.Function;

/**
 * A list of things that have fields, such as the lines of a purchase. What is asked of an element is a function, which is
 * called with a stand-in for it, perhaps more than once, and must always give the same. Immutable.
 *
 * @param <E> what one element is
 */
public final class Elements<E> extends Term {

    private final Function<Expression, E> element;

    Elements(Expression list, Function<Expression, E> element) {
        super(list);
        this.element = element;
    }

    /**
     * Whether an element is so, or several are.
     *
     * @param asked what is asked of an element
     * @return {@code list.exists(x, asked)}
     */
    public Condition any(Function<E, Condition> asked) {
        return new Condition(over(Comprehension.Kind.EXISTS, asked));
    }

    /**
     * Whether every element is so; true of an empty list.
     *
     * @param asked what is asked of an element
     * @return {@code list.all(x, asked)}
     */
    public Condition every(Function<E, Condition> asked) {
        return new Condition(over(Comprehension.Kind.ALL, asked));
    }

    /**
     * Whether exactly one element is so.
     *
     * @param asked what is asked of an element
     * @return {@code list.exists_one(x, asked)}
     */
    public Condition exactlyOne(Function<E, Condition> asked) {
        return new Condition(over(Comprehension.Kind.EXISTS_ONE, asked));
    }

    /**
     * The elements that are so.
     *
     * @param asked what is asked of an element
     * @return {@code list.filter(x, asked)}
     */
    public Elements<E> where(Function<E, Condition> asked) {
        return new Elements<>(over(Comprehension.Kind.FILTER, asked), element);
    }

    /**
     * The sum of a number of each element.
     *
     * @param number the number
     * @return {@code list.map(x, number).sum()}
     */
    public NumberTerm sum(Function<E, NumberTerm> number) {
        return new NumberTerm(new Elements<>(over(Comprehension.Kind.MAP, number), element).call("sum"));
    }

    /**
     * How many elements there are.
     *
     * @return {@code list.size()}
     */
    public NumberTerm count() {
        return new NumberTerm(call("size"));
    }

    /**
     * Questions can stand in each other, and then need different names for their elements. How deep they stand shows only
     * when the inner ones have been asked, so the function is called once to see and once more with the name.
     */
    private Comprehension over(Comprehension.Kind kind, Function<E, ? extends Term> asked) {
        int inner = Nesting.of(body(asked, "any"));
        String variable = inner == 0 ? "item" : "item" + (inner + 1);
        return new Comprehension(kind, expression(), variable, body(asked, variable));
    }

    private Expression body(Function<E, ? extends Term> asked, String variable) {
        return asked.apply(element.apply(new Name(variable))).expression();
    }
}
