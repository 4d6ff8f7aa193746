package org.zonemark.testing;

import java.util.ArrayList;
import java.util.List;
import org.zonemark.report.model.CellBalance;
import org.zonemark.report.model.FindingCount;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.GrowthRow;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.RankMove;
import org.zonemark.report.model.RankPath;
import org.zonemark.report.model.RankRow;
import org.zonemark.report.model.RankingTable;
import org.zonemark.report.model.Report;
import org.zonemark.report.model.SourceRow;
import org.zonemark.report.model.StatusCount;
import org.zonemark.report.model.Summary;
import org.zonemark.report.model.TargetRow;
import org.zonemark.report.model.UnrankedRow;

/** Small and large reports for the tests. */
public final class SampleReports {
  public static final Name XINXIANG = new Name("新乡高新区", "Xinxiang");
  static final Name ZHENGZHOU = new Name("郑州高新区", "Zhengzhou");
  public static final Name XIAN = new Name("西安高新区", "Xi'an");
  public static final Name EVALUATION = new Name("国家高新区综合评价", "National evaluation");
  public static final Name ALL = new Name("全部国家高新区", "All national high-tech zones");
  static final Name OUTPUT = new Name("经济总量", "Total economic output");
  public static final Name GDP = new Name("地区生产总值", "GDP");
  static final Name RANK = new Name("全国高新区综合排名", "National rank");
  static final String HASH = "9f2c1e7ab04d55d0c6a1f3e8b7d2940c11aa22bb33cc44dd55ee66ff77889900";

  private SampleReports() {}

  public static Report zhengzhouAndXinxiang(Lang lang) {
    return new Report(
        new Report.Edition(
            lang,
            null,
            new Name("示例数据", "Sample data"),
            "20260630T020000Z-1",
            "0.1.0",
            "2026-06-30",
            null,
            false),
        new Summary(912, 2_340, 5, 3, 174, 2002, 2024, new CellBalance(9_876, 2_340, 5, 3, 7_528)),
        new Report.Lists(
            List.of(evaluation2020(), revenue2024()), List.of(xinxiangPath()), List.of()),
        new Report.Growths(growth(), 0, List.of()),
        new Report.Promises(
            targets(),
            List.of(
                new StatusCount("attained", 1),
                new StatusCount("missed", 1),
                new StatusCount("not_due", 2),
                new StatusCount("not_judgeable", 1))),
        new Report.Data(
            List.of(
                new FindingCount("currency_unusual", "warning", 1),
                new FindingCount("unknown_zone", "error", 2)),
            List.of(
                new FindingRow(
                    "currency_unusual",
                    "warning",
                    new Name("对外直接投资以元计,该指标通常以美元计", "Outward investment in CNY, usually in USD"),
                    "6.9亿元",
                    "kept",
                    "zhengzhou-report-2020.csv#R17C9")),
            sources()),
        List.of(),
        null);
  }

  /** A report that shows every finding there is. */
  public static Report withAllFindings(Report report) {
    return new Report(
        report.edition(),
        report.summary(),
        report.lists(),
        report.growths(),
        report.promises(),
        new Report.Data(
            List.of(new FindingCount("currency_unusual", "warning", 1)),
            report.findings(),
            report.sources()),
        report.zones(),
        report.focus());
  }

  static RankingTable evaluation2020() {
    return new RankingTable(
        EVALUATION,
        ALL,
        new RankingTable.Dates(2020, 2020, 2019, "2021"),
        new RankingTable.Kind(true, false, false),
        null,
        null,
        new RankingTable.Coverage(2 / 169.0, null),
        List.of(
            new RankRow(ZHENGZHOU, 17, 169, null, null, null, "national-evaluation.csv#R12C4"),
            new RankRow(
                XINXIANG,
                66,
                169,
                null,
                null,
                new RankMove(2019, 76, 169, 2020, 66, 169, 10, null, null, null, null),
                "national-evaluation.csv#R31C4")),
        List.of());
  }

  static RankingTable revenue2024() {
    return new RankingTable(
        new Name("营业收入", "Revenue"),
        ALL,
        new RankingTable.Dates(2024, null, 2024, "2025-11"),
        new RankingTable.Kind(false, true, false),
        new Name("营业收入", "Revenue"),
        "元",
        new RankingTable.Coverage(3 / 4.0, null),
        List.of(
            new RankRow(
                new Name("中关村", "Zhongguancun"),
                1,
                3,
                0,
                9.734e12,
                new RankMove(2023, 1, 3, 2024, 1, 3, 0, 0, null, null, null),
                "表1-3.xlsx#C5"),
            new RankRow(
                new Name("西安", "Xi'an"),
                2,
                3,
                1,
                1.4e12,
                new RankMove(2023, 3, 3, 2024, 2, 3, 1, 1, null, null, null),
                "表1-3.xlsx#C150"),
            new RankRow(
                new Name("天津滨海", "Tianjin Binhai"),
                2,
                3,
                1,
                1.4e12,
                new RankMove(2023, null, null, 2024, 2, 3, null, null, null, "not_in_list", null),
                "表1-3.xlsx#C7")),
        List.of(new UnrankedRow(new Name("某园区", "Some zone"), "withheld")));
  }

  static RankPath xinxiangPath() {
    return new RankPath(
        XINXIANG,
        EVALUATION,
        ALL,
        true,
        false,
        List.of(
            new RankPath.Point(2017, 92, null, "x.csv#R1"),
            new RankPath.Point(2018, 84, 157, "x.csv#R2"),
            new RankPath.Point(2019, 76, 169, "x.csv#R3"),
            new RankPath.Point(2020, 66, 169, "x.csv#R4")),
        List.of(
            new RankMove(
                2017, 92, null, 2020, 66, 169, 26, null, 26, null, "xinxiang-plan.csv#R9C6")));
  }

  static List<GrowthRow> growth() {
    return List.of(
        new GrowthRow(
            XIAN,
            GDP,
            "level",
            "元",
            new GrowthRow.Span("yoy", "2021", null, "2022", 3.1043e11),
            null,
            new GrowthRow.Reported(10.1, "comparable", null, null),
            "base_missing",
            "xian-2022.csv#R3C7"),
        new GrowthRow(
            XIAN,
            GDP,
            "level",
            "元",
            new GrowthRow.Span("gap", "2020", 2.41008e11, "2022", 3.1043e11),
            13.4925,
            new GrowthRow.Reported(null, null, null, null),
            null,
            "xian-2022.csv#R3C7"),
        new GrowthRow(
            new Name("中关村", "Zhongguancun"),
            new Name("年末从业人员", "Employees"),
            "level",
            "人",
            new GrowthRow.Span("yoy", "2023", 2_835_120.0, "2024", 2_748_649.0),
            -3.05,
            new GrowthRow.Reported(-3.0, "-", -0.05, "rounding"),
            null,
            "表1-3.xlsx#E5"));
  }

  public static List<TargetRow> targets() {
    Name plan = new Name("郑州高新区 2020 年工作报告", "Zhengzhou report of 2020");
    return List.of(
        rankTarget(15, "2020", "missed", null, 2.0, plan, null, "report-2020.csv#R41C8"),
        rankTarget(15, "2020", "missed", null, 2.0, plan, "F041", "report-2020.csv#R42C8"),
        rankTarget(10, "2025", "not_due", "not_yet_due", 7.0, plan, null, "report-2020.csv#R43C8"),
        new TargetRow(
            ZHENGZHOU,
            plan,
            OUTPUT,
            null,
            new TargetRow.Promise("level", ">=", 7e10, null, "元", "2022", null, false, false, 1),
            new TargetRow.Verdict(
                "not_judgeable", "no_observation_of_period", 3.48e10, null, "2018", 3.52e10, null),
            new TargetRow.Pace(
                null,
                null,
                19.0903,
                null,
                "price_basis_mixed",
                new TargetRow.Illustration(
                    10.3,
                    5.150902e10,
                    1.849098e10,
                    new Name("可比价增速用于现价水平", "real rate on a nominal level"))),
            new Name("经济总量按 GDP 读,系声明的口径", "total output read as GDP, as declared"),
            null,
            "report-2020.csv#R2C8",
            null,
            null),
        new TargetRow(
            ZHENGZHOU,
            plan,
            new Name("新增高企", "New high-tech enterprises"),
            null,
            new TargetRow.Promise(
                "increment", ">=", 260, null, "个", "2020", "stretch", false, false, 1),
            new TargetRow.Verdict("attained", null, 391.0, null, "2020", -131.0, null),
            new TargetRow.Pace(150.4, 100.0, null, null, null, null),
            null,
            null,
            "report-2020.csv#R28C8",
            new TargetRow.Outlook("two_levels", null, null, null, null, null, null, List.of()),
            null),
        new TargetRow(
            XINXIANG,
            new Name("新乡高新区“十四五”规划", "Xinxiang 14th five-year plan"),
            OUTPUT,
            null,
            new TargetRow.Promise("level", "reach", 3e10, null, "元", "2025", null, false, false, 1),
            new TargetRow.Verdict(
                "not_due", "not_yet_due", 1.8454e10, null, "2020", 1.1546e10, null),
            new TargetRow.Pace(
                61.5,
                20.0,
                10.2085,
                null,
                "price_basis_mixed",
                new TargetRow.Illustration(9.54, 2.91037e10, 8.963e8, null)),
            new Name("经济总量按 GDP 读,系声明的口径", "total output read as GDP, as declared"),
            null,
            "xinxiang-plan.csv#R2C8",
            new TargetRow.Outlook(
                "reported",
                "behind",
                null,
                "behind",
                2.3e10,
                "2020",
                null,
                List.of(new TargetRow.Projected("projection_damped", 2.5e10, 2031, 0.0091))),
            null));
  }

  private static TargetRow rankTarget(
      double value,
      String period,
      String status,
      String reason,
      Double shortBy,
      Name plan,
      String duplicateOf,
      String sourceRef) {
    return new TargetRow(
        ZHENGZHOU,
        plan,
        RANK,
        null,
        new TargetRow.Promise("rank", "<=", value, null, "位", period, null, false, false, -1),
        new TargetRow.Verdict(status, reason, 17.0, 169, "2020", shortBy, null),
        new TargetRow.Pace(null, null, null, null, "rate_measure", null),
        null,
        duplicateOf == null
            ? null
            : new TargetRow.Repeated(
                duplicateOf,
                new TargetRow.Promise(
                    "rank", "<=", value, null, "位", period, null, false, false, -1),
                "report-2020.csv#R41C8"),
        sourceRef,
        null,
        null);
  }

  static List<SourceRow> sources() {
    return List.of(
        new SourceRow(
            Name.of("中国火炬统计年鉴 2025"),
            "科学技术部火炬中心",
            "2025",
            "2025-11",
            "torch-yearbook/2025/表1-3.xlsx",
            HASH,
            false,
            new CellBalance(9_000, 2_000, 0, 2, 6_998),
            2),
        new SourceRow(
            Name.of("郑州高新区 2020 年工作报告"),
            null,
            null,
            null,
            "zhengzhou/report-2020.csv",
            HASH,
            false,
            new CellBalance(876, 340, 5, 1, 530),
            1));
  }

  /** A report with nothing in it. */
  public static Report empty(Lang lang) {
    return with(lang, false, List.of(), List.of(), List.of(), List.of());
  }

  public static Report with(
      Lang lang,
      boolean synthetic,
      List<RankingTable> rankings,
      List<GrowthRow> growth,
      List<TargetRow> targets,
      List<FindingRow> findings) {
    return new Report(
        new Report.Edition(
            lang, null, null, "run-1", "0.1.0", "2026-06-30", "2026-05-31", synthetic),
        new Summary(
            0, 0, targets.size(), findings.size(), 0, null, null, new CellBalance(0, 0, 0, 0, 0)),
        new Report.Lists(rankings, List.of(), List.of()),
        new Report.Growths(growth, 0, List.of()),
        new Report.Promises(targets, counts(targets)),
        new Report.Data(
            findings.stream()
                .map(finding -> new FindingCount(finding.code(), finding.severity(), 1))
                .toList(),
            findings,
            List.of()),
        List.of(),
        null);
  }

  /**
   * A synthetic report of real size: 178 zones in three lists, ten rates and five targets a zone.
   */
  public static Report large(Lang lang) {
    List<RankingTable> rankings = new ArrayList<>();
    rankings.add(largeRanking(new Name("营业收入", "Revenue"), "元", false, 1e13));
    rankings.add(largeRanking(new Name("年末从业人员", "Employees"), "人", false, 3e6));
    rankings.add(largeRanking(new Name("综合指数(2021 年体系)", "Index (2021 system)"), "分", true, 95));
    List<GrowthRow> growth = new ArrayList<>();
    List<TargetRow> targets = new ArrayList<>();
    String[] statuses = {"missed", "not_judgeable", "not_due", "attained"};
    for (int zone = 1; zone <= 178; zone++) {
      Name name = zone(zone);
      growth.add(
          new GrowthRow(
              name,
              new Name("营业收入", "Revenue"),
              "level",
              "元",
              new GrowthRow.Span("yoy", "2023", 1e13 / zone, "2024", 1.05e13 / zone),
              5.0,
              new GrowthRow.Reported(null, null, null, null),
              null,
              "synthetic.csv#R" + zone + "C4"));
      for (int number = 0; number < 3; number++) {
        String status = statuses[(zone + number) % 4];
        double observed = (status.equals("attained") ? 1.1e13 : 9e12) / zone;
        targets.add(
            new TargetRow(
                name,
                new Name("合成规划", "Synthetic plan"),
                new Name("营业收入", "Revenue"),
                null,
                new TargetRow.Promise(
                    "level", ">=", 1e13 / zone, null, "元", "2024", null, false, false, 1),
                new TargetRow.Verdict(
                    status, null, observed, null, "2024", 1e13 / zone - observed, null),
                new TargetRow.Pace(null, null, null, null, null, null),
                null,
                null,
                "synthetic.csv#R" + zone + "C9",
                null,
                null));
      }
    }
    return with(lang, true, rankings, growth, targets, List.of());
  }

  private static RankingTable largeRanking(
      Name list, String unit, boolean unofficial, double best) {
    List<RankRow> rows = new ArrayList<>();
    for (int rank = 1; rank <= 178; rank++) {
      int from = rank % 7 == 0 ? Math.min(178, rank + 3) : rank % 5 == 0 ? rank - 2 : rank;
      rows.add(
          new RankRow(
              zone(rank),
              rank,
              178,
              0,
              best / rank,
              new RankMove(
                  2023, from, 177, 2024, rank, 178, from - rank, from - rank, null, null, null),
              unofficial ? null : "synthetic-panel/2024.csv#R" + (rank + 1) + "C4"));
    }
    return new RankingTable(
        list,
        ALL,
        new RankingTable.Dates(2024, null, 2024, null),
        new RankingTable.Kind(false, true, unofficial),
        unofficial ? new Name("得分", "Score") : list,
        unit,
        new RankingTable.Coverage(
            1.0,
            unofficial
                ? new Name(
                    "二级指标权重未公布,按等权处理",
                    "Weights of the second level are not published; equal ones are used")
                : null),
        rows,
        List.of());
  }

  private static Name zone(int number) {
    return new Name("合成园区" + number, "Synthetic zone " + number);
  }

  private static List<StatusCount> counts(List<TargetRow> targets) {
    return targets.stream()
        .map(TargetRow::status)
        .distinct()
        .map(
            status ->
                new StatusCount(
                    status,
                    targets.stream().filter(target -> target.status().equals(status)).count()))
        .toList();
  }
}
