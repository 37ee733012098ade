package com.digidoc.setup.redis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Looks at a server's bytes before Jedis does: it reserves whatever memory a reply announces, and takes any other
 * program for a broken connection. Lets pass what is RESP 2 (https://redis.io/docs/latest/develop/reference/protocol-spec)
 * of bounded size.
 */
final class ReplyGuard extends FilterInputStream {
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_ARRAYS = 1000;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int TLS_ALERT = 0x15;

    private final StringBuilder line = new StringBuilder();
    private long bulkLeft;
    private long bytesLeft;
    private int arrays;
    private Fault tooLong = Fault.NOT_REDIS;

    ReplyGuard(InputStream server) {
        super(server);
    }

    /** Another reply may come, of so many bytes at most; {@code tooLong} is what it means if there are more. */
    void allow(long bytes, Fault tooLong) {
        this.bytesLeft = bytes;
        this.tooLong = tooLong;
        this.arrays = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count < 0) {
            throw new Trouble(Fault.CLOSED, "connection closed by the server");
        }
        spend(count);
        int i = offset;
        while (i < offset + count) {
            if (bulkLeft > 0) {
                long inBulk = Math.min(bulkLeft, offset + count - i);
                bulkLeft -= inBulk;
                i += (int) inBulk;
            } else {
                if (line.isEmpty() && "+-:$*".indexOf(bytes[i]) < 0) {
                    throw notRedis(bytes, i, offset + count);
                }
                letter((char) (bytes[i++] & 0xff));
            }
        }
        return count;
    }

    private void spend(int count) throws Trouble {
        bytesLeft -= count;
        if (bytesLeft < 0) {
            throw new Trouble(tooLong, "the reply is too long");
        }
    }

    private static Trouble notRedis(byte[] bytes, int from, int to) {
        String start = new String(bytes, from, Math.min(to - from, 100), StandardCharsets.ISO_8859_1);
        if (bytes[from] == TLS_ALERT && to - from > 1 && bytes[from + 1] == 3) {
            return new Trouble(
                    Fault.TLS,
                    "TLS alert " + HexFormat.ofDelimiter(" ").formatHex(bytes, from, Math.min(to, from + 7)));
        }
        return new Trouble(Fault.NOT_REDIS, start.lines().findFirst().orElse(""));
    }

    private void letter(char letter) throws Trouble {
        line.append(letter);
        if (letter == '\n') {
            header(line.toString().stripTrailing());
            line.setLength(0);
        } else if (line.length() > LONGEST_LINE) {
            throw new Trouble(tooLong, "the reply is too long");
        }
    }

    private void header(String header) throws Trouble {
        char type = header.charAt(0);
        if (type == '+' || type == '-') {
            return;
        }
        if (!header.substring(1).matches("-?[0-9]{1,19}")) {
            throw new Trouble(Fault.NOT_REDIS, header.substring(0, Math.min(header.length(), 100)));
        }
        if (type == '$') {
            bulk(Long.parseLong(header.substring(1)));
        } else if (type == '*') {
            array(Long.parseLong(header.substring(1)));
        }
    }

    private void bulk(long length) throws Trouble {
        if (length > bytesLeft || length < -1) {
            throw new Trouble(tooLong, "the reply announces " + length + " bytes");
        }
        bulkLeft = length < 0 ? 0 : length + 2;
    }

    private void array(long length) throws Trouble {
        arrays++;
        if (length > MOST_ELEMENTS || length < -1 || arrays > MOST_ARRAYS) {
            throw new Trouble(tooLong, "the reply announces " + length + " elements");
        }
    }
}
