/**
 * The window's models: where the person is on the way to green, what the page there says, and the one remedy that may be
 * at work. Properties and actions, no Node; all of it is used on the window's thread only and tested without a toolkit.
 */
package com.digidoc.setup.ui.journey;
