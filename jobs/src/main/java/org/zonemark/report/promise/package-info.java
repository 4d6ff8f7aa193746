/**
 * Promises in words: what is promised, how it stands, how far it is short, its way drawn. The pages
 * show it wherever a promise stands.
 */
package org.zonemark.report.promise;
