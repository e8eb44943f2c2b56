import type { Drager } from '@regiolog/domein/gedeeld/namen';
import type { BestredenHandeling, Geschilpartij } from '@regiolog/domein/geschil/waarden';
import type { Feiten } from '@regiolog/domein/vragen/feiten';
import { gemeenteNaam, opvolgersVan } from '@regiolog/domein/vragen/gemeenten';
import { ReconstructieVraag } from '@regiolog/domein/vragen/geschil/port';
import { reconstructie } from '@regiolog/domein/vragen/geschil/reconstructie';
import { regiosVan } from '@regiolog/domein/vragen/lidmaatschap';
import { regioNaam } from '@regiolog/domein/vragen/regios';
import type { FeitenView } from '@regiolog/feiten/view';
import type { Reconstructievraag, Vragen } from './vragen.ts';

/** The port of the case service, answered from the facts that each of its instances keeps (decision 0022). */

/** Everything that is known now. */
const ALLES = { bekendOp: null, beschikbaarOp: null } as const;

/** The places in agreements that a dispute is about, each once; without any, the question is asked of none. */
function plaatsen(punten: Reconstructievraag['punten']) {
  const genoemd = punten.flatMap(({ overeenkomst, bepaling }) =>
    overeenkomst ? [{ overeenkomst, ...(bepaling ? { bepaling } : {}) }] : [],
  );
  const elk = new Map(genoemd.map((p) => [JSON.stringify(p), p]));
  return elk.size > 0 ? [...elk.values()] : [{}];
}

/** One side of an act as the flat fields of the question. */
function kant(naam: 'door' | 'namens', { partij, orgaan, ambt }: Drager) {
  const wie = 'gemeente' in partij ? ['Gemeente', partij.gemeente] : ['Organisatie', partij.organisatie];
  return { [`${naam}${wie[0]}`]: wie[1], [`${naam}Orgaan`]: orgaan, [`${naam}Ambt`]: ambt };
}

function overHandeling({ door, namens, bevoegdheid, soort, bedrag }: BestredenHandeling) {
  return {
    ...kant('door', door),
    ...kant('namens', namens),
    bevoegdheid,
    handeling: soort,
    bedrag: bedrag?.toString(),
  };
}

function vraagVan(
  { partijen, soort, handeling, jaar }: Reconstructievraag,
  plaats: object,
): ReconstructieVraag {
  return ReconstructieVraag.parse({
    gemeente: partijen.flatMap((p) => ('gemeente' in p ? [p.gemeente] : [])),
    regio: partijen.flatMap((p) => ('regio' in p ? [p.regio] : [])),
    soort,
    jaar: jaar?.toString(),
    ...(handeling ? overHandeling(handeling) : {}),
    ...plaats,
  });
}

function naamVan(feiten: Feiten, partij: Geschilpartij): string {
  if ('gemeente' in partij) return gemeenteNaam(feiten, partij.gemeente);
  return regioNaam(feiten, partij.regio);
}

/** What the case rests on is read up to the end of the log. */
export function vragenUit(view: FeitenView): Vragen {
  const nu = () => view.bij(ALLES);
  return {
    opvolgers: async (gemeente, dag) => opvolgersVan(nu(), gemeente, dag),
    regios: async (gemeente, dag) => {
      await view.projector.catchUp();
      return regiosVan(nu(), gemeente, dag);
    },
    naam: async (partij) => naamVan(nu(), partij),
    reconstructie: async (vraag) => {
      await view.projector.catchUp();
      const { geldigOp, bekendOp, beschikbaarOp } = vraag;
      const feiten = view.bij({ bekendOp, beschikbaarOp });
      return {
        tijden: { geldigOp, bekendOp, beschikbaarOp },
        antwoorden: plaatsen(vraag.punten).map((plaats) => ({
          ...plaats,
          antwoord: reconstructie(feiten, vraagVan(vraag, plaats), geldigOp),
        })),
      };
    },
  };
}
