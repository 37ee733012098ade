/** Classes that break one law of the house each, so that a test can show that the law notices. */
package com.digidoc.setup.lawless;
