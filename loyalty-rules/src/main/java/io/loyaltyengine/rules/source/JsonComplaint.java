package io.loyaltyengine.rules.source;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Syntax errors of the JSON parser in plain words. */
final class JsonComplaint {
    private static final String OPEN_QUOTE = "was expecting closing quote for a string value";
    private static final String FOUND = "Unexpected character \\('(.)' \\(code [0-9]+\\)\\)";

    private static final List<Complaint> COMPLAINTS = List.of(
            Complaint.of(OPEN_QUOTE, "the quote that opens here is not closed", "end the text with a double quote"),
            Complaint.of(
                    "^Unexpected end-of-input",
                    "the source ends too early",
                    "close what was opened with `[`, `{` or a quote"),
            Complaint.of(
                    "Unexpected character \\('(\\})'.*was expecting double-quote to start property name",
                    "expected the name of a field, found $1",
                    "remove the comma behind the last field"),
            Complaint.of(
                    FOUND + ": was expecting double-quote to start property name",
                    "expected the name of a field, found $1",
                    "put it in double quotes"),
            Complaint.of(
                    FOUND + ": was expecting a colon", "expected `:` behind the name of the field, found $1", null),
            Complaint.of(
                    FOUND + ": was expecting comma to separate Array",
                    "expected `,` or `]`, found $1",
                    "put a comma between two items"),
            Complaint.of(
                    FOUND + ": was expecting comma to separate Object",
                    "expected `,` or `}`, found $1",
                    "put a comma between two fields"),
            Complaint.of(FOUND + ": maybe a \\(non-standard\\) comment", "JSON has no comments", "remove the comment"),
            Complaint.of(
                    "Unexpected character \\('('|`)'.*expected a (valid )?value",
                    "expected a value, found $1",
                    "put text in double quotes"),
            Complaint.of(
                    "Unexpected character \\('([\\]}])'.*expected a (valid )?value",
                    "expected a value, found $1",
                    "remove the comma behind the last item, or give the field a value"),
            Complaint.of(FOUND + ": expected a (valid )?value", "expected a value, found $1", null),
            Complaint.of(
                    "Leading zeroes not allowed", "a number cannot begin with 0", "put it in quotes if it is text"),
            Complaint.of("'([+])'.*plus signs", "a number cannot begin with $1", "leave the sign out"),
            Complaint.of("Decimal point not followed", "expected a digit behind the point", null),
            Complaint.of(FOUND + " in numeric value", "expected a digit, found $1", null),
            Complaint.of(FOUND + ": expected a hex-digit", "expected four hexadecimal digits, found $1", null),
            Complaint.of(
                    "^Illegal unquoted character",
                    "a line break or control character stands within a text",
                    "close the quote, or write `\\n` for a line break"),
            Complaint.of("^Illegal character", "a control character stands between the values", "remove it"),
            Complaint.of(
                    "^Unrecognized character escape '(.)'",
                    "no character can be escaped as a backslash and $1",
                    "write `\\\\` for a backslash"),
            Complaint.of("^Unexpected close marker '(.)'", "unexpected $1", "nothing that it could close is open here"),
            Complaint.of(
                    "(?s)^Unrecognized token '(.*)': was expecting",
                    "$1 is not a value",
                    "put text in double quotes; the others are numbers, `true`, `false` and `null`"),
            Complaint.of("^Non-standard token '(.*?)'", "$1 is not a value", "a number is written in digits"));

    private JsonComplaint() {}

    /** Adds the complaint, at the place the parser names or, for a quote left open, at the token it stood at. */
    static void report(Source source, int tokenOffset, JacksonException complaint, ProblemCollector problems) {
        String said = complaint.getOriginalMessage();
        int offset = said.contains(OPEN_QUOTE)
                ? tokenOffset
                : (int) complaint.getLocation().getCharOffset();
        Complaint.report(COMPLAINTS, said, source.place(offset, 1), problems, "JSON");
    }
}
