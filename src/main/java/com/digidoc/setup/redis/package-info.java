/**
 * Redis itself: what a URL means, whether the server at it answers and takes work, who holds its port, and the live ping.
 * The only package that knows Jedis.
 */
package com.digidoc.setup.redis;
