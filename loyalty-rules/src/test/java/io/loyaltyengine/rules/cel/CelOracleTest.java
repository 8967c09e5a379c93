package io.loyaltyengine.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationException;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our parser beside the reference one: they take and refuse the same texts, but for what we leave out on purpose. */
class CelOracleTest {

    private static final dev.cel.parser.CelParser REFERENCE = CelParserFactory.standardCelParserBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .build();

    private static final String ACCEPTED = """
        true
        false
        a
        _a
        a1
        A_b_9
        1
        0
        007
        12345678901
        1.5
        .5
        0.0
        1e3
        1E3
        1e+3
        1e-3
        1.5e10
        .5e2
        0x1F
        0xabcdef
        -1
        - 1
        -1.5
        --1
        ---a
        -a
        - -a
        !a
        !!a
        !!!a
        !a.b
        -a.b
        !(-a)
        -(!a)
        "text"
        'text'
        ""
        ''
        "it's"
        'say "hi"'
        \"""triple\"""
        '''triple'''
        '''it's'''
        \"""a "quote" in it\"""
        r"raw"
        R'raw'
        r"\\d+"
        "\\n\\t\\r\\a\\b\\f\\v"
        "\\\\"
        "\\""
        '\\''
        "\\`"
        "\\?"
        "\\x41"
        "\\X41"
        "\\u00e9"
        "\\U0001F600"
        "\\101"
        "\\377"
        "é"
        "日本語"
        "😀"
        "// no comment"
        a // comment
        a // comment // again
        a.b
        a.b.c
        a . b
        a.for
        a.package
        a.true1
        a["b"]
        a[0]
        a[b]
        a[b.c][d]
        a.b["c"].d
        a.b()
        a.b(c)
        a.b(c, d)
        a.b().c()
        f()
        f(a)
        f(a, b, c)
        f(g(h(a)))
        f(a)[0]
        f(a).b
        (a)
        ((a))
        (a).b
        (a)["b"]
        (1).b
        1.b
        "a".size()
        "a".startsWith("b")
        [a].size()
        []
        [1]
        [1, 2, 3]
        [1,]
        [1, 2, ]
        [[1], [2]]
        ["a"][0]
        a + b
        a - b
        a-b
        a-1
        a -1
        a - -1
        a * b
        a / b
        a % b
        a + b * c
        (a + b) * c
        a * -b
        a == b
        a != b
        a < b
        a <= b
        a > b
        a >= b
        a < b < c
        a == b == c
        a in b
        a in [1, 2]
        "a" in b.c
        a in b in c
        !(a in b)
        a && b
        a || b
        a && b || c
        a || b && c
        (a || b) && c
        a && b && c && d && e
        a || b || c || d || e
        !a && !b
        a == 1 && b == 2
        a ? b : c
        a ? b : c ? d : e
        (a ? b : c) ? d : e
        a || b ? c && d : e || f
        a ? (b ? c : d) : e
        has(a.b)
        has(a.b.c)
        has(a["x"].b)
        !has(a.b)
        has(f().b)
        a.all(x, x > 0)
        a.exists(x, x > 0)
        a.exists_one(x, x > 0)
        a.filter(x, x > 0)
        a.map(x, x + 1)
        a.map(x, x > 0, x + 1)
        a.filter(x, x > 0).map(y, y * 2)
        a.exists(x, b.exists(y, x == y))
        [1, 2].exists(x, x == a)
        a.b.exists(c, c.d == "e")
        all(a)
        exists
        map
        size(a) > 3
        math.greatest(a, b)
        a.has(b)
        has
        allx(a, b)
        and1
        inside
        nullable
        truex
        r
        b
        rb
        """;

    private static final String REFUSED = """
        a b
        1 2
        a 1
        "a" "b"
        a &&
        && a
        a ||
        a & b
        a | b
        a = b
        a === b
        a <> b
        a =< b
        a => b
        a and b
        not a
        !
        -
        +a
        a +
        * a
        a ** b
        a % % b
        !-a
        -!a
        ~a
        a ^ b
        a << b
        a ! b
        a ? b
        a ? : b
        a ? b :
        a ? b ? c : d : e
        ? a : b
        a : b
        (a
        a)
        ((a)
        ()
        (a, b)
        [a
        a]
        [1 2]
        [1,,2]
        [,1]
        f(
        f(a
        f(a,)
        f(,a)
        f(a b)
        f(a,,b)
        a.
        a..b
        a.1
        a.b.
        a."b"
        a.(b)
        a.in
        a.true
        a.null
        a[]
        a[1
        a[1,2]
        a.b(
        in
        in a
        a in
        if
        for
        while
        as
        let
        var
        package
        import
        return
        if(a)
        for + 1
        x.exists(for, true)
        x.exists(1, true)
        x.exists(a.b, true)
        x.all("a", true)
        x.map(1, 2)
        has(a)
        has(1)
        has(a[0])
        has(f())
        has("a")
        "abc
        'abc
        "abc'
        'abc"
        \"""abc
        \"""abc"
        r"abc
        "\\q"
        "\\x4"
        "\\xg1"
        "\\u12"
        "\\U0011"
        "\\U00110000"
        "\\ud800"
        "\\9"
        "\\400"
        "\\08"
        "\\"
        1.
        1.2.3
        1e
        1e+
        0x
        0xg
        1abc
        1_000
        a;
        a; b
        {
        }
        a}
        é
        a == é
        #
        @a
        $a
        a\\b
        “a”
        'a' 'b'
        a,b
        ,
        .
        .5.
        //
        """;

    /** What CEL has and we refuse, or the other way round, and why. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("null", "absent fields are asked for with has()"),
            Map.entry("a == null", "absent fields are asked for with has()"),
            Map.entry("1u", "there is one type of numbers"),
            Map.entry("0x1Fu", "there is one type of numbers"),
            Map.entry("b\"a\"", "there are no bytes"),
            Map.entry("br'a'", "there are no bytes"),
            Map.entry("{}", "maps cannot be written"),
            Map.entry("{\"a\": 1}", "maps cannot be written"),
            Map.entry("Foo{}", "objects cannot be written"),
            Map.entry("a.Foo{b: 1}", "objects cannot be written"),
            Map.entry(".a", "there are no packages to begin from"),
            Map.entry("a.`b`", "fields have plain names"),
            Map.entry("[,]", "a comma separates something"),
            Map.entry("x.exists(a)", "a macro's name is no function's"),
            Map.entry("x.all(i, v, true)", "macros have one variable"),
            Map.entry("x.map(a)", "a macro's name is no function's"),
            Map.entry("has()", "a macro's name is no function's"),
            Map.entry("has(a.b, c)", "a macro's name is no function's"),
            Map.entry("9223372036854775808", "numbers are decimals, not 64-bit integers"),
            Map.entry("1e400", "numbers have at most 60 digits"),
            Map.entry("r'\\'", "a raw string has no escapes at all"));

    static Stream<String> accepted() {
        return ACCEPTED.lines();
    }

    static Stream<String> refused() {
        return REFUSED.lines();
    }

    static Stream<String> different() {
        return DIFFERENT.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void bothAccept(String text) {
        assertThat(new CelParser().parse(text).issues()).isEmpty();
        assertThat(isAcceptedByReference(text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void bothRefuse(String text) {
        assertThat(new CelParser().parse(text).isAccepted()).isFalse();
        assertThat(isAcceptedByReference(text)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("different")
    void differencesAreTheOnesWeChose(String text) {
        assertThat(new CelParser().parse(text).isAccepted())
                .as(DIFFERENT.get(text))
                .isNotEqualTo(isAcceptedByReference(text));
    }

    @Test
    void theTablesAreLargeAndHaveNoTextTwice() {
        List<String> all =
                Stream.concat(Stream.concat(accepted(), refused()), different()).toList();
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(250);
    }

    private static boolean isAcceptedByReference(String text) {
        try {
            REFERENCE.parse(text).getAst();
            return true;
        } catch (CelValidationException e) {
            return false;
        }
    }
}
