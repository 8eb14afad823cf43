import { describe, expect, it } from 'vitest';
import { createDutchAnalyser } from './analyser.ts';

const analyser = createDutchAnalyser();
const main = (word: string) => analyser.word(word).main;
const words = (text: string) => analyser.tokens(text).map((token) => token.word);

describe('forms of one word', () => {
  it.each([
    ['verkoopster', 'verkoper'],
    ['verkoopsters', 'verkoper'],
    ['schoonmaakster', 'schoonmaker'],
    ['kapster', 'kapper'],
    ['naaisters', 'naaier'],
    ['schrijfster', 'schrijver'],
    ['voorzitster', 'voorzitter'],
    ['inpakster', 'inpakker'],
    ['beheerster', 'beheerder'],
    ['verhuurster', 'verhuurder'],
    ['handelaarster', 'handelaar'],
    ['hovenierster', 'hovenier'],
    ['monteuse', 'monteur'],
    ['directrice', 'directeur'],
    ['instructrice', 'instructeur'],
    ['coordinatrice', 'coordinator'],
    ['operateur', 'operator'],
    ['lerares', 'leraar'],
    ['leraren', 'leraar'],
    ['danseres', 'danser'],
    ['kunstenares', 'kunstenaar'],
    ['therapeute', 'therapeut'],
    ['psychologe', 'psycholoog'],
    ['psychologen', 'psycholoog'],
    ['technica', 'technicus'],
    ['technici', 'technicus'],
    ['specialiste', 'specialist'],
    ['assistentes', 'assistent'],
    ['kokkin', 'kok'],
    ['koks', 'kok'],
    ['timmervrouw', 'timmerman'],
    ['timmerlieden', 'timmerman'],
    ['vaklui', 'vakman'],
    ['winkels', 'winkel'],
    ['winkeltje', 'winkel'],
    ['baantjes', 'baan'],
    ['bloempje', 'bloem'],
    ['karretje', 'kar'],
    ['taken', 'taak'],
    ['takken', 'tak'],
    ['huizen', 'huis'],
    ['brieven', 'brief'],
    ['kinderen', 'kind'],
    ['kantoren', 'kantoor'],
    ['motoren', 'motor'],
    ['systemen', 'systeem'],
    ['onderdelen', 'onderdeel'],
    ['organisaties', 'organisatie'],
    ['werkzaamheden', 'werkzaamheid'],
    ['coaches', 'coach'],
    ['administratieve', 'administratief'],
    ['commerciele', 'commercieel'],
    ['technische', 'technisch'],
    ['bouwkundige', 'bouwkunde'],
    ['elektrotechnisch', 'elektrotechniek'],
    ['verpleegkundigen', 'verpleegkundige'],
    ['electromonteur', 'elektromonteur'],
    ['bloemenverkoopster', 'bloemverkoper'],
  ])('%s = %s', (form, base) => {
    expect(main(form)).toBe(main(base));
  });

  it.each([
    ['bakker', 'bakkerij'],
    ['bakker', 'bakken'],
    ['kok', 'kook'],
    ['tak', 'taak'],
    ['kas', 'kassa'],
    ['arts', 'art'],
    ['mens', 'men'],
    ['visser', 'vis'],
    ['slager', 'slagen'],
    ['burgemeester', 'burgemeer'],
    ['venster', 'venner'],
    ['register', 'regier'],
    ['gemeente', 'gemeen'],
    ['informatica', 'informaticus'],
  ])('%s is not %s', (one, other) => {
    expect(main(one)).not.toBe(main(other));
  });
});

describe('compounds', () => {
  it.each([
    ['heftruckchauffeur', 'heftruck|chauffeur'],
    ['magazijnmedewerkster', 'magazijn|medewerker'],
    ['onderhoudsmonteur', 'onderhoud|monteur'],
    ['verzekeringsadviseur', 'verzekering|adviseur'],
    ['kinderverzorgster', 'kind|verzorger'],
    ['keukenhulp', 'keuken|hulp'],
    ['hulpkok', 'hulp|kok'],
    ['klantcontactmedewerker', 'klant|contact|medewerker'],
    ['thuiszorgmedewerker', 'thuis|zorg|medewerker'],
    ['bakkerijgrondstoffenverkoper', 'bakkerij|grond|stof|verkoper'],
    ['narcosemedewerker', 'narcoos|medewerker'],
    ['kasteelgids', 'kastel|gids'],
    ['reachtruckchauffeur', 'reachtruck|chauffeur'],
    ['hoogreachtruckchauffeur', 'hoog|reachtruck|chauffeur'],
    ['winkelbedrijfsleider', 'winkel|bedrijf|leider'],
  ])('%s → %s', (word, parts) => {
    expect(main(word)).toBe(parts);
  });

  it.each(
    `kokosmat kapper boekhouder timmerman verpleegkundige operator administrateur manager koerier hovenier tuinman portier
    loket fortuin utrecht rotterdam artsenbezoeker leerkracht medewerker afdeling schilderij bakkerij makelaar dierenarts
    verkoper begeleider ingenieur loodgieter metselaar stukadoor receptionist kassier heftruck vrachtwagen landbouw`.split(
      /\s+/,
    ),
  )('leaves %s whole', (word) => {
    expect(main(word)).not.toContain('|');
  });

  it('files a head and a first part, but a person as first part only aside', () => {
    const terms = (word: string) => analyser.indexTerms({ word }).map(({ term }) => term);
    expect(terms('heftruckchauffeur')).toEqual(
      expect.arrayContaining(['heftruck|chauffeur', 'chauffeur', 'heftruck']),
    );
    expect(terms('kappersassistent')).toContain('%kapper');
    expect(terms('kappersassistent')).not.toContain('kapper');
    expect(terms('hulpkok')).toContain('hulp');
  });

  it('takes first parts from the words it is given', () => {
    expect(main('zwiepermaker')).toBe('zwiepermaker');
    expect(createDutchAnalyser({ dictionary: ['Zwiepers'] }).word('zwiepermaker').main).toBe('zwieper|maker');
  });
});

describe('words of a text', () => {
  it.each([
    ['Kok (m/v) 24-32 uur', ['kok', '24', '32uur']],
    ['24-urige werkweek', ['24uur', 'werkweek']],
    ['Verkoop(st)er', ['verkoopster']],
    ['Receptionist(e) / telefonist', ['receptioniste', 'telefonist']],
    ['timmerman/-vrouw', ['timmerman']],
    ['C# en C++ of .NET', ['c#', 'en', 'c++', 'of', 'dotnet']],
    ['mbo-2', ['mbo2']],
    ['MBO niveau 2', ['mbo2']],
    ['mbo 2/3', ['mbo2', 'mbo3']],
    ['Nederlands op B1', ['nederlands', 'op', 'b1']],
    ['k.m. vergoeding', ['km', 'vergoeding']],
    ['V.C.A.', ['vca']],
    ["zzp'er met foto's", ['zzper', 'met', 'foto']],
    ["'s ochtends", ['ochtends']],
    ["'s-Hertogenbosch", ['shertogenbosch']],
    ['rijbewijs c/ce', ['rijbewijs', 'rijbewijsc', 'rijbewijsce']],
    ['C-rijbewijs', ['rijbewijs', 'rijbewijsc']],
    ['P&O-adviseur', ['p&oadviseur']],
    ['Coördinator café', ['coordinator', 'cafe']],
    ['Jansen & Zonen', ['jansen', 'zonen']],
    ['In- en verkoper', ['inkoper', 'en', 'verkoper']],
    ['Bloemen- en plantenverkoopster', ['bloemenverkoopster', 'en', 'plantenverkoopster']],
    ['1234 AB', ['1234', '1234ab']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('calls two labels equal that differ in order, spacing or form', () => {
    const canonical = (text: string) => analyser.canonical(analyser.tokens(text));
    expect(canonical('Medewerker in het magazijn')).toBe(canonical('magazijnmedewerkster'));
    expect(canonical('Chauffeur heftruck')).toBe(canonical('heftruck chauffeur'));
    expect(canonical('Kok')).not.toBe(canonical('Hulpkok'));
  });

  it('expands abbreviations both ways and synonyms within their group', () => {
    const others = (text: string) =>
      analyser
        .synonyms(analyser.canonical(analyser.content(text)))
        .map((label) => label.map((token) => token.word).join(' '));
    expect(others('bso')).toContain('buitenschoolse opvang');
    expect(others('buitenschoolse opvang')).toContain('bso');
    expect(others('poetsvrouw')).toContain('schoonmaker');
    const own = createDutchAnalyser({ synonyms: [['reisagent', 'medewerker reisbureau']] });
    expect(own.synonyms(own.canonical(own.content('medewerker reisbureau')))).toHaveLength(1);
  });

  it('knows the trade that is meant by a wide word, and not the wide word by the trade', () => {
    const names = (list: readonly (readonly { word: string }[])[]) =>
      list.map((label) => label.map((token) => token.word).join(' '));
    const keyOf = (text: string) => analyser.canonical(analyser.content(text));
    expect(names(analyser.synonyms(keyOf('driver')))).toEqual(['chauffeur']);
    expect(names(analyser.synonyms(keyOf('chauffeur')))).not.toContain('driver');
    expect(names(analyser.askedAs(keyOf('chauffeur')))).toContain('driver');
    expect(names(analyser.askedAs(keyOf('driver')))).toEqual([]);
    for (const wide of ['bestuurder', 'commercieel', 'security'])
      expect(names(analyser.synonyms(keyOf(wide)))).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(chauffeur|verkoper|beveiliger)$/)]),
      );
    expect(names(analyser.synonyms(keyOf('shop assistant')))).toContain('winkelmedewerker');
    expect(names(analyser.synonyms(keyOf('shop assistant')))).not.toContain('vakkenvuller');
  });

  it('gives other engines stems and parts as plain words', () => {
    expect(analyser.plainTerms('Heftruckchauffeurs gezocht')).toEqual(
      expect.arrayContaining(['heftruckchauffeur', 'heftruck', 'chauffeur']),
    );
  });
});
