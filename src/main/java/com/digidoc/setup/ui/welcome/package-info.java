/** What Redis is, as a picture of two parts, and where DigiDoc is. */
package com.digidoc.setup.ui.welcome;
