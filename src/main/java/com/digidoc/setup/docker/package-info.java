/**
 * A Redis in a Docker container of the name {@code digidoc-redis}. It works, but is more to look after than the other
 * ways, so it is never the first choice. Containers and their data are never removed here.
 */
package com.digidoc.setup.docker;
