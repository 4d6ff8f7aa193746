package org.zonemark.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class StructTypesTest {

  private static final TableSchema RANKINGS = Schemas.standard().table(Tables.RANKINGS);

  @Test
  void shouldPutThePartitionColumnLast() {
    // When
    StructType type = StructTypes.of(RANKINGS);

    // Then
    assertThat(type.fieldNames())
        .hasSameSizeAs(RANKINGS.fields())
        .startsWith("list_id", "peer_group", "zone_id")
        .endsWith("year");
  }

  @Test
  void shouldLeaveThePartitionColumnOutOfTheFile() {
    assertThat(StructTypes.fileType(RANKINGS).fieldNames())
        .hasSize(RANKINGS.fields().size() - 1)
        .doesNotContain("year");
  }

  @Test
  void shouldCarryCommentUnitAndRole() {
    // When
    StructField rank = StructTypes.of(RANKINGS).apply("rank");

    // Then
    assertThat(rank.dataType()).isEqualTo(DataTypes.IntegerType);
    assertThat(rank.metadata().getString(StructTypes.COMMENT))
        .startsWith("位次：")
        .contains("\nRank: ");
    assertThat(rank.getComment().get()).isEqualTo(RANKINGS.field("rank").comment());
    assertThat(rank.metadata().getString(StructTypes.UNIT)).isEqualTo("位");
    assertThat(rank.metadata().getString(StructTypes.ROLE)).isEqualTo("measure");
  }

  @Test
  void shouldCarryNoUnitWhereThereIsNone() {
    StructField percentile = StructTypes.of(RANKINGS).apply("percentile");

    assertThat(percentile.dataType()).isEqualTo(DataTypes.DoubleType);
    assertThat(percentile.metadata().contains(StructTypes.UNIT)).isFalse();
  }

  @Test
  void shouldLetNoRequiredColumnBeNull() {
    StructType type = StructTypes.of(RANKINGS);

    assertThat(type.apply("zone_id").nullable()).isFalse();
    assertThat(type.apply("year").nullable()).isFalse();
    assertThat(type.apply("rank").nullable()).isTrue();
    assertThat(type.apply("stated").dataType()).isEqualTo(DataTypes.BooleanType);
    assertThat(type.apply("zone_id").dataType()).isEqualTo(DataTypes.StringType);
  }
}
