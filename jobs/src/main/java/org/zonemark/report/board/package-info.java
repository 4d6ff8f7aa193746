/**
 * A screen on a wall: what a snapshot comes down to ({@link org.zonemark.report.board.Dashboards}),
 * and a page of one screen made of that alone ({@link org.zonemark.report.board.DashboardPage}).
 */
package org.zonemark.report.board;
