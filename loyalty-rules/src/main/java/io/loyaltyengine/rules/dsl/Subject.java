package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import java.util.stream.Stream;

/**
 * Something that a condition can speak of, with its fields. The names that a program declares itself are asked for by name,
 * and by the type that they were declared with. Immutable.
 */
public abstract sealed class Subject permits Activity, Purchase, Line, Payment, Member, Local, History {

    private final Expression expression;

    Subject(Expression expression) {
        this.expression = expression;
    }

    /**
     * A field that is a text.
     *
     * @param field its name
     * @return the field
     * @throws IllegalArgumentException if a field cannot have this name
     */
    public final TextField text(String field) {
        return new TextField(select(field));
    }

    /**
     * A field that is a number.
     *
     * @param field its name
     * @return the field
     * @throws IllegalArgumentException if a field cannot have this name
     */
    public final NumberField number(String field) {
        return new NumberField(select(field));
    }

    /**
     * A field that is true or false.
     *
     * @param field its name
     * @return the field
     * @throws IllegalArgumentException if a field cannot have this name
     */
    public final Flag flag(String field) {
        return new Flag(select(field));
    }

    /**
     * A field that is a day.
     *
     * @param field its name
     * @return the field
     * @throws IllegalArgumentException if a field cannot have this name
     */
    public final DateField date(String field) {
        return new DateField(select(field));
    }

    final Select select(String field) {
        return new Select(expression, field);
    }

    final NumberTerm numberOf(String function, String... arguments) {
        return new NumberTerm(new Call(
                expression,
                function,
                Stream.of(arguments).<Expression>map(Text::new).toList()));
    }
}
