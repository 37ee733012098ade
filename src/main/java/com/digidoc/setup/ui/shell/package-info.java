/** The frame: steps at the left, the page, the light at the bottom. */
package com.digidoc.setup.ui.shell;
