/**
 * Schema and queries of the PostgreSQL peer: the columns of the SQLite peer, and skills as arrays for `intarray`. What
 * stands near an occupation comes along as arrays: `idx` finds a place in them, and place 0 holds nothing.
 */
import { candidateColumns, ones, openingColumns, skillPoints } from './sqlite-sql.ts';

export const candidateList = [...candidateColumns, 'skills'];
export const openingList = [...openingColumns, 'ask', 'aw'];
const lists = new Set(['skills', 'ask', 'aw']);

export const createSchema = `
  CREATE UNLOGGED TABLE cand_in (${typed(candidateList)});
  CREATE UNLOGGED TABLE opening_in (${typed(openingList)});
  CREATE UNLOGGED TABLE intro (opening int, cand int, PRIMARY KEY (opening, cand));
`;

/** Rows in the order in which a circle reads them. */
export const clusterRows = [
  'CREATE UNLOGGED TABLE cand AS SELECT * FROM cand_in ORDER BY class, cell, id',
  'DROP TABLE cand_in',
  'CREATE INDEX ON cand (class, cell)',
  'CREATE UNLOGGED TABLE opening AS SELECT * FROM opening_in ORDER BY cell, id',
  'DROP TABLE opening_in',
  'CREATE INDEX ON opening (cell)',
  'CREATE INDEX ON intro (cand, opening)',
  'VACUUM ANALYZE cand',
  'VACUUM ANALYZE opening',
  'VACUUM ANALYZE intro',
];

/** Many rows in one statement: one array per column, lists as text. */
export function insertMany(table: string, columns: readonly string[]): string {
  const chosen = columns.map((name) => (lists.has(name) ? `${name}::int[]` : name));
  const arrays = columns.map((name, at) => `$${at + 1}::${lists.has(name) ? 'text' : 'int'}[]`);
  return `INSERT INTO ${table} SELECT ${chosen.join(',')} FROM unnest(${arrays.join(',')}) u(${columns.join(',')})`;
}

export const matchSql = `SELECT id, rest + ${skillPoints(':mt', ':wt')} AS s FROM (
    SELECT c.id AS id,
      ${distance('c.x - :x', 'c.y - :y')} + ${hours('c')}
      + CASE WHEN :today - c.updated <= :freshDays THEN :fresh WHEN :today - c.updated >= :oldDays THEN 0
          ELSE (:fresh * (:oldDays - (:today - c.updated))) / (:oldDays - :freshDays) END
      + CASE WHEN c.e0 = 0 THEN 0 ELSE ${best(':oe[]', ':near[]', ['c.e0', 'c.e1'])} END
      + CASE WHEN c.w0 = 0 THEN :neutral ELSE ${best(':ow[]', ':near[]', ['c.w0', 'c.w1', 'c.w2'])} END AS rest,
      coalesce((SELECT sum((:aw[])[idx(:ask[], f)]) FROM unnest(c.skills & :ask[]) f), 0) AS k,
      CASE WHEN :others = 0 THEN 0 ELSE 40 * (coalesce((c.edu >= :wedu)::int, 0) + coalesce((c.dutch >= :wdutch)::int, 0)
        + CASE WHEN :wyears IS NULL THEN 0 WHEN :wyears = 0 THEN 1 ELSE coalesce((${years(':wyears')})::int, 0) END
        + ${ones('(c.lics & :wlics)', 12)} + ${ones('(c.langs & :wlangs)', 8)}) END AS met
    FROM unnest(:rc[], :ra[], :rb[]) rg(class, a, b) CROSS JOIN LATERAL (
      SELECT * FROM cand c WHERE c.class = rg.class AND c.cell BETWEEN rg.a AND rg.b
        AND c.hmax >= :hmin AND c.hmin <= :hmax AND c.edu >= :edu AND c.dutch >= :dutch AND c.avail <= :latest
        AND (c.days & :days) = :days AND (c.shifts & :shifts) <> 0 AND (c.lics & :lics) = :lics
        AND (c.conds & :conds) = 0 AND (c.langs & :langs) = :langs
        AND (c.x - :x) * (c.x - :x) + (c.y - :y) * (c.y - :y) <= c.reach * c.reach
        AND (:years = 0 OR coalesce(${years(':years')}, false))
      OFFSET 0) c
    WHERE NOT EXISTS (SELECT 1 FROM intro i WHERE i.opening = :id AND i.cand = c.id)
    OFFSET 0
  ) found ORDER BY s DESC, id LIMIT :limit`;

export const reverseSql = `SELECT id, rest + ${skillPoints('mt', 'wt')} AS s FROM (
    SELECT o.id AS id, o.mt AS mt, o.wt AS wt,
      ${distance('o.x - :x', 'o.y - :y')} + ${hours('o')} + (:attention * o.places) / (o.places + o.applications)
      + CASE WHEN :e0 = 0 THEN 0 ELSE ${best(':oe[]', ':near[]', ['o.occ'])} END
      + CASE WHEN :w0 = 0 THEN :neutral ELSE ${best(':ow[]', ':near[]', ['o.occ'])} END AS rest,
      coalesce((SELECT sum(o.aw[idx(o.ask, f)]) FROM unnest(o.ask & :skills[]) f), 0) AS k,
      40 * (coalesce((:edu >= o.wedu)::int, 0) + coalesce((:dutch >= o.wdutch)::int, 0)
        + CASE WHEN o.wyears IS NULL THEN 0 WHEN o.wyears = 0 THEN 1
            ELSE (${best(':oy[]', ':near[]', ['o.occ'], -1)} >= o.wyears)::int END
        + CASE WHEN o.wlics = 0 THEN 0 ELSE ${ones('(o.wlics & :lics)', 12)} END
        + CASE WHEN o.wlangs = 0 THEN 0 ELSE ${ones('(o.wlangs & :langs)', 8)} END) AS met
    FROM unnest(:ra[], :rb[]) rg(a, b) CROSS JOIN LATERAL (
      SELECT * FROM opening o WHERE o.cell BETWEEN rg.a AND rg.b
        AND o.hmax >= :hmin AND o.hmin <= :hmax AND o.edu <= :edu AND o.dutch <= :dutch
        AND :avail <= CASE WHEN o.starts >= :today THEN o.starts ELSE :today + :within END
        AND (o.days & :days) = o.days AND (o.shifts & :shifts) <> 0 AND (o.lics & :lics) = o.lics
        AND (o.conds & :conds) = 0 AND (o.langs & :langs) = o.langs
        AND (o.x - :x) * (o.x - :x) + (o.y - :y) * (o.y - :y) <= :reach * :reach
        AND (o.years = 0 OR ${best(':oy[]', ':near[]', ['o.occ'], -1)} >= o.years)
      OFFSET 0) o
    WHERE NOT EXISTS (SELECT 1 FROM intro i WHERE i.cand = :id AND i.opening = o.id)
    OFFSET 0
  ) found ORDER BY s DESC, id LIMIT :limit`;

/** `:name` for a number and `:name[]` for a list become numbered parameters; names come back in their order. */
export function numbered(sql: string): { text: string; names: string[] } {
  const names: string[] = [];
  const text = sql.replace(/(?<!:):(\w+)(\[\])?/g, (_, name: string, list: string | undefined) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}::int${list ?? ''}`;
  });
  return { text, names };
}

function best(values: string, places: string, keys: readonly string[], none = 0): string {
  return `greatest(${keys.map((key) => `coalesce((${values})[idx(${places}, ${key})], ${none})`).join(', ')})`;
}

function years(most: string): string {
  const near = (key: string) => `(:tiers[])[idx(:near[], ${key})] >= 3`;
  return `greatest(CASE WHEN ${near('c.e0')} THEN c.y0 END,
    CASE WHEN c.e1 <> c.e0 AND ${near('c.e1')} THEN c.y1 END) >= ${most}`;
}

function distance(dx: string, dy: string): string {
  return `(:far * :half) / (:half + floor(sqrt((${dx}) * (${dx}) + (${dy}) * (${dy})))::int)`;
}

function hours(table: string): string {
  const overlap = `least(${table}.hmax, :hmax) - greatest(${table}.hmin, :hmin)`;
  return `(:hours * (${overlap} + 4)) / (least(${table}.hmax - ${table}.hmin, :hmax - :hmin) + 4)`;
}

function typed(columns: readonly string[]): string {
  return columns.map((name) => `${name} int${lists.has(name) ? '[]' : ''}`).join(', ');
}
