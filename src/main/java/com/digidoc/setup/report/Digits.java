package com.digidoc.setup.report;

import java.math.BigInteger;
import java.util.Arrays;

/** A number that is made of digits of different bases; the last one pushed comes off first. */
final class Digits {
    private static final int RADIX = 32;

    private BigInteger number = BigInteger.ZERO;

    /** Out of symbols of base 32, the highest first. */
    static Digits of(int[] symbols) {
        var digits = new Digits();
        Arrays.stream(symbols).forEach(symbol -> digits.push(RADIX, symbol));
        return digits;
    }

    void push(int base, int digit) {
        number = number.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digit));
    }

    int pop(int base) {
        BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(base));
        number = parts[0];
        return parts[1].intValueExact();
    }

    /** Whether nothing but zeros is left. */
    boolean empty() {
        return number.signum() == 0;
    }

    /** As that many symbols of base 32, the highest first. */
    int[] symbols(int count) {
        var symbols = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            symbols[i] = pop(RADIX);
        }
        return symbols;
    }
}
