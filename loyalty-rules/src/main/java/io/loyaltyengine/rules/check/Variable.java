package io.loyaltyengine.rules.check;

/**
 * A name that stands for a value while a condition runs.
 *
 * @param name an identifier
 * @param type the type of the value
 * @param description what it is, for the authors of rules
 * @param slot the place of the value in a frame, from 0
 * @param <T> the Java type of the value
 */
public record Variable<T>(String name, Type<T> type, String description, int slot) {}
