package io.loyaltyengine.examples.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the file: what each is called, and what may stand in it. */
enum RetailColumn {
    INVOICE("InvoiceNo", "an invoice number of 1 to 100 characters"),
    STOCK_CODE("StockCode", "a stock code of 1 to 100 characters"),
    DESCRIPTION("Description", "any text"),
    QUANTITY("Quantity", "a whole number of up to 9 digits"),
    INVOICE_DATE("InvoiceDate", "a local time such as 2010-12-01 08:26:00"),
    UNIT_PRICE("UnitPrice", "a decimal number with up to 9 digits before the point and 6 behind it"),
    CUSTOMER("CustomerID", "empty or a customer of up to 100 characters"),
    COUNTRY("Country", "any text");

    private static final RetailColumn[] ALL = values();

    private final String title;
    private final String content;

    RetailColumn(String title, String content) {
        this.title = title;
        this.content = content;
    }

    /** Why a field of this column was refused. */
    String refusal(String text) {
        return title + " \"" + text + "\" is not " + content;
    }

    /** The columns in the order of the header, which may be any. */
    static RetailColumn[] inOrderOf(List<String> titles) throws RetailFileException {
        List<String> problems = new ArrayList<>();
        List<RetailColumn> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            List<RetailColumn> named =
                    Stream.of(ALL).filter(column -> column.title.equals(title)).toList();
            if (named.isEmpty()) {
                problems.add("line 1, column " + (i + 1) + ": unknown column \"" + title + "\"" + suggestion(title));
            } else if (columns.contains(named.get(0))) {
                problems.add("line 1, column " + (i + 1) + ": column \"" + title + "\" is there twice; leave one out");
            }
            columns.addAll(named);
        }
        for (RetailColumn column : ALL) {
            if (!columns.contains(column)) {
                problems.add("line 1: column \"" + column.title + "\" is missing; it holds " + column.content);
            }
        }
        if (!problems.isEmpty()) {
            throw new RetailFileException(problems);
        }
        return columns.toArray(RetailColumn[]::new);
    }

    private static String suggestion(String title) {
        String wanted = plain(title);
        for (RetailColumn column : ALL) {
            if (plain(column.title).equals(wanted)) {
                return "; did you mean \"" + column.title + "\"?";
            }
        }
        return "; leave it out, the columns are "
                + Stream.of(ALL).map(c -> c.title).collect(Collectors.joining(", "));
    }

    private static String plain(String title) {
        StringBuilder letters = new StringBuilder();
        title.chars().filter(Character::isLetter).map(Character::toLowerCase).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
