/**
 * A Redis from the package manager of a Linux: installing it as an administrator, and running it as a systemd unit or,
 * where no systemd runs, as a process of our own in the background.
 *
 * <p>What differs between distributions is data: {@link com.digidoc.setup.system.PackageManager} and
 * {@link com.digidoc.setup.system.Unit}. Neither data nor settings of a Redis are ever removed here.
 */
package com.digidoc.setup.system;
