const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** What a person calls the device that sent this `User-Agent`: "Firefox op Windows"; null when nothing in it is known. */
export function knownDevice(userAgent: string): string | null {
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = systems.find(([mark]) => userAgent.includes(mark))?.[1];
  if (!browser && !system) return null;
  return [browser ?? 'Browser', system].filter(Boolean).join(' op ');
}

/** As `knownDevice`, with words for what is not known. */
export function deviceName(userAgent: string): string {
  return knownDevice(userAgent) ?? 'Onbekend apparaat';
}
