/** The last page: what was done, how to go on, where things are, the whole ladder. */
package com.digidoc.setup.ui.done;
