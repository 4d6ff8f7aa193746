package org.zonemark.job.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.source.Sheet;

class FileProvenanceTest {

  private static FileProvenance of(String path, String... lines) {
    List<Sheet.Row> rows =
        Stream.iterate(0, at -> at < lines.length, at -> at + 1)
            .map(at -> new Sheet.Row(at + 1, List.of(lines[at].split("\\|"))))
            .toList();
    return FileProvenance.of(path, List.of(new Sheet("", rows)));
  }

  @ParameterizedTest
  @CsvSource({
    "河南统计年鉴2022-18-12.xls,       河南统计年鉴-18-12,   he-nan-tong-ji-nian-jian-18-12",
    "年鉴/2022/河南统计年鉴.xls,       年鉴/河南统计年鉴,    nian-jian-he-nan-tong-ji-nian-jian",
    "郑州/统计年鉴2023.xlsx,           郑州/统计年鉴,        zheng-zhou-tong-ji-nian-jian",
    "洛阳/统计年鉴2023.xlsx,           洛阳/统计年鉴,        luo-yang-tong-ji-nian-jian",
    "2023年.csv,                       2023年.csv,           2023nian-csv",
    "表1.csv,                          表1,                  biao1",
    "Statistics_2023_A.csv,            Statistics_A,         statistics-a",
  })
  void shouldNameASeriesByFoldersAndNameWithoutYears(String path, String series, String id) {
    FileProvenance told = of(path);
    assertThat(told.series()).isEqualTo(series);
    assertThat(told.id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "地区.csv, di-qu",
    "重庆各行业.csv, chong-qing-ge-hang-ye",
    "长沙增长.csv, chang-sha-zeng-zhang",
    "成都.csv, cheng-du"
  })
  void shouldWriteWordsAsTheySound(String path, String id) {
    assertThat(of(path).id()).isEqualTo(id);
  }

  @Test
  void shouldFindNextYearsFileByTheYearAloneAndNothingElse() {
    assertThat(of("a/汇编2024.csv").pathOfEveryYear()).isEqualTo("a/汇编20??.csv");
    assertThat(of("a/汇编2023-2024.csv").pathOfEveryYear()).isEqualTo("a/汇编2023-2024.csv");
    assertThat(of("2024/汇编.csv").pathOfEveryYear()).isEqualTo("2024/汇编.csv");
  }

  @Test
  void shouldTakeThePublisherFromALineBeforeAFolder() {
    assertThat(of("河南省统计局/a.csv", "各高新区|营业收入").publisher()).isEqualTo("河南省统计局");
    assertThat(of("河南省统计局/a.csv", "表|1", "资料来源:科技部火炬中心。").publisher()).isEqualTo("科技部火炬中心");
    assertThat(of("下载/a.csv", "高新区|1").publisher()).isEmpty();
  }

  @Test
  void shouldTakeTheDayThatIsNamed() {
    assertThat(of("a.csv", "发布日期:2024年3月5日", "高新区|1").publishedOn()).isEqualTo("2024-03-05");
    assertThat(of("a.csv", "2024年3月5日", "高新区|1").publishedOn()).isEmpty();
  }

  @Test
  void shouldTakeTheFirstLineAsTitleAndElseTheName() {
    assertThat(of("a2022.csv", "2022年各高新区  主要指标", "高新区|1").title()).isEqualTo("2022年各高新区 主要指标");
    assertThat(of("a2022.csv", "高新区|营业收入").title()).isEqualTo("a2022");
  }
}
