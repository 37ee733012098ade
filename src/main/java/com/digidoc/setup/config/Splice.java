package com.digidoc.setup.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One piece of a text put in the place of another.
 *
 * @param start where the old piece starts, in code points
 * @param end where it ends, in code points
 * @param text the new piece
 */
record Splice(int start, int end, String text) {
    /** The file with the new piece. Every other byte is copied as it is. */
    byte[] applied(byte[] file) {
        int from = offset(file, 0, start);
        int to = offset(file, from, end - start);
        byte[] piece = text.getBytes(StandardCharsets.UTF_8);
        byte[] result = Arrays.copyOf(file, from + piece.length + file.length - to);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(file, to, result, from + piece.length, file.length - to);
        return result;
    }

    /** The same for a text in code points. */
    int[] applied(int[] before) {
        int[] piece = text.codePoints().toArray();
        int[] result = Arrays.copyOf(before, before.length - (end - start) + piece.length);
        System.arraycopy(piece, 0, result, start, piece.length);
        System.arraycopy(before, end, result, start + piece.length, before.length - end);
        return result;
    }

    /** Whether a file is another one with the new piece and else the same bytes. */
    boolean onlyDifference(byte[] before, byte[] after) {
        int from = offset(before, 0, start);
        int to = offset(before, from, end - start);
        int rest = before.length - to;
        return after.length >= from + rest
                && Arrays.equals(before, 0, from, after, 0, from)
                && Arrays.equals(before, to, before.length, after, after.length - rest, after.length);
    }

    /** The lines that differ. */
    Change change(int[] before, int[] after) {
        int from = Lines.start(before, start);
        int newEnd = start + text.codePointCount(0, text.length());
        List<String> old = lines(before, from, Lines.end(before, end));
        List<String> now = lines(after, from, Lines.end(after, newEnd));
        int tail = same(old.reversed(), now.reversed());
        int same = same(old.subList(0, old.size() - tail), now.subList(0, now.size() - tail));
        int line = Lines.at(before, from).line() + same;
        return new Change(line, old.subList(same, old.size() - tail), now.subList(same, now.size() - tail));
    }

    /** How many lines are equal at the start of both. */
    private static int same(List<String> old, List<String> now) {
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    private static List<String> lines(int[] text, int from, int to) {
        List<String> lines = new ArrayList<>();
        int start = from;
        while (start <= to) {
            int end = Lines.end(text, start);
            lines.add(new String(text, start, end - start));
            start = end == text.length ? end + 1 : Lines.next(text, start);
        }
        return lines;
    }

    /** The byte that a number of code points after another starts at. In UTF-8 every other byte is 10xxxxxx. */
    private static int offset(byte[] file, int from, int codePoints) {
        int left = codePoints;
        int i = from;
        while (i < file.length && (left > 0 || (file[i] & 0xC0) == 0x80)) {
            if ((file[i] & 0xC0) != 0x80) {
                left--;
            }
            i++;
        }
        return i;
    }
}
