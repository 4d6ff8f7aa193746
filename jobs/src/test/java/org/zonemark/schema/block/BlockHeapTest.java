package org.zonemark.schema.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.schema.Row;

/** Blocks come back as they came, whether memory or a file holds them. */
class BlockHeapTest {

  private static final String MEBIBYTE = "\u5408\u6210".repeat(1 << 18).substring(0, 1 << 19);

  @TempDir Path folder;
  private final AtomicInteger files = new AtomicInteger();

  private BlockHeap heap(int blocks) {
    BlockHeap heap =
        new BlockHeap(
            () -> {
              files.incrementAndGet();
              return folder;
            });
    for (int at = 0; at < blocks; at++) {
      heap.add(block(at));
    }
    return heap;
  }

  private static RowBlock block(int at) {
    return RowBlock.of(
        List.of(Row.of(at + MEBIBYTE, at, null, 1.5, true), Row.of("", -at, null, null, false)));
  }

  private static List<Row> rows(BlockHeap heap) {
    List<Row> rows = new ArrayList<>();
    heap.forEach(block -> rows.addAll(block.rows()));
    return rows;
  }

  @Test
  void shouldHoldAFewBlocksInMemory() {
    BlockHeap heap = heap(3);

    assertThat(rows(heap))
        .containsExactlyElementsOf(
            List.of(block(0), block(1), block(2)).stream()
                .flatMap(block -> block.rows().stream())
                .toList());
    assertThat(files).hasValue(0);
  }

  @Test
  void shouldGiveBlocksInTheirOrderWhereTheyAreTooManyForMemory() throws Exception {
    BlockHeap heap = heap(40);

    assertThat(rows(heap)).extracting(row -> row.get(1)).hasSize(80).startsWith(0, 0, 1, -1);
    assertThat(rows(heap).subList(78, 80)).isEqualTo(block(39).rows());
    assertThat(heap.rows()).isEqualTo(80);
    long hash = 0;
    for (int at = 0; at < 40; at++) {
      hash += block(at).contentHash();
    }
    assertThat(heap.contentHash()).isEqualTo(hash);
    assertThat(files).hasValue(1);
    // It has no name any more.
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
