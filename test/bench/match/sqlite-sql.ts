/** Schema and queries of the SQLite peer. All numbers are whole, with the meaning they have in the packed store. */

export const candidateColumns = [
  'class',
  'cell',
  'id',
  'hmax',
  'hmin',
  'edu',
  'dutch',
  'avail',
  'days',
  'shifts',
  'lics',
  'conds',
  'langs',
  'reach',
  'x',
  'y',
  'updated',
  'e0',
  'y0',
  'e1',
  'y1',
  'w0',
  'w1',
  'w2',
] as const;

export const openingColumns = [
  'cell',
  'id',
  'hmax',
  'hmin',
  'edu',
  'dutch',
  'starts',
  'days',
  'shifts',
  'lics',
  'conds',
  'langs',
  'x',
  'y',
  'years',
  'occ',
  'places',
  'applications',
  'mt',
  'wt',
  'wedu',
  'wdutch',
  'wyears',
  'wlics',
  'wlangs',
] as const;

export const schema = `
  CREATE TABLE cand_in (${candidateColumns.join(',')});
  CREATE TABLE opening_in (${openingColumns.join(',')});
  CREATE TABLE cand_skill (cand INTEGER, skill INTEGER, PRIMARY KEY (cand, skill)) WITHOUT ROWID;
  CREATE TABLE asked (opening INTEGER, skill INTEGER, w INTEGER, PRIMARY KEY (opening, skill)) WITHOUT ROWID;
  CREATE TABLE tier (a INTEGER, b INTEGER, e INTEGER, w INTEGER, tier INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;
  CREATE TABLE intro (opening INTEGER, cand INTEGER, PRIMARY KEY (opening, cand)) WITHOUT ROWID;
  CREATE INDEX intro_cand ON intro(cand, opening);
  CREATE TEMP TABLE rg (class INTEGER, a INTEGER, b INTEGER);
`;

/** Rows in the order in which a circle reads them. */
export const cluster = `
  CREATE TABLE cand (${integers(candidateColumns)}, PRIMARY KEY (class, cell, id)) WITHOUT ROWID;
  INSERT INTO cand SELECT * FROM cand_in ORDER BY class, cell, id;
  DROP TABLE cand_in;
  CREATE TABLE opening (${integers(openingColumns)}, PRIMARY KEY (cell, id)) WITHOUT ROWID;
  INSERT INTO opening SELECT * FROM opening_in ORDER BY cell, id;
  DROP TABLE opening_in;
`;

/** `byAsked`: few skills are asked, so look each of them up; else read those of the candidate. */
export function matchQuery(byAsked: boolean): string {
  const join = byAsked
    ? 'asked a CROSS JOIN cand_skill f ON f.cand = c.id AND f.skill = a.skill WHERE a.opening = :id'
    : 'cand_skill f CROSS JOIN asked a ON a.opening = :id AND a.skill = f.skill WHERE f.cand = c.id';
  const years = (most: string) => `(SELECT max(CASE WHEN t.b = c.e0 THEN c.y0 ELSE c.y1 END)
    FROM tier t WHERE t.a = :occ AND t.b IN (c.e0, c.e1) AND t.tier >= 3) >= ${most}`;
  return `SELECT id, rest + ${skillPoints(':mt', ':wt')} AS s FROM (
    SELECT c.id AS id,
      ${distance('c.x - :x', 'c.y - :y')} + ${hours('c')}
      + CASE WHEN :today - c.updated <= :freshDays THEN :fresh WHEN :today - c.updated >= :oldDays THEN 0
          ELSE (:fresh * (:oldDays - (:today - c.updated))) / (:oldDays - :freshDays) END
      + CASE WHEN c.e0 = 0 THEN 0 ELSE coalesce((SELECT max(t.e) FROM tier t WHERE t.a = :occ AND t.b IN (c.e0, c.e1)), 0) END
      + CASE WHEN c.w0 = 0 THEN :neutral
          ELSE coalesce((SELECT max(t.w) FROM tier t WHERE t.a = :occ AND t.b IN (c.w0, c.w1, c.w2)), 0) END AS rest,
      coalesce((SELECT sum(a.w) FROM ${join}), 0) AS k,
      CASE WHEN :others = 0 THEN 0 ELSE 40 * (coalesce(c.edu >= :wedu, 0) + coalesce(c.dutch >= :wdutch, 0)
        + CASE WHEN :wyears IS NULL THEN 0 WHEN :wyears = 0 THEN 1 ELSE coalesce(${years(':wyears')}, 0) END
        + ${ones('(c.lics & :wlics)', 12)} + ${ones('(c.langs & :wlangs)', 8)}) END AS met
    FROM rg CROSS JOIN cand c ON c.class = rg.class AND c.cell BETWEEN rg.a AND rg.b
    WHERE c.hmax >= :hmin AND c.hmin <= :hmax AND c.edu >= :edu AND c.dutch >= :dutch AND c.avail <= :latest
      AND (c.days & :days) = :days AND (c.shifts & :shifts) <> 0 AND (c.lics & :lics) = :lics
      AND (c.conds & :conds) = 0 AND (c.langs & :langs) = :langs
      AND (c.x - :x) * (c.x - :x) + (c.y - :y) * (c.y - :y) <= c.reach * c.reach
      AND (:years = 0 OR ${years(':years')})
      AND NOT EXISTS (SELECT 1 FROM intro i WHERE i.opening = :id AND i.cand = c.id)
    LIMIT -1
  ) ORDER BY s DESC, id LIMIT :limit`;
}

export const reverseQuery = `SELECT id, rest + ${skillPoints('mt', 'wt')} AS s FROM (
    SELECT o.id AS id, o.mt AS mt, o.wt AS wt,
      ${distance('o.x - :x', 'o.y - :y')} + ${hours('o')} + (:attention * o.places) / (o.places + o.applications)
      + CASE WHEN :e0 = 0 THEN 0 ELSE coalesce((SELECT max(t.e) FROM tier t WHERE t.a = o.occ AND t.b IN (:e0, :e1)), 0) END
      + CASE WHEN :w0 = 0 THEN :neutral
          ELSE coalesce((SELECT max(t.w) FROM tier t WHERE t.a = o.occ AND t.b IN (:w0, :w1, :w2)), 0) END AS rest,
      coalesce((SELECT sum(a.w) FROM asked a CROSS JOIN cand_skill f ON f.cand = :id AND f.skill = a.skill
        WHERE a.opening = o.id), 0) AS k,
      40 * (coalesce(:edu >= o.wedu, 0) + coalesce(:dutch >= o.wdutch, 0)
        + CASE WHEN o.wyears IS NULL THEN 0 WHEN o.wyears = 0 THEN 1 ELSE coalesce(${ownYears('o.wyears')}, 0) END
        + CASE WHEN o.wlics = 0 THEN 0 ELSE ${ones('(o.wlics & :lics)', 12)} END
        + CASE WHEN o.wlangs = 0 THEN 0 ELSE ${ones('(o.wlangs & :langs)', 8)} END) AS met
    FROM rg CROSS JOIN opening o ON o.cell BETWEEN rg.a AND rg.b
    WHERE o.hmax >= :hmin AND o.hmin <= :hmax AND o.edu <= :edu AND o.dutch <= :dutch
      AND :avail <= CASE WHEN o.starts >= :today THEN o.starts ELSE :today + :within END
      AND (o.days & :days) = o.days AND (o.shifts & :shifts) <> 0 AND (o.lics & :lics) = o.lics
      AND (o.conds & :conds) = 0 AND (o.langs & :langs) = o.langs
      AND (o.x - :x) * (o.x - :x) + (o.y - :y) * (o.y - :y) <= :reach * :reach
      AND (o.years = 0 OR ${ownYears('o.years')})
      AND NOT EXISTS (SELECT 1 FROM intro i WHERE i.cand = :id AND i.opening = o.id)
    LIMIT -1
  ) ORDER BY s DESC, id LIMIT :limit`;

function ownYears(most: string): string {
  return `(SELECT max(CASE WHEN t.b = :e0 THEN :y0 ELSE :y1 END) FROM tier t
    WHERE t.a = o.occ AND t.b IN (:e0, :e1) AND t.tier >= 3) >= ${most}`;
}

function distance(dx: string, dy: string): string {
  return `(:far * :half) / (:half + CAST(sqrt((${dx}) * (${dx}) + (${dy}) * (${dy})) AS INTEGER))`;
}

function hours(table: string): string {
  const overlap = `min(${table}.hmax, :hmax) - max(${table}.hmin, :hmin)`;
  return `(:hours * (${overlap} + 4)) / (min(${table}.hmax - ${table}.hmin, :hmax - :hmin) + 4)`;
}

/** Essential weight stands in the high half of `k`, wished weight in the low half. */
export function skillPoints(must: string, wish: string): string {
  return `CASE WHEN ${must} = 0 AND ${wish} = 0 THEN :nothing
    WHEN ${must} = 0 THEN (:all * ((k & 65535) + met)) / ${wish}
    WHEN ${wish} = 0 THEN (:all * (k >> 16)) / ${must}
    ELSE (:must * (k >> 16)) / ${must} + (:wish * ((k & 65535) + met)) / ${wish} END`;
}

/** How many bits are on. */
export function ones(value: string, bits: number): string {
  return `(${Array.from({ length: bits }, (_, bit) => `((${value} >> ${bit}) & 1)`).join(' + ')})`;
}

function integers(columns: readonly string[]): string {
  return columns.map((column) => `${column} INTEGER`).join(', ');
}
