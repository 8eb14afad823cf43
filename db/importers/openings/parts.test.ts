import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#app/domain/shared/text.ts';
import { assumedHours, hoursInText, parseHours } from './hours.ts';
import { cutText, plainText } from './html.ts';
import { jsonValues } from './json-values.ts';
import { countryCode, readLocations } from './location.ts';
import { readPay } from './pay.ts';
import { dateOf, educationOf, experienceOf, licencesIn } from './posting-fields.ts';

describe('hours a week', () => {
  it.each([
    ['24-32 uur per week', 24, 32],
    ['32 uur', 32, 32],
    ['24 tot en met 36 uur', 24, 36],
    ['minimaal 16, maximaal 24 uur', 16, 24],
    ['minimaal 16 uur en maximaal 24 uur per week', 16, 24],
    ['vanaf 20 uur', 20, 40],
    ['3 dagen', 24, 24],
    ['2 tot 3 dagen per week', 16, 24],
    ['vier dagen', 32, 32],
    ['8 uur per dag, 5 dagen per week', 40, 40],
    ['37,5 hours per week', 37.5, 37.5],
    ['36-urige werkweek', 36, 36],
    ['40', 40, 40],
    ['32 - 40', 32, 40],
    ['PT36H', 36, 36],
    ['0,8 fte', 32, 32],
    ['van 8.30 tot 17.00 uur, 24 uur per week', 24, 24],
    ['2,5 dagen per week', 20, 20],
    ['4,5 dag', 36, 36],
    ['minimaal 20 uur tot 32 uur', 20, 32],
    ['min. 20 uur per week tot max 32 uur', 20, 32],
    ['ma t/m vr vanaf 7 uur, 32 uur per week', 32, 32],
    ['vanaf 20 uur per week', 20, 40],
    ['vanaf 20 uur per week tot 32 uur per week', 20, 32],
    ['9:00-17:00, 36 uur', 36, 36],
  ])('%s', (text, min, max) => {
    expect(parseHours(text)).toEqual({ min, max });
  });

  it.each([
    '8 uur per dag',
    '9:00-17:00',
    'in overleg',
    '160 uur per maand',
    '',
    '80 uur',
    '2 dagen per maand',
  ])('says nothing: %s', (text) => {
    expect(parseHours(text)).toBeNull();
  });

  it('reads running text only where it says per week, and assumes from the kind of employment', () => {
    expect(hoursInText('Je werkt 28 tot 32 uur per week in de winkel.')).toEqual({ min: 28, max: 32 });
    expect(hoursInText('Binnen 24 uur hoort u van ons.')).toBeNull();
    expect(assumedHours(['FULL_TIME'])).toEqual({ min: 36, max: 40 });
    expect(assumedHours(['PART_TIME'])).toEqual({ min: 16, max: 24 });
    expect(assumedHours([])).toEqual({ min: 24, max: 40 });
  });
});

describe('pay', () => {
  it.each([
    [
      { currency: 'EUR', value: { minValue: 2400, maxValue: '2900', unitText: 'MONTH' } },
      'monthly',
      240_000,
      290_000,
    ],
    [{ currency: 'EUR', value: { value: 15.5, unitText: 'HOUR' } }, 'hourly', 1550, 1550],
    [{ currency: 'EUR', value: { value: 36_000, unitText: 'YEAR' } }, 'monthly', 300_000, 300_000],
    [{ currency: 'EUR', value: { value: 600, unitText: 'WEEK' } }, 'monthly', 260_000, 260_000],
    [{ value: 2500 }, 'monthly', 250_000, 250_000],
    ['€ 2.500,00 - € 3.000,00 per maand', 'monthly', 250_000, 300_000],
    ['14,71 per uur', 'hourly', 1471, 1471],
    ['15,50', 'hourly', 1550, 1550],
    ['functiegroep 3, 12,50 bruto per uur', 'hourly', 1250, 1250],
    ['schaal 6, € 2.500 tot € 3.000 per maand', 'monthly', 250_000, 300_000],
    ['FWG 35 trede 4: 2.600 per maand', 'monthly', 260_000, 260_000],
  ])('%j', (source, kind, minCents, maxCents) => {
    expect(readPay(source)).toMatchObject({ kind, minCents, maxCents });
  });

  it('keeps what it cannot turn into euros as it was written', () => {
    expect(readPay({ currency: 'CHF', value: { value: 5000, unitText: 'MONTH' } })).toMatchObject({
      kind: 'unknown',
      minCents: null,
      asWritten: '5000 CHF per maand',
    });
    expect(readPay('schaal 6')).toMatchObject({ kind: 'unknown', asWritten: 'schaal 6' });
    expect(readPay('schaal 6 trede 2, per maand')).toMatchObject({ kind: 'unknown' });
    expect(readPay('marktconform')).toMatchObject({ kind: 'unknown', asWritten: 'marktconform' });
    expect(readPay(undefined)).toMatchObject({ kind: 'unknown', asWritten: '' });
  });
});

describe('dates', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['1.2.2027', '2027-02-01'],
    ['2026/12/31', '2026-12-31'],
    ['20261231', '2026-12-31'],
    ['31 december 2026', '2026-12-31'],
    ['1 mrt 2027', '2027-03-01'],
    ['December 31, 2026', '2026-12-31'],
    ['Sun, 01 Nov 2026 10:00:00 GMT', '2026-11-01'],
    ['2026-12-31 23:59', '2026-12-31'],
    ['2026-12-31T23:59:59', '2026-12-31'],
    ['2026-12-31T23:59:59+01:00', '2026-12-31'],
    ['2026-12-31T23:59:59Z', '2027-01-01'],
    [1_798_675_200, '2026-12-31'],
    [1_798_675_200_000, '2026-12-31'],
    ['31-02-2026', null],
    ['zo snel mogelijk', null],
    ['2026', null],
  ])('%s', (text, day) => {
    expect(dateOf(text)).toBe(day);
  });
});

describe('education and experience', () => {
  it.each([
    ['MBO2', 4],
    ['mbo niveau 3 of 4', 4],
    ['vmbo of mbo niveau 1', 2],
    ['mbo 1', 2],
    ['hbo', 5],
    ['geen', null],
  ])('%s', (text, level) => {
    expect(educationOf(text)).toBe(level);
  });

  it('reads years and months', () => {
    expect(experienceOf('minimaal 3 jaar')).toBe(3);
    expect(experienceOf('6 maanden')).toBe(0.5);
    expect(experienceOf('120 maanden')).toBe(10);
    expect(experienceOf('in 2025 jaar')).toBeNull();
    expect(experienceOf({ monthsOfExperience: '18' })).toBe(1.5);
    expect(experienceOf('enige ervaring')).toBeNull();
  });
});

describe('work places', () => {
  const one = (value: unknown) => readLocations(value)[0];

  it('reads addresses, loose texts and coordinates', () => {
    const address = { addressLocality: 'Dordrecht', postalCode: '3311ab', addressCountry: 'Nederland' };
    expect(one({ '@type': 'Place', address })).toMatchObject({
      postcode: '3311 AB',
      place: 'Dordrecht',
      country: 'NL',
    });
    expect(one('Stationsweg 1, 3311 JW Dordrecht')).toMatchObject({
      postcode: '3311 JW',
      place: 'Dordrecht',
      country: 'NL',
    });
    expect(one({ geo: { latitude: '51,81', longitude: 4.66 } })).toMatchObject({
      lat: 51.81,
      lon: 4.66,
      country: 'NL',
    });
    expect(one({ geo: { latitude: 4.66, longitude: 51.81 } })).toMatchObject({ lat: 51.81, lon: 4.66 });
    expect(readLocations([{ address }, 'Breda'])).toHaveLength(2);
    expect(readLocations(undefined)).toEqual([]);
  });

  it('keeps foreign postcodes apart from Dutch ones', () => {
    const belgian = {
      address: { addressLocality: 'Antwerpen', postalCode: '2000', addressCountry: { name: 'België' } },
    };
    expect(one(belgian)).toMatchObject({ postcode: 'BE-2000', country: 'BE' });
    expect(
      one({ address: { addressLocality: 'Köln', postalCode: 'D-50667', addressCountry: 'DE' } }),
    ).toMatchObject({
      postcode: 'DE-D-50667',
    });
    expect(
      one({
        address: { addressLocality: 'Luik', postalCode: '4000' },
        geo: { latitude: 50.63, longitude: 5.57 },
      }),
    ).toMatchObject({
      postcode: 'XX-4000',
      country: null,
    });
    expect(countryCode('Duitsland')).toBe('DE');
    expect(countryCode('Atlantis')).toBeNull();
  });
});

describe('descriptions', () => {
  it('keeps paragraphs and lists and nothing that runs', () => {
    const html =
      '<h2>Wat</h2><p>Koken &amp; bakken<br>elke dag</p><ul><li>een</li><li>twee</li></ul><script>x()</script><style>p{}</style><img src=x onerror=alert(1)><a href="javascript:x">lees</a>';
    const text = plainText(html);
    expect(text).toContain('Koken & bakken\nelke dag');
    expect(text).toContain('- een\n');
    expect(text).not.toMatch(/x\(\)|p\{\}|onerror|javascript|[<>]/);
  });

  it('reads HTML that was escaped once too often, and plain text with its lines', () => {
    expect(plainText('&lt;p&gt;Hoi&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;')).toBe('Hoi');
    expect(plainText('regel een\n\nregel twee: 3 < 4 &amp; 5')).toBe('regel een\n\nregel twee: 3 < 4 & 5');
  });

  it('cuts long texts at a word and leaves no half character', () => {
    const text = cutText(`${'woord '.repeat(400)}`, 1000);
    expect(text.length).toBeLessThanOrEqual(1000);
    expect(text).toMatch(/woord …$/);
    expect(cutText('😀'.repeat(100), 51)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe('texts made to hold the reader up', () => {
  const spaces = ' '.repeat(100_000);
  it.each<[string, () => unknown, unknown]>([
    ['hours', () => parseHours(`min 5${spaces}x`), null],
    ['hours in a running text', () => hoursInText(`min 5${spaces}uur${spaces}x`), null],
    ['CDATA', () => plainText('<![CDATA['.repeat(100_000)).length < 10, true],
    ['tags', () => plainText(`Hoi ${'<p '.repeat(100_000)}`).slice(0, 3), 'Hoi'],
    ['pay', () => readPay(`5${spaces}x`).kind, 'unknown'],
    ['an amount', () => readPay({ value: { value: `5${spaces}x` } }).kind, 'unknown'],
    ['licences', () => licencesIn(`rijbewijs${spaces}x`), []],
    ['cleaning', () => cleanText(`a${'\u00a0'.repeat(100_000)}b`).length, 100_002],
  ])(
    '%s',
    (_name, read, expected) => {
      expect(read()).toEqual(expected);
    },
    1_000,
  );
});

describe('JSON in pieces', () => {
  async function read(text: string, size = 7) {
    const bytes = Buffer.from(text);
    const pieces: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
    const items = [];
    for await (const item of jsonValues({ name: 'x', open: async () => Readable.from(pieces) }))
      items.push(item);
    return items;
  }

  it('reads arrays, lines, single and following objects, with the line on which each starts', async () => {
    expect(await read('\uFEFF[\n {"a": "é]}\\""},\n {"b": [1, {"c": 2}]}\n]\n')).toEqual([
      { line: 2, value: { a: 'é]}"' } },
      { line: 3, value: { b: [1, { c: 2 }] } },
    ]);
    expect(await read('{"a":1}\n\n{"a":2}\r\n{"a":3}')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 3, value: { a: 2 } },
      { line: 4, value: { a: 3 } },
    ]);
    expect(await read('{\n "a": 1\n}\n{\n "a": 2\n}')).toMatchObject([
      { value: { a: 1 } },
      { line: 4, value: { a: 2 } },
    ]);
    expect(await read('[]')).toEqual([]);
    expect(await read('[{"a":1},{"a":2}]', 3)).toHaveLength(2);
  });

  it('tells broken parts and reads on', async () => {
    expect(await read('{"a":1}\n{"a":\n{"a":3}')).toMatchObject([
      { value: { a: 1 } },
      { line: 2 },
      { value: { a: 3 } },
    ]);
    expect(await read('[{"a":1}, {"a": nee}, 7, "x", {"a":3}]')).toMatchObject([
      { value: { a: 1 } },
      { error: expect.stringContaining('dit is geen geldige JSON') },
      { value: 7 },
      { value: 'x' },
      { value: { a: 3 } },
    ]);
    expect(await read('[{"a":1}, {"a"')).toMatchObject([
      { value: { a: 1 } },
      { error: expect.stringContaining('houdt') },
    ]);
  });
});
