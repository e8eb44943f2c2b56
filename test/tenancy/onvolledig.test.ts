import { readdirSync, readFileSync } from 'node:fs';
import { feitenVanGebeurtenis } from '@regiolog/domein/vragen/feiten';
import { afspraak, historie, verleen } from '@regiolog/domein/vragen/historie';
import { beginsleutel, woordsleutel } from '@regiolog/domein/vragen/zoeken/zoeken-woorden';
import { zichtVan } from '@regiolog/feiten/zicht';
import { describe, expect, it } from 'vitest';

/** Which answers say that they may not be complete, while a file cannot be read. */

type Stroom = { readonly regio: string; readonly categorie: string; readonly id: string };

/** What is said to who may see everything and looked under these keys. */
function gezegd(kapot: Stroom, ...sleutels: readonly string[]): readonly Stroom[] {
  const zicht = zichtVan({
    feiten: { bij: () => [] },
    toegang: { ziet: () => true, eigenGemeenten: () => [], eis: () => undefined } as never,
    dag: '2024-01-01',
    vandaag: () => '2024-01-01',
    partijenVan: () => [],
    mandaatpartijen: () => [],
    genoemdIn: () => [],
    geschilpartijen: () => [],
    geschilregios: () => [],
    quarantaine: [kapot],
  });
  for (const sleutel of sleutels) zicht.feiten.bij(sleutel);
  return zicht.onvolledig();
}

/** One of every kind of event as they lie in a log, and acts that name as much beside themselves as they can. */
function gebeurtenissen() {
  const map = new URL('../fixtures/gebeurtenissen/', import.meta.url);
  const opgeslagen = readdirSync(map).map((naam) => JSON.parse(readFileSync(new URL(naam, map), 'utf8')));
  const h = historie();
  const organisatie = { organisatie: 'Stichting Opvang' };
  const a = afspraak(h, 'noord.een', ['gm0001'], { regios: ['zuid', 'oost'] });
  a.leg('PartijToegetreden', { partij: organisatie, van: { datum: '2020' }, wijze: 'oorspronkelijk' });
  a.leg('RelatieGelegd', { soort: 'vervangt', doel: 'zuid.twee' });
  a.meld({ partijen: [organisatie, { gemeente: 'gm0002' }] });
  a.leg('GeschilrouteGeregeld', { route: 'rechter', stadium: 'geregeld' });
  verleen(h, 'noord.een', {
    ontvanger: { partij: organisatie },
    onder: 'zuid.onder',
    vervangt: 'oost.oud',
  }).leg('BevoegdheidUitgeoefend', {
    handeling: 'ondertekening',
    bevoegdheid: 'toegang',
    door: { partij: organisatie },
    overeenkomst: 'zuid.twee',
  });
  h.mandaat('noord.twee').leg('MandaatIngeschreven', { naam: 'Twee', instrument: 'zuid.twee' });
  h.gemeente('gm0001').leg('HerindelingVastgelegd', { opvolgers: ['gm0009'], per: '2022-01-01' });
  return [...opgeslagen, ...h.gebeurtenissen];
}

describe('an answer is told to be incomplete', () => {
  it.each(
    gebeurtenissen().map((g) => [
      g.type,
      [...new Set(feitenVanGebeurtenis(g).flatMap((f) => f.sleutels))],
      g,
    ]),
  )('wherever %s of a file that cannot be read might have been found: %j', (_, sleutels, { ref }) => {
    const stil = (sleutels as string[]).filter((sleutel) => gezegd(ref, sleutel).length === 0);
    expect(stil).toEqual([]);
  });

  it('when it searched for a word: any file may hold that', () => {
    const nvo = { regio: 'noord', categorie: 'nvo', id: 'noord' };
    expect([gezegd(nvo, woordsleutel('visie')), gezegd(nvo, beginsleutel('vis'))]).toEqual([[nvo], [nvo]]);
  });

  it('by an agreement that may replace the one that is asked about, or span the region', () => {
    const kapot = { regio: 'noord', categorie: 'overeenkomst', id: 'nieuw' };
    expect(gezegd(kapot, 'overeenkomst:zuid.oud')).toEqual([kapot]);
    expect(gezegd(kapot, 'regio-overeenkomst:zuid')).toEqual([kapot]);
  });

  it.each([
    ['nvo', 'noord', 'nvo:zuid'],
    ['nvo', 'noord', 'gemeente:gm0001'],
    ['nvo', 'noord', 'overeenkomst:noord.een'],
    ['mandaat', 'een', 'regio:noord'],
    ['overeenkomst', 'een', 'mandaat:noord.een'],
    ['overeenkomst', 'een', 'regio:noord'],
    ['regio', 'noord', 'overeenkomst:noord.een'],
    ['regio', 'noord', 'regio:zuid'],
    ['gemeente', 'gm0001', 'overeenkomst:noord.een'],
  ])('but not by a file of %s %s when it looked at %s', (categorie, id, sleutel) => {
    expect(gezegd({ regio: 'noord', categorie, id }, sleutel)).toEqual([]);
  });
});
