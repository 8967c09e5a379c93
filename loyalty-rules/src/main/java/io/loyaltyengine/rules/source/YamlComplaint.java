package io.loyaltyengine.rules.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Syntax errors of the YAML parser in plain words. */
final class YamlComplaint {
    /** Where the parser says the problem is; the excerpts in its message are indented deeper. */
    private static final Pattern MARK = Pattern.compile("(?m)^ in reader, line ([0-9]+), column ([0-9]+):$");

    /** What began where the parser's message says first, and went wrong where it says last. */
    private static final List<Complaint> OF_THE_BEGINNING = List.of(
            Complaint.of(
                    "found unexpected end of stream",
                    "the quote that opens here is not closed",
                    "end the text with the same quote"),
            Complaint.of("could not find expected ':'", "a colon is missing", "write a field as `name: value`"));

    private static final List<Complaint> COMPLAINTS = List.of(
            Complaint.of(
                    "mapping values are not allowed here",
                    "a colon is not allowed here",
                    "indent a field like the fields around it; put text that contains a colon and a blank in quotes"),
            Complaint.of(
                    "sequence entries are not allowed here",
                    "an item of a list is not allowed here",
                    "begin the list on a line of its own"),
            Complaint.of("expected ',' or ']', but got <stream end>", "the source ends before `]`", "close the list"),
            Complaint.of(
                    "expected ',' or '}', but got <stream end>", "the source ends before `}`", "close the mapping"),
            Complaint.of("expected ',' or ']'", "expected `,` or `]` here", "put a comma between two items"),
            Complaint.of("expected ',' or '}'", "expected `,` or `}` here", "put a comma between two fields"),
            Complaint.of(
                    "found character '\\\\t\\(TAB\\)' that cannot start",
                    "a tab is not allowed here",
                    "indent with blanks"),
            Complaint.of(
                    "found character '(.)' that cannot start",
                    "a value cannot begin with $1",
                    "put the value in quotes"),
            Complaint.of(
                    "found unknown escape character (.+)\\([0-9]+\\)",
                    "no character can be escaped as a backslash and $1",
                    "write `\\\\` for a backslash, or use single quotes, in which it stands for itself"),
            Complaint.of(
                    "expected escape sequence of [0-9]+ hexadecimal numbers, but found: (.*)",
                    "expected hexadecimal digits, found $1",
                    null),
            Complaint.of(
                    "found unknown escape character|Malformed Number token", "an escape stands for no character", null),
            Complaint.of(
                    "expected <block end>, but found",
                    "this does not go on with the lines above",
                    "check the indentation, and the quotes of the value before"),
            Complaint.of("expected the node content, but found '<(.*)>'", "expected a value, found the $1", null),
            Complaint.of("expected the node content, but found '(.*)'", "expected a value, found $1", null),
            Complaint.of(
                    "expected '<document start>', but found '(.)'",
                    "unexpected $1 after the end of the document",
                    null),
            Complaint.of(
                    "expected chomping or indentation indicators, but found (.+)\\([0-9]+\\)",
                    "unexpected $1 after the sign that opens a block",
                    "begin the text of the block on the next line"),
            Complaint.of(
                    "expected '<document start>'",
                    "this does not belong to the value above",
                    "check the indentation, and the quotes of the value before"),
            Complaint.of("mapping keys are not allowed here", "a `?` is not allowed here", null),
            Complaint.of("^Version", "this version of YAML is not supported", "remove the line or write `%YAML 1.2`"));

    private YamlComplaint() {}

    /** Adds the complaint, at the place the parser names or, if it names none, at the token it stood at. */
    static void report(Source source, int tokenOffset, JacksonException refusal, ProblemCollector problems) {
        String said = refusal.getOriginalMessage();
        Matcher mark = MARK.matcher(said);
        int firstOffset = -1;
        int lastOffset = tokenOffset;
        int problemEnd = said.length();
        while (mark.find()) {
            lastOffset = source.offset(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)));
            firstOffset = firstOffset < 0 ? lastOffset : firstOffset;
            problemEnd = mark.start();
        }
        String problem = said.substring(0, problemEnd).stripTrailing();
        String lastLine = problem.substring(problem.lastIndexOf('\n') + 1);
        boolean began = OF_THE_BEGINNING.stream()
                .anyMatch(complaint -> complaint.pattern().matcher(lastLine).find());
        Place place = source.place(began ? firstOffset : lastOffset, 1);
        Complaint.report(began ? OF_THE_BEGINNING : COMPLAINTS, lastLine, place, problems, "YAML");
    }
}
