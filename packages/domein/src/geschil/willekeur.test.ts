import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from '../gedeeld/datum.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { geschil } from './geschil.ts';
import {
  aangenomen,
  beperkt,
  DEVENTER,
  gehoord,
  gemeld,
  geschikt,
  handeling,
  heropend,
  ingetrokken,
  KAMPEN,
  LEDEN,
  LID,
  mijlpaal,
  nagekomen,
  ontvangst,
  ontwerp,
  oordeel,
  reactietermijn,
  reglement,
  SECRETARIS,
  stem,
  stuk,
  teken,
  totEnMet,
  uitspraak,
  VERTROUWELIJK,
  VERVANGER,
  VOORZITTER,
  vernietigd,
  verstreken,
  wraking,
  wrakingBeslist,
  ZWOLLE,
  zitting,
} from './historie.ts';
import {
  type GeschilState,
  geldendeUitspraak,
  openMijlpalen,
  openPunten,
  partijenNu,
  wrakingLoopt,
  type Zaak,
} from './state.ts';
import { nietVastgelegd, standVan } from './termijnen.ts';
import { Fase } from './waarden.ts';

/** Anything at any time: what holds of a case whatever people try, and that it never gets stuck. */

const zaakVan = (state: GeschilState): Zaak =>
  state.status === 'open' ? state : expect.fail('there is no case');

/** The case after an act, when the register takes it; else the case as it was. */
const probeer = (state: GeschilState, inhoud: GeschilGebeurtenis): GeschilState =>
  geschil.bezwaar(inhoud, state) ? state : geschil.evolve(state, inhoud);

const TUSSEN = { soort: 'tussenuitspraak', vervolg: 'aanvulling' } as const;
/** Every act that somebody may try on a day; `k` tells apart what is tried more than once. */
function pogingen(dag: string, k: number, zaak: Zaak): GeschilGebeurtenis[] {
  const datum = { datum: dag };
  const punt = k % 2 ? 'nieuw' : 'kosten';
  const open = openPunten(zaak).map((p) => p.punt);
  const alles = open.length > 0 ? open.map((p) => oordeel(p)) : [oordeel(punt)];
  const nu = zaak.ontwerpen.at(-1);
  const naam = nu?.ontwerp ?? 'geen';
  const { soort = 'bindend-advies', vervolg } = nu ?? {};
  const gedaan = uitspraak(naam, dag, nu ? [...nu.punten] : alles, {
    soort,
    ...(vervolg ? { vervolg } : {}),
  });
  const termijn = zaak.termijnen[k % Math.max(1, zaak.termijnen.length)]?.termijn ?? 'geen';
  const [over] = nietVastgelegd(zaak, dag);
  const laatste = zaak.stukken.at(-1)?.stuk ?? 'geen';
  const mij = zaak.mijlpalen.at(-1)?.mijlpaal ?? 'geen';
  return [
    handeling('GeschilAanhangigGemaakt', { ...datum, reglement }),
    handeling('PartijToegevoegd', { ...datum, partij: DEVENTER, kant: k % 2 ? 'verzoeker' : 'verweerder' }),
    handeling('PartijTeruggetreden', { ...datum, partij: [KAMPEN, ZWOLLE, DEVENTER][k % 3] ?? KAMPEN }),
    ingetrokken([punt], dag),
    geschikt([punt], dag),
    handeling('SamenstellingVastgesteld', { ...datum, leden: LEDEN }),
    handeling('SamenstellingVastgesteld', {
      ...datum,
      leden: LEDEN.map((l) => ({ ...l, lid: `${l.lid}-${k}` })),
    }),
    handeling('LidVerschoond', { ...datum, lid: LID, reden: 'Kent iemand.' }),
    wraking(k % 2 ? LID : VOORZITTER, dag),
    wrakingBeslist(k % 2 ? LID : VOORZITTER, k % 3 === 0, dag),
    handeling('LidVervangen', { ...datum, lid: k % 2 ? LID : VOORZITTER, opvolger: VERVANGER }),
    handeling('OntvankelijkheidBeslist', {
      ...datum,
      nietOntvankelijk: k % 4 ? [] : [{ punt, grond: 'Te laat.' }],
      motivering: 'Zo.',
    }),
    handeling('DossierCompleet', datum),
    handeling('RepliekToegestaan', datum),
    handeling('DupliekToegestaan', datum),
    zitting(dag, dag),
    gehoord(dag),
    handeling('ZittingAfgezien', { ...datum, instemming: [KAMPEN, ZWOLLE] }),
    handeling('OnderzoekGesloten', datum),
    handeling('OnderzoekHeropend', { ...datum, reden: 'Nieuw feit.' }),
    handeling('GeschilGevoegd', { ...datum, bij: 'ijssel-vecht.ander' }),
    handeling('VoegingBeeindigd', { ...datum, reden: 'Apart.' }),
    stuk(`stuk-${k}`, k % 2 ? KAMPEN : ZWOLLE, dag, k % 5 ? {} : { vertrouwelijk: VERTROUWELIJK }),
    ontvangst(laatste, k % 2 ? ZWOLLE : KAMPEN, dag),
    beperkt(laatste, k % 2 === 0, dag),
    reactietermijn(`reactie-${k}`, [ZWOLLE], dag, plusDagen(dag, 5)),
    handeling('TermijnOpgeschort', { ...datum, termijn, reden: 'Overleg.' }),
    handeling('TermijnHervat', { ...datum, termijn }),
    handeling('TermijnVerlengd', { ...datum, termijn, tot: plusDagen(dag, 20), reden: 'Meer tijd.' }),
    ...(over ? [verstreken(over.termijn, over.einde, dag)] : []),
    ontwerp(`o-${k}`, dag, alles),
    ontwerp(`o-${k}`, dag, alles.slice(0, 1), TUSSEN),
    stem(naam, VOORZITTER, dag),
    stem(naam, LID, dag),
    stem(naam, VERVANGER, dag),
    teken(naam, VOORZITTER, dag),
    teken(naam, SECRETARIS, dag),
    gedaan,
    vernietigd([punt], dag),
    mijlpaal(`m-${k}`, punt, dag, plusDagen(dag, 10)),
    nagekomen(mij, dag),
    heropend([punt], dag),
    handeling('GeschilGesloten', datum),
  ];
}

/** What never fails to hold. */
function klopt(zaak: Zaak) {
  const { fase } = zaak;
  const kanten = new Set(partijenNu(zaak).map((p) => p.kant));
  expect(kanten.size).toBe(2);
  if (fase === 'uitspraak' || fase === 'nakoming') expect(openPunten(zaak)).toEqual([]);
  if (fase === 'uitspraak') expect(openMijlpalen(zaak)).toEqual([]);
  if (fase === 'gesloten') {
    expect(openMijlpalen(zaak)).toEqual([]);
    expect(zaak.termijnen.filter((t) => t.soort !== 'wachttijd' && t.afgedaan === undefined)).toEqual([]);
  }
  if (['uitspraak', 'nakoming', 'gesloten', 'gevoegd'].includes(fase)) expect(wrakingLoopt(zaak)).toBe(false);
  expect(zaak.gesloten !== undefined).toBe(fase === 'gesloten');
  for (const { punt, uitkomst } of zaak.punten)
    if (uitkomst === 'gegrond') expect(geldendeUitspraak(zaak, punt)).toBeDefined();
  for (const t of zaak.termijnen) {
    const { einde } = standVan(t);
    if (einde === null && t.afgedaan === undefined)
      expect(t.opschortingen.some((o) => o.tot === undefined)).toBe(true);
    expect(new Set(t.verstreken).size).toBe(t.verstreken.length);
  }
  // A draft that was given can be given no second time.
  expect(new Set(zaak.uitspraken.map((u) => u.ontwerp)).size).toBe(zaak.uitspraken.length);
}

/** The shortest ways out: what people do who want a case to end. */
function uitweg(state: GeschilState, dag: string): GeschilState {
  const stap = (d: GeschilState, doe: (zaak: Zaak) => GeschilGebeurtenis) => probeer(d, doe(zaakVan(d)));
  const einde = (d: GeschilState) =>
    [
      () => handeling('VoegingBeeindigd', { reden: 'Apart.', datum: dag }),
      (z: Zaak) =>
        geschikt(
          openPunten(z)
            .map((p) => p.punt)
            .slice(0, 40),
          dag,
        ),
      ...zaakVan(d).mijlpalen.map((m) => () => nagekomen(m.mijlpaal, dag)),
      () => handeling('GeschilGesloten', { datum: dag }),
    ].reduce(stap, d);
  return einde(state);
}

/** The bench adopts what it has, and rules. */
function besluit(state: GeschilState, dag: string, k: number): GeschilState {
  const open = openPunten(zaakVan(state)).map(({ punt }) => oordeel(punt));
  const tussen = open.length > 1 && k % 2 === 0;
  const [punten, anders] = tussen ? [open.slice(0, 1), TUSSEN] : [open, {}];
  const stappen = [...aangenomen(`r-${k}`, dag, punten, anders), uitspraak(`r-${k}`, dag, punten, anders)];
  return punten.length > 0 ? stappen.reduce(probeer, state) : state;
}

/** All that a case needs to come from a hearing to the deliberation. */
function verder(state: GeschilState, dag: string): GeschilState {
  const kreeg = zaakVan(state).stukken.flatMap((s) =>
    [KAMPEN, ZWOLLE, DEVENTER].map((partij) => ontvangst(s.stuk, partij, dag)),
  );
  const stappen = [zitting(dag, dag), gehoord(dag), ...kreeg, handeling('OnderzoekGesloten', { datum: dag })];
  return stappen.reduce(probeer, state);
}

const keuzes = fc.array(fc.tuple(fc.nat(45), fc.nat(3)), { minLength: 10, maxLength: 80 });

describe('whatever is tried on a case', () => {
  it('what was recorded fits together, each time again, and the case can be brought to its end', () => {
    const gezien = new Set<string>();
    let meest = 0;
    fc.assert(
      fc.property(fc.constantFrom(...Fase.options), keuzes, (begin, stappen) => {
        let state = totEnMet(begin).reduce(probeer, geschil.begin);
        let dag = '2023-09-01';
        gezien.add(zaakVan(state).fase);
        stappen.forEach(([welke, later], k) => {
          dag = plusDagen(dag, later);
          const lijst = pogingen(dag, k, zaakVan(state));
          state = probeer(state, lijst[welke % lijst.length] ?? gemeld());
          if (k % 5 === 0) state = verder(state, dag);
          if (k % 7 === 0) state = besluit(state, dag, k);
          klopt(zaakVan(state));
          gezien.add(zaakVan(state).fase);
          meest = Math.max(meest, zaakVan(state).uitspraken.length);
        });
        expect(zaakVan(uitweg(state, plusDagen(dag, 60))).fase).toBe('gesloten');
      }),
      { seed: 20230116, numRuns: 120 },
    );
    expect([...gezien].sort()).toEqual([...Fase.options].sort());
    expect(meest).toBeGreaterThan(2);
  });
});
