/** What we reckon with for an ordinary bicycle in town. */
const cyclingKmPerHour = 15;
/** Roads are longer than the straight line that we know: a usual factor for Dutch towns. */
const detour = 1.3;
const earthKm = 6371;

export interface LatLon {
  lat: number | null;
  lon: number | null;
}

/** Straight line between two points of WGS 84 in km; null when one is unknown. */
export function straightKm(a: LatLon, b: LatLon): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Whole minutes by bike between two points; null when one is unknown. */
export function bikeMinutes(a: LatLon, b: LatLon): number | null {
  const km = straightKm(a, b);
  return km === null ? null : Math.max(1, Math.round(((km * detour) / cyclingKmPerHour) * 60));
}

/** "ongeveer 20 minuten fietsen", "meer dan een uur fietsen", or null when unknown. */
export function bikeText(a: LatLon, b: LatLon): string | null {
  const minutes = bikeMinutes(a, b);
  if (minutes === null) return null;
  if (minutes > 60) return 'meer dan een uur fietsen';
  return minutes <= 5
    ? 'minder dan 5 minuten fietsen'
    : `ongeveer ${Math.round(minutes / 5) * 5} minuten fietsen`;
}
