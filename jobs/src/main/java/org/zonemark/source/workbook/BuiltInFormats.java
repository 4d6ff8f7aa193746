package org.zonemark.source.workbook;

import java.util.HashMap;
import java.util.Map;

/**
 * The number formats that workbooks name by a number alone (ECMA-376 part 1, 18.8.30, those of
 * Chinese among them). Currency signs are left out: which one is shown depends on the machine.
 */
final class BuiltInFormats {

  private static final Map<Integer, String> CODES = new HashMap<>();

  static {
    put("0", 1);
    put("0.00", 2);
    put("#,##0", 3);
    put("#,##0.00", 4);
    put("#,##0;-#,##0", 5, 6, 37, 38);
    put("#,##0.00;-#,##0.00", 7, 8, 39, 40);
    put("0%", 9);
    put("0.00%", 10);
    put("0.00E+00", 11);
    put("# ?/?", 12, 13);
    put("yyyy-m-d", 14);
    put("d-mmm-yy", 15);
    put("d-mmm", 16);
    put("mmm-yy", 17);
    put("h:mm", 18, 20);
    put("h:mm:ss", 19, 21);
    put("yyyy-m-d h:mm", 22);
    put("yyyy\"年\"m\"月\"", 27, 36, 50, 52, 57);
    put("m\"月\"d\"日\"", 28, 29, 51, 53, 54, 58);
    put("m-d-yy", 30);
    put("yyyy\"年\"m\"月\"d\"日\"", 31);
    put("h\"时\"mm\"分\"", 32, 34, 55);
    put("h\"时\"mm\"分\"ss\"秒\"", 33, 35, 56);
    put("#,##0;-#,##0;\"-\"", 41, 42);
    put("#,##0.00;-#,##0.00;\"-\"", 43, 44);
    put("mm:ss", 45, 47);
    put("[h]:mm:ss", 46);
    put("##0.0E+0", 48);
    put("@", 49);
  }

  private BuiltInFormats() {}

  private static void put(String code, int... ids) {
    for (int id : ids) {
      CODES.put(id, code);
    }
  }

  /** The code of a format's number; the general one where it is unknown. */
  static String code(int id) {
    return CODES.getOrDefault(id, "General");
  }
}
