import { createHmac } from 'node:crypto';
import { isWeigering, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Data as GeschilData } from '@regiolog/domein/geschil/fasen';
import { zegelsleutel } from '@regiolog/domein/geschil/sleutels';
import { type GeschilState, ontwerpNu, type Zaak } from '@regiolog/domein/geschil/state';
import { maakZegel } from '@regiolog/domein/geschil/zegel';
import { digestOf } from '@regiolog/event-store/hash-chain';
import type { Kluis } from '@regiolog/service-kit/kluis';
import type { Aanvulling } from './aanvulling.ts';

/** What the register fills in of a ruling and of its publication: what was adopted before, and the seal over the case. */

const fout = (veld: string, melding: string): Weigering =>
  weiger('in-strijd-met-dossier', melding, [{ veld, melding }]);
const GEEN_ZAAK = weiger('niet-gevonden', 'Dit geschil staat niet in het register.');

/** Fills in from the state that the decision sees. */
const uitZaak =
  (vul: (zaak: Zaak) => Record<string, unknown> | Weigering) =>
  (state: GeschilState): Record<string, unknown> | Weigering =>
    state.status === 'leeg' ? GEEN_ZAAK : vul(state);

/**
 * Makes salts of 32 hex that nobody can guess and that are the same when the ruling is asked for again: they follow from
 * what the vault makes of one word under a key of the case, always the same bytes, which are stored nowhere.
 */
async function zoutUit(kluis: Kluis, sleutel: string): Promise<((naam: string) => string) | Weigering> {
  const verzegeld = await kluis.verzegel([{ onderwerp: sleutel, tekst: 'zegel' }]);
  if (isWeigering(verzegeld)) return verzegeld;
  const wortel = verzegeld.map(({ cijfer }) => cijfer).join();
  return (naam) => createHmac('sha256', wortel).update(naam).digest('hex').slice(0, 32);
}

/** The ruling is the draft that was adopted and signed, under a seal over the case as it is now. */
export const uitspraak: Aanvulling = async ({ deps, zaak: { ref }, data }) => {
  const zout = await zoutUit(deps.kluis, zegelsleutel(ref));
  if (isWeigering(zout)) return zout;
  return uitZaak((zaak) => {
    const { datum, ontwerp: naam } = data as Pick<GeschilData<'UitspraakGedaan'>, 'datum' | 'ontwerp'>;
    const ontwerp = ontwerpNu(zaak);
    if (ontwerp?.ontwerp !== naam)
      return fout('ontwerp', 'Dit is niet het laatste ontwerp dat is voorgelegd.');
    const { stemmen: _stemmen, ondertekend, voorbij: _voorbij, ...tekst } = ontwerp;
    // The law of the case refuses a ruling that nobody signed; until then it has no shape.
    if (ondertekend.length === 0)
      return weiger('stemming-ontoereikend', 'Dit ontwerp is nog niet ondertekend.');
    const inhoud = { ...tekst, datum };
    const zegel = maakZegel(zaak, inhoud, { hash: digestOf, zout });
    return { ...inhoud, ondertekenaars: [...ondertekend], zegel };
  });
};

/** What is published is what was proposed; whether it was approved, and waited long enough, the case itself judges. */
export const publicatie: Aanvulling = ({ data }) =>
  uitZaak((zaak) => {
    const { datum, referentiecode } = data as Pick<
      GeschilData<'PublicatieGetoetst'>,
      'datum' | 'referentiecode'
    >;
    const voorstel = zaak.publicaties.find((p) => p.voorstel.referentiecode === referentiecode);
    if (!voorstel) return fout('referentiecode', 'Er is geen voorstel met deze code.');
    return { datum, publicatie: voorstel.voorstel };
  });
