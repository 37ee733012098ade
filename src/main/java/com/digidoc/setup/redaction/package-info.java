/**
 * Takes out of texts what gives something away: secrets, and for the eyes of others the home folder, the person's name
 * and the hosts. Knows no feature; whoever shows or writes a text that others wrote asks here first.
 *
 * <h2>Decision, 2026-11-23: hide by shape, on the text and on what it would be decoded to</h2>
 *
 * <p>Context: a password stands in many places (an address, redis.conf, a log line that quotes either) and many spellings
 * (as it is, percent-encoded, escaped in JSON). Options: mask only the values known from the configuration; one pattern
 * for each place and each spelling; rules on plain text, run on several readings of it.
 *
 * <p>Choice: the last. A {@code View} is a text decoded in one way, with the way back to where each character stood; each
 * rule runs on each view, and what any of them finds is hidden in the original. What a rule has found once is also looked
 * for everywhere else, so that a password that an address gives away is not read in a log line that nothing marks. All
 * scanning is linear in the length of the text: patterns have limits, and what has none is scanned by hand.
 *
 * <p>Price: now and then too much is hidden, such as the rest of a log line after {@code password:}.
 */
package com.digidoc.setup.redaction;
