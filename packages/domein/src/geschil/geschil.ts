import type { Aggregaat } from '../gedeeld/aggregaat.ts';
import { plusDuur, termijnduurInWoorden, terugTermijn } from '../gedeeld/termijnduur.ts';
import { bezwaarTegen } from './bezwaren.ts';
import { geschilGebeurtenissen } from './events.ts';
import type { Data, GeschilGebeurtenis } from './fasen.ts';
import { type GeschilFeit, geschilFeiten } from './feiten.ts';
import type { Termijnsoort } from './reglement.ts';
import { rustOp } from './rustend.ts';
import type { GeschilState, Zaak } from './state.ts';
import { gemeld, naHandeling } from './verloop.ts';
import { nietOntvangen } from './wederhoor.ts';

function evolve(state: GeschilState, gebeurtenis: GeschilGebeurtenis): GeschilState {
  if (gebeurtenis.type === 'GeschilGemeld') return state.status === 'leeg' ? gemeld(gebeurtenis.data) : state;
  return state.status === 'leeg' ? state : naHandeling(state, gebeurtenis);
}

/** What the one who records should know; the act is recorded all the same. */
function waarschuwingen({ type, data }: GeschilGebeurtenis, state: GeschilState): string[] {
  if (state.status === 'leeg') return [];
  if (type === 'GeschilAanhangigGemaakt' && state.overleg.length === 0)
    return ['Er is geen onderling overleg vastgelegd. De commissie kan daarnaar vragen.'];
  if (type === 'OnderzoekGesloten' && state.reconstructies.length === 0)
    return ['Er is geen reconstructie van de feitendatum vastgelegd.'];
  if (type === 'ReactietermijnGesteld') return reactieWaarschuwingen(data, state);
  return type === 'ZittingBepaald' ? zittingWaarschuwingen(data, state) : [];
}

const regelVan = ({ reglement }: Zaak, soort: Termijnsoort) =>
  reglement?.termijnen.find(({ termijn }) => termijn === soort);

function reactieWaarschuwingen({ datum, tot }: Data<'ReactietermijnGesteld'>, zaak: Zaak): string[] {
  const reactie = regelVan(zaak, 'reactie');
  return reactie && tot < plusDuur(datum, reactie.duur)
    ? [
        `Deze termijn is korter dan ${termijnduurInWoorden(reactie.duur)}; het reglement geeft partijen die tijd.`,
      ]
    : [];
}

function zittingWaarschuwingen({ datum, zitting }: Data<'ZittingBepaald'>, zaak: Zaak): string[] {
  const oproep = regelVan(zaak, 'oproep');
  const kort = oproep && terugTermijn(zitting, oproep.duur).dag < datum;
  return [
    ...(nietOntvangen(zaak) ? ['Nog niet elke partij heeft alle stukken ontvangen.'] : []),
    ...(kort
      ? [`De zitting is binnen ${termijnduurInWoorden(oproep.duur)}; het reglement geeft partijen die tijd.`]
      : []),
  ];
}

/** A dispute between municipalities or regions, in the tenant of the commission that handles it. */
export const geschil: Aggregaat<typeof geschilGebeurtenissen, GeschilState, GeschilFeit> = {
  categorie: 'geschil',
  schemas: geschilGebeurtenissen,
  begin: { status: 'leeg' },
  volgordelijk: { legtVast: 'UitspraakGedaan', rustOp },
  evolve,
  bezwaar: bezwaarTegen,
  waarschuwingen,
  feiten: geschilFeiten,
};
