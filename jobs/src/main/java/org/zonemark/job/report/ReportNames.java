package org.zonemark.job.report;

import org.zonemark.conf.Configuration;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.report.Labels;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;

/** What the ids in rows of the tables are called in the report. */
final class ReportNames {

  private final Configuration conf;

  ReportNames(Configuration conf) {
    this.conf = conf;
  }

  /** A word of the report in both languages. */
  static Name word(String key) {
    return new Name(Labels.of(Lang.ZH).text(key), Labels.of(Lang.EN).text(key));
  }

  /** By which declared alias a target is read. */
  Name declaredAlias(String alias) {
    Name indicator = indicator(alias);
    return new Name(
        Labels.of(Lang.ZH).text("by-declared-alias", indicator.in(Lang.ZH)),
        Labels.of(Lang.EN).text("by-declared-alias", indicator.in(Lang.EN)));
  }

  Name zone(String zoneId) {
    return new Name(conf.zoneById(zoneId).nameZh(), conf.zoneById(zoneId).nameEn());
  }

  /** The name of a group: of a zone's directory, or of the memberships. */
  Name group(String groupId) {
    return conf.memberships().stream()
        .filter(member -> member.groupId().equals(groupId) && !member.groupNameZh().isEmpty())
        .findFirst()
        .map(member -> new Name(member.groupNameZh(), member.groupNameEn()))
        .orElseGet(() -> conf.zone(groupId).isPresent() ? zone(groupId) : Name.of(groupId));
  }

  /** All zones that computed lists rank: as the directory names them, or else as all. */
  Name allZones() {
    String whole = conf.rankings().whole();
    return conf.zone(whole).isPresent() ? zone(whole) : word("all-zones");
  }

  Name indicator(String indicatorId) {
    return new Name(
        conf.indicatorById(indicatorId).nameZh(), conf.indicatorById(indicatorId).nameEn());
  }

  /** Which way is better of an indicator: 1 more, -1 less, 0 neither. */
  int direction(String indicatorId) {
    return conf.indicatorById(indicatorId).direction();
  }

  /** The name of a list: of an index, of a declared list, or of the indicator it ranks by. */
  Name list(String listId) {
    IndexDeclaration index = index(listId);
    if (index != null) {
      return new Name(index.nameZh(), index.nameEn());
    }
    if (conf.list(listId).isPresent()) {
      return new Name(conf.list(listId).get().nameZh(), conf.list(listId).get().nameEn());
    }
    int at = listId.indexOf('@');
    return indicator(at < 0 ? listId : listId.substring(0, at));
  }

  /** The title of a publication. */
  Name plan(String sourceId) {
    return title(sourceId, conf.source(sourceId).orElseThrow().title());
  }

  /** The title of a publication as it was read, and in English where its source declares one. */
  Name title(String sourceId, String title) {
    String english = conf.source(sourceId).map(source -> source.publication().titleEn()).orElse("");
    return new Name(title, english.isEmpty() ? null : english);
  }

  /** The index whose list this is; null where it is none. */
  IndexDeclaration index(String listId) {
    return conf.indices().stream()
        .filter(index -> index.listId().equals(listId))
        .findFirst()
        .orElse(null);
  }

  /** The text in a column of a row. */
}
