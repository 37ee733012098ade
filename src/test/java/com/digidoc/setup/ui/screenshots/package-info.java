/** The tool that takes the window's pictures. Started by {@code packaging/screenshots.sh}, which gives it a display. */
package com.digidoc.setup.ui.screenshots;
