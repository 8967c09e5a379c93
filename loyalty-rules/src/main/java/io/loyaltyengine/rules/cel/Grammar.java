package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.cel.Token.Kind;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binding;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Index;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import io.loyaltyengine.rules.definition.ExpressionNames;
import io.loyaltyengine.rules.definition.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CEL's grammar, one method for a rule of it, by recursive descent; binary operators by their precedence.
 *
 * <p>After something that cannot be read a stand-in takes its place and reading goes on, to find what else is wrong.
 * The stand-in never leaves this package, since there is an issue then.
 */
final class Grammar {

    private static final Map<String, Binary.Operator> OPERATORS = operators();
    private static final Map<String, String> WORD_OPERATORS = Map.of("and", "&&", "AND", "&&", "or", "||", "OR", "||");
    private static final List<Binding> LEVELS =
            List.of(Binding.OR, Binding.AND, Binding.RELATION, Binding.SUM, Binding.PRODUCT);
    private static final Expression UNREADABLE = new Truth(true);

    private final Tokens tokens;
    private final IssueList issues;
    private final Macros macros;
    private int depth;
    private int operations;

    Grammar(List<Token> tokens, IssueList issues) {
        this.tokens = new Tokens(tokens);
        this.issues = issues;
        this.macros = new Macros(issues);
    }

    /** The whole text. */
    Expression whole() {
        Expression expression = expression();
        if (!tokens.isAtEnd()) {
            Token token = tokens.current();
            issues.add(token.span(), "unexpected " + token.described() + " after the expression", trailing(token));
        }
        return expression;
    }

    /** Expr = ConditionalOr ["?" ConditionalOr ":" Expr]. */
    private Expression expression() {
        int start = start();
        if (++depth > CelParser.MAX_DEPTH) {
            return tooDeep();
        }
        Expression expression = binary(0);
        if (tokens.at("?")) {
            Span question = tokens.take().span();
            count(question);
            Expression then = binary(0);
            Expression otherwise = UNREADABLE;
            if (tokens.takeIf(":")) {
                otherwise = expression();
            } else {
                unexpected("`:`", "write `condition ? value : other value`");
            }
            expression = new Conditional(expression, then, otherwise, tokens.since(start));
        }
        depth--;
        return expression;
    }

    private Expression binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        int start = start();
        Expression left = binary(level + 1);
        Binary.Operator operator = operator(LEVELS.get(level));
        while (operator != null) {
            count(tokens.take().span());
            Expression right = binary(level + 1);
            left = new Binary(operator, left, right, tokens.since(start));
            operator = operator(LEVELS.get(level));
        }
        return left;
    }

    private Binary.@Nullable Operator operator(Binding binding) {
        Token token = tokens.current();
        String symbol = token.text();
        if (token.is(Kind.WORD) && WORD_OPERATORS.containsKey(symbol)) {
            symbol = WORD_OPERATORS.getOrDefault(symbol, symbol);
            issues.add(token.span(), token.described() + " is not an operator", "write `" + symbol + "`");
        } else if (!token.is(Kind.SYMBOL) && !symbol.equals("in")) {
            return null;
        }
        Binary.Operator operator = OPERATORS.get(symbol);
        return operator != null && operator.binding() == binding && !token.is(Kind.STRING) ? operator : null;
    }

    /** Unary = Member | "!" {"!"} Member | "-" {"-"} Member; a minus before a number is part of the number. */
    private Expression unary() {
        if (!tokens.at("!") && !tokens.at("-")) {
            return member();
        }
        Token sign = tokens.current();
        List<Integer> starts = new ArrayList<>();
        while (tokens.at(sign.text()) && !isSignOfNumber()) {
            starts.add(start());
            count(tokens.take().span());
        }
        if (tokens.at(sign.text().equals("!") ? "-" : "!") && !isSignOfNumber()) {
            unexpected(
                    "a value",
                    "put it in parentheses: `" + sign.text() + "("
                            + tokens.current().text() + "…)`");
            return unary();
        }
        Expression expression = member();
        Unary.Prefix operator = sign.text().equals("!") ? Unary.Prefix.NOT : Unary.Prefix.NEGATE;
        for (int i = starts.size() - 1; i >= 0; i--) {
            expression = new Unary(operator, expression, tokens.since(starts.get(i)));
        }
        return expression;
    }

    private boolean isSignOfNumber() {
        return tokens.at("-") && tokens.ahead().is(Kind.NUMBER);
    }

    /** Member = Primary {"." field ["(" arguments ")"] | "[" Expr "]"}. */
    private Expression member() {
        int start = start();
        Expression expression = primary();
        while (true) {
            if (tokens.at(".")) {
                count(tokens.take().span());
                expression = selection(expression, start);
            } else if (tokens.at("[")) {
                Token open = tokens.take();
                count(open.span());
                Expression index = tokens.at("]") ? missing("an index") : expression();
                close(open, "]");
                expression = new Index(expression, index, tokens.since(start));
            } else {
                return expression;
            }
        }
    }

    private Expression selection(Expression operand, int start) {
        Token name = tokens.current();
        if (!name.is(Kind.WORD) || !ExpressionNames.isField(name.text())) {
            String advice = name.is(Kind.WORD) ? "write [\"" + name.text() + "\"] for a key of a map" : null;
            return unexpected("a field's name after `.`", advice);
        }
        tokens.take();
        if (!tokens.at("(")) {
            return new Select(operand, name.text(), name.span(), tokens.since(start));
        }
        List<Expression> arguments = arguments();
        return macros.call(operand, name, arguments, tokens.since(start));
    }

    private Expression primary() {
        int start = start();
        Token token = tokens.current();
        if (isSignOfNumber()) {
            tokens.take();
            Token number = tokens.take();
            return new Expression.Decimal(number.number().negate(), tokens.since(start));
        } else if (token.is(Kind.NUMBER)) {
            tokens.take();
            return new Expression.Decimal(token.number(), token.span());
        } else if (token.is(Kind.STRING)) {
            tokens.take();
            return new Text(token.text(), token.span());
        } else if (token.is(Kind.WORD)) {
            return word(token, start);
        } else if (tokens.at("(")) {
            tokens.take();
            Expression inner = tokens.at(")") ? missing("an expression") : expression();
            close(token, ")");
            return inner;
        } else if (tokens.at("[")) {
            return new ListOf(elements(), tokens.since(start));
        } else if (tokens.at("{")) {
            return unsupported(token, "maps cannot be written in a rule", "use a field, or `in` with a list");
        } else if (tokens.at(".") && tokens.ahead().is(Kind.WORD)) {
            return unsupported(token, "a name cannot begin with `.`", null);
        }
        return unexpected("a value", null);
    }

    private Expression word(Token word, int start) {
        tokens.take();
        String text = word.text();
        if (text.equals("true") || text.equals("false")) {
            return new Truth(text.equals("true"), word.span());
        } else if (text.equals("null")) {
            issues.add(word.span(), "there is no null", "ask with `has(member.field)` whether a field is known");
            return UNREADABLE;
        } else if (text.equals("in")) {
            issues.add(word.span(), "a value is missing before `in`", "write `value in list`");
            return tokens.isAtEnd() ? UNREADABLE : unary();
        } else if (ExpressionNames.isReserved(text)) {
            issues.add(word.span(), "`" + text + "` is a reserved word of CEL", adviceForReserved(text));
            return tokens.at("(") ? skipArguments() : UNREADABLE;
        } else if (text.equals("not") && startsValue(tokens.current())) {
            issues.add(word.span(), "`not` is not an operator", "write `!`");
            return unary();
        } else if (tokens.at("(")) {
            count(word.span());
            return macros.call(null, word, arguments(), tokens.since(start));
        } else if (tokens.at("{")) {
            return unsupported(tokens.current(), "objects cannot be written in a rule", null);
        }
        return new Name(text, word.span());
    }

    private static String adviceForReserved(String word) {
        return word.equals("if") ? "write `condition ? value : other value`" : "a variable cannot have this name";
    }

    private Expression skipArguments() {
        arguments();
        return UNREADABLE;
    }

    private static boolean startsValue(Token token) {
        return token.is(Kind.WORD) || token.is(Kind.NUMBER) || token.is(Kind.STRING);
    }

    private List<Expression> arguments() {
        return list(tokens.take(), ")", false);
    }

    private List<Expression> elements() {
        return list(tokens.take(), "]", true);
    }

    private List<Expression> list(Token open, String close, boolean trailingComma) {
        List<Expression> found = new ArrayList<>();
        while (!tokens.at(close) && !tokens.isAtEnd()) {
            found.add(expression());
            if (!tokens.takeIf(",")) {
                break;
            } else if (tokens.at(close) && !trailingComma) {
                unexpected("a value after `,`", null);
            }
        }
        close(open, close);
        return found;
    }

    private void close(Token open, String close) {
        if (tokens.takeIf(close)) {
            return;
        }
        if (tokens.isAtEnd()) {
            issues.add(open.span(), open.described() + " is not closed", "close it with `" + close + "`");
        } else {
            unexpected("`" + close + "`", null);
            skipTo(close);
        }
    }

    /** Goes past the closing symbol that belongs to this level. */
    private void skipTo(String close) {
        int open = 0;
        while (!tokens.isAtEnd()) {
            String symbol = tokens.current().is(Kind.SYMBOL) ? tokens.current().text() : "";
            if (open == 0 && symbol.equals(close)) {
                tokens.take();
                return;
            }
            open += symbol.equals("(") || symbol.equals("[") ? 1 : symbol.equals(")") || symbol.equals("]") ? -1 : 0;
            tokens.take();
        }
    }

    private Expression missing(String what) {
        Token token = tokens.current();
        issues.add(token.span(), "expected " + what + ", found " + token.described(), null);
        return UNREADABLE;
    }

    /** Reports the current word. It stays where it is if it can end something that was begun, and is passed if not. */
    private Expression unexpected(String expected, @Nullable String advice) {
        Token token = tokens.current();
        issues.add(token.span(), "expected " + expected + ", found " + token.described(), advice);
        boolean ends = token.is(Kind.SYMBOL) && !tokens.at("!") && !tokens.at("-");
        if (!ends && !token.is(Kind.END)) {
            tokens.take();
        }
        return UNREADABLE;
    }

    private Expression unsupported(Token token, String message, @Nullable String advice) {
        issues.addLast(token.span(), message, advice);
        tokens.skipToEnd();
        return UNREADABLE;
    }

    private Expression tooDeep() {
        String message = "more than " + CelParser.MAX_DEPTH + " levels of parentheses, brackets and calls";
        return unsupported(tokens.current(), message, "split the rule");
    }

    private void count(Span operation) {
        if (++operations == CelParser.MAX_OPERATIONS + 1) {
            String message =
                    String.format(Locale.ROOT, "more than %,d operators, fields and calls", CelParser.MAX_OPERATIONS);
            issues.addLast(
                    operation, message, "compare with many values by `value in [\"a\", \"b\", …]`, or split the rule");
            tokens.skipToEnd();
        }
    }

    private static @Nullable String trailing(Token token) {
        if (Tokens.is(token, ")") || Tokens.is(token, "]")) {
            return "nothing was opened that it could close";
        } else if (startsValue(token)) {
            return "join two conditions with `&&` or `||`";
        }
        return null;
    }

    private int start() {
        return tokens.current().span().offset();
    }

    private static Map<String, Binary.Operator> operators() {
        Map<String, Binary.Operator> found = new HashMap<>();
        for (Binary.Operator operator : Binary.Operator.values()) {
            found.put(operator.symbol(), operator);
        }
        return Map.copyOf(found);
    }
}
