import type { Aggregaat } from '../gedeeld/aggregaat.ts';
import { weiger } from '../gedeeld/weigering.ts';
import { bezwaarTegen } from './bezwaren.ts';
import { geschilGebeurtenissen } from './events.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import { type GeschilFeit, geschilFeiten } from './feiten.ts';
import { dossierstukken, type GeschilState, moetHebben, partijenNu } from './state.ts';
import { gemeld, naHandeling } from './verloop.ts';

function evolve(state: GeschilState, gebeurtenis: GeschilGebeurtenis): GeschilState {
  if (gebeurtenis.type === 'GeschilGemeld') return state.status === 'leeg' ? gemeld(gebeurtenis.data) : state;
  return state.status === 'leeg' ? state : naHandeling(state, gebeurtenis);
}

/** What the one who records should know; the act is recorded all the same. */
function waarschuwingen({ type }: GeschilGebeurtenis, state: GeschilState): string[] {
  if (state.status === 'leeg') return [];
  if (type === 'GeschilAanhangigGemaakt' && state.overleg.length === 0)
    return ['Er is geen onderling overleg vastgelegd. De commissie kan daarnaar vragen.'];
  if (type !== 'ZittingBepaald') return [];
  const mist = partijenNu(state).filter(({ partij }) =>
    dossierstukken(state).some((stuk) => moetHebben(stuk, partij) && !stuk.ontvangen[partij]),
  );
  return mist.length > 0 ? ['Nog niet elke partij heeft alle stukken ontvangen.'] : [];
}

/** A dispute between municipalities or regions, in the tenant of the commission that handles it. */
export const geschil: Aggregaat<typeof geschilGebeurtenissen, GeschilState, GeschilFeit> = {
  categorie: 'geschil',
  schemas: geschilGebeurtenissen,
  begin: { status: 'leeg' },
  volgordelijk: { legtVast: 'UitspraakGedaan' },
  evolve,
  bezwaar: (gebeurtenis, state) => {
    if (gebeurtenis.type === 'GeschilGemeld' && state.status === 'open')
      return weiger('bestaat-al', 'Dit geschil is al gemeld.');
    return bezwaarTegen(gebeurtenis, state);
  },
  waarschuwingen,
  feiten: geschilFeiten,
};
