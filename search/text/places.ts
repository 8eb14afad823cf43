import type { GeoPoint } from './types.ts';

const earthKm = 6371.0088;
const radians = Math.PI / 180;
/** Degrees; about 11 km from south to north. */
const cellSize = 0.1;

/** Great-circle distance in km (haversine, mean earth radius). */
export function haversineKm(a: GeoPoint, b: GeoPoint): number {
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Where documents are. Openings stand at a few thousand postcodes, so each distinct place is kept once and its distance
 * computed at most once per query. Cells of a tenth of a degree list their places, for a radius without words.
 */
export class Places {
  /** Place number per document; 0 = nowhere. */
  of = new Uint32Array(1 << 10);
  #lat: number[] = [Number.NaN];
  #lon: number[] = [Number.NaN];
  #ids = new Map<string, number>();
  #cells = new Map<number, number[]>();
  #documents: number[][] = [[]];
  #km = new Float64Array(1 << 8);
  #stamps = new Uint32Array(1 << 8);
  #stamp = 0;

  set(ordinal: number, point: GeoPoint | undefined): void {
    if (ordinal >= this.of.length) {
      const out = new Uint32Array(Math.max(ordinal + 1, this.of.length * 2));
      out.set(this.of);
      this.of = out;
    }
    const place = point ? this.#place(point) : 0;
    this.of[ordinal] = place;
    if (place > 0) this.#documents[place]?.push(ordinal);
  }

  /** A function from document to km from `origin` (Infinity where the document has no place), good for one query. */
  distances(origin: GeoPoint): (ordinal: number) => number {
    const count = this.#lat.length;
    if (this.#km.length < count) {
      this.#km = new Float64Array(count * 2);
      this.#stamps = new Uint32Array(count * 2);
      this.#stamp = 0;
    }
    this.#stamp += 1;
    const stamp = this.#stamp;
    const km = this.#km;
    const stamps = this.#stamps;
    const of = this.of;
    return (ordinal) => {
      const place = of[ordinal] as number;
      if (place === 0) return Number.POSITIVE_INFINITY;
      if (stamps[place] === stamp) return km[place] as number;
      const value = haversineKm(origin, { lat: this.#lat[place] as number, lon: this.#lon[place] as number });
      km[place] = value;
      stamps[place] = stamp;
      return value;
    };
  }

  /** Documents in the grid cells that a circle touches: all inside it and some just outside. Unordered. */
  around(origin: GeoPoint, km: number): number[] | undefined {
    const dLat = km / 111;
    const dLon = dLat / Math.max(0.05, Math.cos((Math.abs(origin.lat) + dLat) * radians));
    const south = Math.floor((origin.lat - dLat) / cellSize);
    const north = Math.floor((origin.lat + dLat) / cellSize);
    const west = Math.floor((origin.lon - dLon) / cellSize);
    const east = Math.floor((origin.lon + dLon) / cellSize);
    if ((north - south + 1) * (east - west + 1) > 4000) return undefined;
    const out: number[] = [];
    for (let y = south; y <= north; y += 1) {
      for (let x = west; x <= east; x += 1) {
        for (const place of this.#cells.get(cellKey(y, x)) ?? []) {
          for (const ordinal of this.#documents[place] ?? []) out.push(ordinal);
        }
      }
    }
    return out;
  }

  rewrite(next: Int32Array, live: number): void {
    for (let i = 0; i < next.length && i < this.of.length; i += 1) {
      const to = next[i] ?? -1;
      if (to >= 0) this.of[to] = this.of[i] ?? 0;
    }
    this.of.fill(0, Math.min(live, this.of.length));
    this.#documents = this.#documents.map((list) =>
      list.flatMap((i) => ((next[i] ?? -1) >= 0 ? [next[i] as number] : [])),
    );
  }

  #place(point: GeoPoint): number {
    // Five decimals are a metre: finer places are the same place.
    const key = `${point.lat.toFixed(5)},${point.lon.toFixed(5)}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const place = this.#lat.length;
    this.#lat.push(point.lat);
    this.#lon.push(point.lon);
    this.#documents.push([]);
    this.#ids.set(key, place);
    const cell = cellKey(Math.floor(point.lat / cellSize), Math.floor(point.lon / cellSize));
    const places = this.#cells.get(cell);
    if (places) places.push(place);
    else this.#cells.set(cell, [place]);
    return place;
  }
}

function cellKey(y: number, x: number): number {
  return (y + 1000) * 4096 + (((x % 3600) + 3600) % 3600);
}
