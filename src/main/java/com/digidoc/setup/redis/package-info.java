/**
 * Redis itself: what a URL means, whether the server at it answers and takes work, who holds its port, and the live ping.
 * The only package that knows Jedis.
 *
 * <h2>Decision, 2026-11-23: Jedis's bare connection over a channel of our own</h2>
 *
 * <p>Context: {@code ping} starts a process to ask one question, and the light and the checks need an exact cause, within
 * a limit, whatever listens there. Options: {@code RedisClient}; Jedis's {@code Connection} with its client config;
 * Jedis's {@code Connection} on a socket that we made.
 *
 * <p>Choice: the last. {@code RedisClient} loads a pool, JSON and 850 classes more: 1.9 s to the first PONG instead of
 * 0.3 s, measured on JDK 25 without a class cache. Both of the first two send HELLO and CLIENT SETINFO, which hide a
 * server's own words behind theirs, reserve whatever memory a reply announces, wait as long as a server trickles, and
 * cannot reach a socket of the file system. So {@link com.digidoc.setup.redis.Connection} logs in by itself, in RESP 2,
 * over a {@code Wire} with a deadline and a {@code ReplyGuard} that looks at each reply first.
 *
 * <p>Price: some 400 lines of our own below Jedis. Jedis's larger clients are
 * used only to go through a Sentinel or a cluster ({@code Through}), once one is known to be there. A Redis before 6
 * is green here although redis-py 8 greets with HELLO 3 and so cannot use it: the check of DigiDoc's own Python says so.
 */
package com.digidoc.setup.redis;
