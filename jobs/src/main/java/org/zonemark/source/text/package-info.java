/** Separated texts, pages and web archives to cells, decoded strictly. */
package org.zonemark.source.text;
