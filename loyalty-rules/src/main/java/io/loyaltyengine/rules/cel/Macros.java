package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Comprehension.Kind;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.ExpressionNames;
import io.loyaltyengine.rules.definition.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells calls from macros, and makes the node for either. */
final class Macros {

    private final IssueList issues;

    Macros(IssueList issues) {
        this.issues = issues;
    }

    Expression call(@Nullable Expression receiver, Token name, List<Expression> arguments, Span span) {
        if (!ExpressionNames.isMacro(receiver != null, name.text())) {
            return new Call(receiver, name.text(), arguments, name.span(), span);
        } else if (receiver == null) {
            return has(name, arguments, span);
        }
        return comprehension(receiver, kind(name.text()), name, arguments, span);
    }

    private Expression has(Token name, List<Expression> arguments, Span span) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Select selection) {
            return new Has(selection, span);
        }
        issues.add(name.span(), "`has` asks whether one field is known", "write `has(member.field)`");
        return new Name(name.text());
    }

    private Expression comprehension(Expression range, Kind kind, Token name, List<Expression> arguments, Span span) {
        boolean filtered = kind == Kind.MAP && arguments.size() == 3;
        if (arguments.size() != 2 && !filtered) {
            String message = "`" + kind.macro() + "` takes a name and an expression, not " + arguments.size()
                    + (arguments.size() == 1 ? " argument" : " arguments");
            issues.add(name.span(), message, "write `list." + kind.macro() + "(x, …)`");
            return range;
        }
        if (!(arguments.get(0) instanceof Name variable)) {
            String message = "the first argument of `" + kind.macro() + "` is a name for one element";
            issues.add(arguments.get(0).span(), message, "write `list." + kind.macro() + "(x, …)`");
            return range;
        }
        Expression elements = range;
        if (filtered) {
            elements = comprehension(range, Kind.FILTER, name, arguments.subList(0, 2), span);
        }
        Expression body = arguments.get(arguments.size() - 1);
        return new Comprehension(kind, elements, variable.name(), body, variable.span(), span);
    }

    private static Kind kind(String macro) {
        for (Kind kind : Kind.values()) {
            if (kind.macro().equals(macro)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(macro);
    }
}
