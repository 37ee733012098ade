/**
 * DigiDoc's configuration file: reading it as DigiDoc's Python does, changing one value of it without touching another
 * byte, and writing it so that neither a full disk nor a power cut leaves half a file. The only user of SnakeYAML.
 */
package com.digidoc.setup.config;
