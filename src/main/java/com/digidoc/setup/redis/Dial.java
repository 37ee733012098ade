package com.digidoc.setup.redis;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Getting through to an address: every place its host stands for is tried in turn, as redis-py does. */
final class Dial {
    private final RedisUrl url;
    private final long deadline;
    private final List<Address> tried = new ArrayList<>();

    Dial(RedisUrl url, long deadline) {
        this.url = url;
        this.deadline = deadline;
    }

    /** What was tried so far; only the last one may have accepted. */
    List<Address> tried() {
        return List.copyOf(tried);
    }

    /**
     * Connects.
     *
     * @throws Trouble if no place accepts: what the last one said
     * @throws InterruptedIOException if the thread was interrupted
     */
    Wire connect(Names names) throws IOException, InterruptedException {
        if (url.unix()) {
            return socket(url.path().orElse(""));
        }
        List<InetAddress> places = names.of(url.host(), Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        Trouble last = new Trouble(Fault.DNS, url.host());
        for (int i = 0; i < places.size(); i++) {
            long left = deadline - System.nanoTime();
            try {
                return place(places.get(i), System.nanoTime() + left / (places.size() - i));
            } catch (Trouble e) {
                last = e;
            }
        }
        throw last;
    }

    private Wire place(InetAddress place, long limit) throws IOException {
        String ip = Address.written(place);
        try {
            Wire wire = Wire.connect(new InetSocketAddress(place, url.port()), limit);
            tried.add(new Address(ip, Optional.empty()));
            return wire;
        } catch (InterruptedIOException e) {
            throw timeoutOnly(ip, e);
        } catch (ConnectException e) {
            throw failed(ip, Fault.REFUSED, e);
        } catch (IOException e) {
            throw failed(ip, Fault.UNREACHABLE, e);
        }
    }

    private Wire socket(String path) throws IOException {
        try {
            Wire wire = Wire.connect(UnixDomainSocketAddress.of(path), deadline);
            tried.add(new Address(path, Optional.empty()));
            return wire;
        } catch (InterruptedIOException e) {
            throw timeoutOnly(path, e);
        } catch (ConnectException e) {
            throw failed(path, Fault.REFUSED, e);
        } catch (InvalidPathException e) {
            throw failed(path, Fault.UNREACHABLE, new IOException(e.getReason()));
        } catch (IOException e) {
            // the message is in the system's language: look at the file rather than at the words
            throw failed(path, Files.exists(Path.of(path)) ? Fault.UNREACHABLE : Fault.REFUSED, e);
        }
    }

    private InterruptedIOException timeoutOnly(String ip, InterruptedIOException e) throws Trouble {
        if (e instanceof SocketTimeoutException) {
            throw failed(ip, Fault.TIMEOUT, e);
        }
        return e;
    }

    private Trouble failed(String place, Fault fault, IOException e) {
        tried.add(new Address(place, Optional.of(fault)));
        return new Trouble(fault, place + ": " + e.getMessage());
    }
}
