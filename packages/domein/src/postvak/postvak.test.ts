import { describe, expect, it } from 'vitest';
import { feitenVan } from '../gedeeld/aggregaat.ts';
import { given } from '../gedeeld/given.ts';
import { Aanhoudreden, Berichtkenmerk, Onbestelbaarreden, REDENEN, Systeem } from './events.ts';
import { type PostvakGebeurtenis, postvak } from './postvak.ts';

type Type = PostvakGebeurtenis['type'];
type Data<T extends Type> = Extract<PostvakGebeurtenis, { type: T }>['data'];
const ev = <T extends Type>(type: T, data: Data<T>) => ({ type, data }) as PostvakGebeurtenis;

const kop = {
  gemeente: 'gm0342',
  systeem: 'urn:nld:oin:00000001002220647000:systeem:zaaksysteem',
  bericht: '0f7b6a52-9a3e-4c65-8a44-2f3a6d0b1c77',
  soort: 'nl.samenwerkingsafspraken.aangeboden.besluit',
  vingerafdruk: 'a'.repeat(64),
};
const inhoud = { onderwerp: 'amersfoort/p-1', cijfer: 'x'.repeat(60) };
const aangehouden = ev('BerichtAangehouden', { ...kop, reden: 'overeenkomst-onbekend', inhoud });
const nog = (reden: Aanhoudreden) => ev('BerichtNogAangehouden', { reden });
const geplaatst = ev('BerichtGeplaatst', {
  ...kop,
  overeenkomst: 'amersfoort.dvo-omnv',
  versie: '1.0',
  gebeurtenis: 'a2c534af-2e70-5cd3-8f4c-17d9471bfc3d',
});
const afgewezen = ev('BerichtAfgewezen', { motivering: 'Het besluit ging over iets anders.' });
const onbestelbaar = ev('BerichtOnbestelbaar', { gemeente: 'gm0342', reden: 'bericht-onleesbaar' });
const opgegeven = ev('BerichtOnbestelbaar', { ...zonder(kop), reden: 'te-lang-aangehouden' });

function zonder({ vingerafdruk: _, ...rest }: typeof kop) {
  return rest;
}

describe('a message of a municipality', () => {
  it.each([aangehouden, geplaatst, onbestelbaar])('begins with $type', (g) => {
    given(postvak).when(g).thenRecorded(g);
  });

  it.each([nog('versie-onbekend'), afgewezen])('does not begin with $type', (g) => {
    given(postvak).when(g).thenRefused('niet-gevonden');
  });

  it('is held once', () => {
    given(postvak, aangehouden).when(aangehouden).thenRefused('bestaat-al');
    given(postvak, geplaatst).when(aangehouden).thenRefused('bestaat-al');
  });

  it('tells another reason to wait, and not the same one twice', () => {
    given(postvak, aangehouden).when(nog('versie-onbekend')).thenRecorded(nog('versie-onbekend'));
    given(postvak, aangehouden).when(nog('overeenkomst-onbekend')).thenRefused('in-strijd-met-dossier');
    given(postvak, aangehouden, nog('versie-onbekend'))
      .when(nog('overeenkomst-onbekend'))
      .thenRecorded(nog('overeenkomst-onbekend'));
  });

  it.each([geplaatst, afgewezen, opgegeven])('that was held may end in $type', (g) => {
    given(postvak, aangehouden).when(g).thenRecorded(g);
  });

  it('is placed once, and stays placed', () => {
    for (const later of [geplaatst, afgewezen, opgegeven, nog('versie-onbekend')])
      given(postvak, aangehouden, geplaatst).when(later).thenRefused('in-strijd-met-dossier');
  });

  it('that was turned down while it was being placed, was placed', () => {
    const stand = given(postvak, aangehouden, afgewezen, geplaatst).state();
    expect(stand).toMatchObject({ status: 'geplaatst', versie: '1.0', inhoud });
  });

  it('is turned down once, an undeliverable one too', () => {
    given(postvak, onbestelbaar).when(afgewezen).thenRecorded(afgewezen);
    given(postvak, aangehouden, afgewezen).when(afgewezen).thenRefused('in-strijd-met-dossier');
    given(postvak, aangehouden, afgewezen).when(opgegeven).thenRefused('in-strijd-met-dossier');
    expect(given(postvak, aangehouden, afgewezen).state()).toMatchObject({
      status: 'afgewezen',
      reden: 'overeenkomst-onbekend',
    });
  });

  it('that is given up stays known by what it was', () => {
    expect(given(postvak, aangehouden, opgegeven).state()).toMatchObject({
      status: 'onbestelbaar',
      vingerafdruk: kop.vingerafdruk,
      inhoud,
    });
  });

  it('says nothing of agreements: it has no facts', () => {
    const gebeurtenis = {
      id: 'a2c534af-2e70-5cd3-8f4c-17d9471bfc3d',
      ref: { regio: 'amersfoort', categorie: 'postvak', id: 'x' },
      revision: 0,
      version: 1,
      metadata: {},
      geregistreerd: '2024-05-02T09:00:00.000Z',
      ...geplaatst,
    };
    expect(feitenVan(postvak, gebeurtenis)).toEqual([]);
  });
});

describe('what a message may be called', () => {
  it.each(['0f7b6a52-9a3e-4c65-8a44-2f3a6d0b1c77', 'zaak:2024.00123'])('is %s', (id) => {
    expect(Berichtkenmerk.safeParse(id).success).toBe(true);
  });
  it.each(['kort', 'Jan de Vries', '-begint-fout', 'x'.repeat(101), 'met/streep'])('is not %s', (id) => {
    expect(Berichtkenmerk.safeParse(id).success).toBe(false);
  });
  it('names a system by the number of its organisation', () => {
    expect(Systeem.safeParse(kop.systeem).success).toBe(true);
    for (const anders of ['https://gemeente.nl', 'urn:nld:oin:123:systeem:x', `${kop.systeem} Jan`])
      expect(Systeem.safeParse(anders).success).toBe(false);
  });
});

describe('every reason', () => {
  it.each([...Aanhoudreden.options, ...Onbestelbaarreden.options])('%s is a sentence', (reden) => {
    expect(REDENEN[reden]).toMatch(/^[A-Z].{15,}\.$/);
  });
});
