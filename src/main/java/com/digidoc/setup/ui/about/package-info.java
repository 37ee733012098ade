/** What this is, which version, and under which licences its parts are. */
package com.digidoc.setup.ui.about;
