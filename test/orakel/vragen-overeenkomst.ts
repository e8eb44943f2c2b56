import { overeenkomstAgenda } from '@regiolog/domein/vragen/agenda/agenda';
import { besluitvorming } from '@regiolog/domein/vragen/besluitvorming';
import { contractenStand } from '@regiolog/domein/vragen/contracten';
import { geld } from '@regiolog/domein/vragen/geld/geld';
import { opzeggingsgevolgen } from '@regiolog/domein/vragen/gevolgen-opzegging';
import { handelingenmatrix } from '@regiolog/domein/vragen/matrix-handelingen';
import { onderwerpenStand } from '@regiolog/domein/vragen/onderwerpen';
import { ontbrekendePartijen } from '@regiolog/domein/vragen/ontbrekende-partijen';
import { overeenkomstAntwoord } from '@regiolog/domein/vragen/overeenkomst/antwoord';
import { raadpleging } from '@regiolog/domein/vragen/raadpleging';
import { verplichtingenStand } from '@regiolog/domein/vragen/verplichtingen';
import { GEMEENTEN } from './daden-waarden.ts';
import {
  toetsContracten,
  toetsOnderwerpen,
  toetsRaadpleging,
  toetsVerplichtingen,
} from './toets-afspraken.ts';
import { toetsAgenda } from './toets-agenda.ts';
import { toetsBesluitvorming, toetsHandelingen, toetsOntbrekend } from './toets-besluiten.ts';
import { toetsGeld } from './toets-geld.ts';
import { toetsOvereenkomst } from './toets-overeenkomst.ts';
import { alsBlad, type Vraagsoort, vraagsoort } from './vraagsoort.ts';
import { HORIZONS } from './vragen-regio.ts';

/** Questions about one agreement. */
export const overOvereenkomst: Readonly<Record<string, Vraagsoort>> = {
  leesOvereenkomst: vraagsoort({
    over: 'overeenkomst',
    zwaarte: 12,
    zuiver: (f, dag, id) => overeenkomstAntwoord(f, id, dag),
    toets: toetsOvereenkomst,
  }),
  lijstOntbrekendePartijen: vraagsoort({
    over: 'overeenkomst',
    zuiver: (f, dag, id) => ontbrekendePartijen(f, id, dag),
    toets: toetsOntbrekend,
  }),
  leesHandelingenmatrix: vraagsoort({
    over: 'overeenkomst',
    zwaarte: 3,
    zuiver: (f, dag, id) => handelingenmatrix(f, id, dag),
    toets: toetsHandelingen,
  }),
  leesBesluitvorming: vraagsoort({
    over: 'overeenkomst',
    zwaarte: 4,
    zuiver: (f, dag, id) => besluitvorming(f, id, dag),
    toets: toetsBesluitvorming,
  }),
  leesRaadpleging: vraagsoort({
    over: 'overeenkomst',
    zwaarte: 3,
    zuiver: (f, dag, id) => raadpleging(f, id, dag),
    toets: toetsRaadpleging,
  }),
  leesOvereenkomstAgenda: vraagsoort({
    over: 'overeenkomst',
    zwaarte: 5,
    vragen: HORIZONS,
    zuiver: (f, dag, id, v) => {
      const { van, tot, rijen } = overeenkomstAgenda(f, id, v, dag);
      return { van, tot, ...alsBlad(rijen) };
    },
    toets: toetsAgenda,
  }),
  leesVerplichtingenstand: vraagsoort({
    over: 'overeenkomst',
    zwaarte: 4,
    zuiver: (f, dag, id) => verplichtingenStand(f, id, dag),
    toets: toetsVerplichtingen,
  }),
  leesContracten: vraagsoort({
    over: 'overeenkomst',
    zwaarte: 4,
    zuiver: (f, dag, id) => contractenStand(f, id, dag),
    toets: toetsContracten,
  }),
  leesOnderwerpenstand: vraagsoort({
    over: 'overeenkomst',
    zuiver: (f, dag, id) => onderwerpenStand(f, id, dag),
    toets: toetsOnderwerpen,
  }),
  leesGeld: vraagsoort({
    over: 'overeenkomst',
    zwaarte: 5,
    vragen: [{}, { jaar: '2020' }, { jaar: '2021' }],
    zuiver: (f, dag, id, v) => geld(f, id, 'jaar' in v ? v.jaar : undefined, dag),
    toets: toetsGeld,
  }),
  leesOpzeggingsgevolgen: vraagsoort({
    over: 'overeenkomst',
    vragen: GEMEENTEN.map((gemeente) => ({ gemeente })),
    zuiver: (f, dag, id, { gemeente }) => opzeggingsgevolgen(f, id, gemeente, dag),
  }),
};
