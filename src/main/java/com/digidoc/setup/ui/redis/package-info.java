/** Choosing a way to a Redis, and entering the address of one. */
package com.digidoc.setup.ui.redis;
