import { OpenTekst } from '@regiolog/domein/gedeeld/persoon';
import { berichtStroom } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { postvak } from '@regiolog/domein/postvak/postvak';
import { voerUit } from '@regiolog/service-kit/opdracht';
import type { Aanspreekbaar } from './product.ts';
import { GEHEIM, GEHEIM_ID, sha256 } from './wereld.ts';

/** Of each agreement of the made-up world there is a message of the same name that is held, from one municipality. */

const VAN: Readonly<Record<string, string>> = {
  'noord.eigen': 'gm9001',
  'zuid.gedeeld': 'gm9001',
  [GEHEIM_ID]: 'gm9101',
  'landelijk.norm': 'gm9101',
};

const NOOIT = 'komt-nooit';

/** What a system of a municipality sends about an agreement. */
export const aangeboden = (gemeente: string, overeenkomst: string, id: string) => ({
  specversion: '1.0',
  id,
  source: 'urn:nld:oin:00000001001234567000:systeem:zaaksysteem',
  type: 'nl.samenwerkingsafspraken.aangeboden.besluit',
  data: {
    gemeente,
    overeenkomst,
    versie: { naam: '1.0' },
    orgaan: 'college',
    uitkomst: 'vastgesteld',
    datum: '2024-03-05',
    toelichting:
      overeenkomst === `zuid.${NOOIT}` && gemeente === 'gm9101'
        ? `Gesproken met ${GEHEIM.persoon}.`
        : 'Besproken.',
  },
});

export async function plantBerichten(product: Pick<Aanspreekbaar, 'register'>): Promise<void> {
  for (const [id, gemeente] of Object.entries(VAN)) {
    const [regio = ''] = id.split('.');
    // About an agreement that never comes: trying again changes nothing.
    const inhoud = aangeboden(gemeente, `${regio}.${NOOIT}`, `wereld-${gemeente}`);
    const { id: bericht, source: systeem, type: soort } = inhoud;
    const uit = await voerUit(product.register, postvak, {
      identiteit: { onderwerp: 'wereld', rollen: ['systeem'] },
      ref: berichtStroom(id),
      opdracht: {
        soort: 'leg-vast',
        type: 'BerichtAangehouden',
        data: {
          ...{ gemeente, systeem, bericht, soort },
          vingerafdruk: sha256(id),
          overeenkomst: inhoud.data.overeenkomst,
          reden: 'overeenkomst-onbekend',
          inhoud: new OpenTekst(JSON.stringify(inhoud)),
        },
      },
      begeleiding: {},
      sleutel: `wereld-bericht-${gemeente}`,
    });
    if (isWeigering(uit)) throw new Error(`${id}: ${uit.melding}`);
  }
}
