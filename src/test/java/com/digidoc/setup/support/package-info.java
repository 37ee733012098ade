/** What tests stand on: a computer in a folder, a real Redis server, waiting on a condition. */
package com.digidoc.setup.support;
