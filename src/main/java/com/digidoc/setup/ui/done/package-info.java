/** The last page: the whole ladder, and where things are. */
package com.digidoc.setup.ui.done;
