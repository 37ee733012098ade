/**
 * What support gets: a report that gives nothing away, and a code short enough to read out. Also opens the report of
 * somebody else. Nothing is sent from here, and nothing leaves this package that {@link
 * com.digidoc.setup.redaction.Redaction} has not seen.
 */
package com.digidoc.setup.report;
