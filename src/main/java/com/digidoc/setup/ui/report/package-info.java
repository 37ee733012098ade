/** The page that puts a report for support together: everything in it is shown before it is saved. Nothing is sent. */
package com.digidoc.setup.ui.report;
