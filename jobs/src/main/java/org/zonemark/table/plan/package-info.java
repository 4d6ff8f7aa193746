/**
 * What the words of plans mean: 五年累计下降13.5%, 翻一番, 前移10位, 与全市同步.
 *
 * <p>Knows texts alone. Start at {@link org.zonemark.table.plan.PlanWords}.
 */
package org.zonemark.table.plan;
