/**
 * The fault laboratory: servers, programs and disks that lie, hang or vanish, as a table, and one runner that plays each
 * of them against the whole assistant. {@code README.md} beside this file keeps what came out.
 *
 * <p>{@link com.digidoc.setup.lab.RedisFaults}, {@link com.digidoc.setup.lab.RealFaults} and
 * {@link com.digidoc.setup.lab.HostFaults} are the tables.
 */
package com.digidoc.setup.lab;
