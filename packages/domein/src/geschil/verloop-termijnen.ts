import type { Stappen } from './stappen.ts';
import type { Termijnloop } from './state.ts';
import { einden } from './termijnen.ts';
import { hervatTermijn, opent, schortOp, wijzigTermijn } from './termijnloop.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** What acts about terms do to a case. */

export const naTermijn: Stappen<
  'ReactietermijnGesteld' | 'TermijnOpgeschort' | 'TermijnHervat' | 'TermijnVerlengd' | 'TermijnVerstreken'
> = {
  ReactietermijnGesteld: (zaak, { termijn, aan, datum, tot, stuk, grondslag }) =>
    opent(zaak, {
      termijn,
      soort: 'procedure',
      voor: aan.map(geschilpartijSleutel),
      begin: datum,
      lengte: { totEnMet: tot },
      grondslag,
      ...(stuk ? { stuk } : {}),
    }),
  TermijnOpgeschort: (zaak, { termijn, datum, reden }) => schortOp(zaak, termijn, datum, reden),
  TermijnHervat: (zaak, { termijn, datum }) => hervatTermijn(zaak, termijn, datum),
  TermijnVerlengd: (zaak, { termijn, datum, tot, reden }) =>
    wijzigTermijn(zaak, termijn, (t) => ({
      ...t,
      verlengingen: [...t.verlengingen, { op: datum, totEnMet: tot, reden }],
    })),
  // Of two terms with one name it is the one that ended on this day, also when the next was opened since.
  TermijnVerstreken: (zaak, { termijn, einde }) => {
    const met = (t: Termijnloop) => ({ ...t, verstreken: [...t.verstreken, einde] });
    const die = zaak.termijnen.findLast((t) => t.termijn === termijn && einden(t).includes(einde));
    return die
      ? { ...zaak, termijnen: zaak.termijnen.map((t) => (t === die ? met(t) : t)) }
      : wijzigTermijn(zaak, termijn, met);
  },
};
