/** DigiDoc Setup. {@link com.digidoc.setup.Main} is where it starts. */
package com.digidoc.setup;
