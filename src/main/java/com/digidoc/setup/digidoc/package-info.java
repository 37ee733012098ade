/**
 * Where DigiDoc lives on a host: its folder, its configuration file, and the last folder used.
 *
 * <p>Nothing here reads the configuration, and nothing of DigiDoc is run: a folder is told by the files in it.
 */
package com.digidoc.setup.digidoc;
