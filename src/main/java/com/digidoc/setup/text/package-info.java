/**
 * Words for people. Code names a text by its key and what goes into it; the words themselves stand in
 * {@code src/main/resources/com/digidoc/setup/text/<feature>.properties}, one file a feature, named by the first part
 * of the key.
 */
package com.digidoc.setup.text;
