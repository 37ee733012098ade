/** The live light at the bottom of the window, its history, and the ladder behind it. */
package com.digidoc.setup.ui.light;
