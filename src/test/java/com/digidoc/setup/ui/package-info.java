/** The window, as a person uses it, and the tool that takes its pictures. */
package com.digidoc.setup.ui;
