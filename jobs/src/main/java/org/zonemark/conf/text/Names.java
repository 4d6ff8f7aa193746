package org.zonemark.conf.text;

/** The one way in which names, headers and units are made comparable. */
public final class Names {

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  /** Traditional letters whose simplified form stands in the names of zones and indicators. */
  private static final String TRADITIONAL =
      "並佈佔併來侷係俬倉個備傢債僅價億優儲兒內兩冊凈別剋創劃動務勞勢勵匯區厠參員單噸噹國圍園團報塊壯奧奬學實寧審寫寶尅專對導層"
          + "屬岡島崑崗巖幣幹庫廁廈廠廣廻張強彆彙彞彿徑從復悳愷態慣慶應懞懷戰戶掛揚換搆撫擁據數斷昇時晉曆會東條棗楊業榖榮構樂標機檯權"
          + "欵歲歷氫汙淨準溫漁漢潛潤澆濃濟濰濱瀋瀘為烏無煙熱營爲爾獅獎獲現瑪環產産畝當發監眾睏硏礎稅種稱穀積穫箇範築簽籤糰約納級紹組"
          + "結絕統絶經綜綠綫維網綿緑線編縣縮總績繫繳續纔罣羣義聯聲職肅臨臺與興舊舖荊莊萊萬葯蓋蕪蕭藥蘇蘭處號衆術衛裏補裝裡製複覈見規"
          + "視計訓記設許註評試誌認語說説調請識讀豐負財貢貧貨貫責貴貸費貼貿資質贛跼車較載輔輸辦農迴連進遊運過達違遠遷選遼邊郵鄉鄭醫釩"
          + "鈦銀銅銷鋪錄錦錫録錶鍵鎮鏈鐵鑑鑒長門開間関闆關陝陞陰陳陽隊際隨險隱隻雙雞雲電頂頃項順須預領頭額類顯風颱飲養餘馬駐驗體髮鬆"
          + "鬚魯鮮鷄鷹鹹鹽麵黃點齊齡齣龍";

  /** Their simplified forms, in the same order. */
  private static final String SIMPLIFIED =
      "并布占并来局系私仓个备家债仅价亿优储儿内两册净别克创划动务劳势励汇区厕参员单吨当国围园团报块壮奥奖学实宁审写宝克专对导层"
          + "属冈岛昆岗岩币干库厕厦厂广回张强别汇彝佛径从复德恺态惯庆应蒙怀战户挂扬换构抚拥据数断升时晋历会东条枣杨业谷荣构乐标机台权"
          + "款岁历氢污净准温渔汉潜润浇浓济潍滨沈泸为乌无烟热营为尔狮奖获现玛环产产亩当发监众困研础税种称谷积获个范筑签签团约纳级绍组"
          + "结绝统绝经综绿线维网绵绿线编县缩总绩系缴续才挂群义联声职肃临台与兴旧铺荆庄莱万药盖芜萧药苏兰处号众术卫里补装里制复核见规"
          + "视计训记设许注评试志认语说说调请识读丰负财贡贫货贯责贵贷费贴贸资质赣局车较载辅输办农回连进游运过达违远迁选辽边邮乡郑医钒"
          + "钛银铜销铺录锦锡录表键镇链铁鉴鉴长门开间关板关陕升阴陈阳队际随险隐只双鸡云电顶顷项顺须预领头额类显风台饮养余马驻验体发松"
          + "须鲁鲜鸡鹰咸盐面黄点齐龄出龙";

  /** By letter its simplified form, 0 where it has no other. */
  private static final char[] SIMPLIFIED_BY_LETTER = new char[Character.MAX_VALUE + 1];

  static {
    for (int at = 0; at < TRADITIONAL.length(); at++) {
      SIMPLIFIED_BY_LETTER[TRADITIONAL.charAt(at)] = SIMPLIFIED.charAt(at);
    }
  }

  private Names() {}

  /**
   * Gives the comparable form of a printed name: full-width forms become half-width, blanks of any
   * kind and footnote marks (circled numbers, raised digits and letters, *, #) go, letters become
   * lower case, and traditional characters simplified.
   *
   * <p>Two names are the same when their comparable forms are equal. The form of null is the empty
   * text.
   */
  public static String normalise(String name) {
    if (name == null) {
      return "";
    }
    StringBuilder form = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char letter = halfWidth(name.charAt(i));
      boolean isMark = isFootnoteMark(letter) || isRaised(letter) && !isOfUnit(name, i);
      if (!isBlank(letter) && !isMark) {
        char simplified = SIMPLIFIED_BY_LETTER[letter];
        form.append(simplified == 0 ? Character.toLowerCase(letter) : simplified);
      }
    }
    return form.toString();
  }

  private static char halfWidth(char letter) {
    if (letter >= FULL_WIDTH_FIRST && letter <= FULL_WIDTH_LAST) {
      return (char) (letter - FULL_WIDTH_SHIFT);
    }
    return letter;
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || letter == '\u200B'
        || letter == '\uFEFF';
  }

  private static boolean isFootnoteMark(char letter) {
    return letter == '*' || letter == '#' || (letter >= '\u2460' && letter <= '\u2473');
  }

  private static boolean isRaised(char letter) {
    return letter == '\u00B2'
        || letter == '\u00B3'
        || letter == '\u00B9'
        || letter >= '\u2070' && letter <= '\u207F'
        || letter >= '\u1D2C' && letter <= '\u1DBF';
  }

  /** Whether what is raised makes square or cubic metres. */
  private static boolean isOfUnit(String name, int at) {
    return at > 0 && "mM米里".indexOf(name.charAt(at - 1)) >= 0;
  }
}
