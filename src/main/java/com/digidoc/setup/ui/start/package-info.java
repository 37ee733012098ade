/** How long a started Redis keeps running. */
package com.digidoc.setup.ui.start;
