package io.loyaltyengine.rules.compile;

/**
 * A condition that can run. There is a third answer, unknown, where a field is absent or a computation has no result;
 * {@code &&} and {@code ||} give a known answer in spite of it where the other side alone decides, in either order.
 */
interface BoolCode {

    int FALSE = 0;
    int TRUE = 1;
    int UNKNOWN = 2;

    BoolCode ALWAYS = frame -> TRUE;
    BoolCode NEVER = frame -> FALSE;

    int test(Frame frame);

    static int of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
