/**
 * DigiDoc's settings as a form made from the table {@link com.digidoc.setup.config.ConfigSchema}: what the file has, what
 * hides it, what makes no sense, and what would change. Nothing is written before it was shown.
 */
package com.digidoc.setup.ui.settings;
