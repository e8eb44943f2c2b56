import { LANDELIJK } from '../../gedeeld/namen.ts';
import { geldtOp } from '../../gedeeld/periode.ts';
import { of } from '../../gedeeld/zekerheid.ts';
import type { Thema } from '../../overeenkomst/events-afspraken.ts';
import { feitenBij, type RegisterFeit } from '../feiten.ts';
import { toegangsmandaten } from '../mandaat/toegangsmandaten.ts';
import { eigenFeiten } from '../overeenkomst/dossier.ts';
import { beste, bevinding, minste, type Oordeel, reden } from '../reden.ts';
import { type EisAntwoord, eisAntwoord, meeste, type Onderdeel, onderdeel } from './eis.ts';
import { type Grond, inAfspraken, onderwerpStand, thema } from './grond.ts';

/** R3, R4, R5 and R10: what the texts of the region arrange (002:720-731, 002:627-638). */

/** R3: a list of care functions, each with the level that is responsible: told there, or by the provision it stands in. */
export function zorgfuncties(grond: Grond): EisAntwoord {
  const bepalingen = inAfspraken(grond, 'bepaling').map(({ feit }) => feit);
  const functies = inAfspraken(grond, 'onderwerp')
    .filter(({ feit }) => feit.inhoud.thema === 'zorgfuncties')
    .flatMap((o): Onderdeel[] => {
      const { functie, stadium, bepaling } = o.feit.inhoud;
      const stand = onderwerpStand(o, functie ?? 'zorgfuncties', grond.dag);
      const staatIn = bepalingen.filter(
        (b) => b.overeenkomst === o.feit.overeenkomst && b.inhoud.bepaling === bepaling,
      );
      const niveau = o.feit.inhoud.niveau ?? staatIn.find((b) => b.inhoud.niveau)?.inhoud.niveau;
      if (stand?.oordeel !== 'ja' || stadium !== 'geregeld') return stand ? [stand] : [];
      const feiten = [o.feit, ...staatIn];
      const waar = `“${o.afspraak.naam}”`;
      if (functie && niveau)
        return [onderdeel(functie, 'ja', `${functie} is ${niveau} geregeld in ${waar}.`, feiten)];
      const mist = functie ? 'het niveau' : 'de functie';
      return [
        onderdeel(stand.onderdeel, 'deels', `Geregeld in ${waar}, maar ${mist} staat er niet bij.`, feiten),
      ];
    });
  return eisAntwoord('R3', 'Zorgfuncties met het niveau dat ervoor zorgt', functies);
}

/** Is the principle in force, by what is recorded of national law? */
function woonplaatsbeginsel({ feiten, dag }: Grond) {
  const ids = feitenBij(feiten, `regio-overeenkomst:${LANDELIJK}`, 'overeenkomst').map((o) => o.overeenkomst);
  const gezegd = ids
    .flatMap((id) => eigenFeiten(feiten, id, 'onderwerp'))
    .filter((o) => o.inhoud.thema === 'woonplaatsbeginsel' && o.overeenkomst.startsWith(`${LANDELIJK}.`));
  const geregeld = gezegd.filter((o) => o.inhoud.stadium === 'geregeld');
  return { geldt: of('nee', ...geregeld.map((o) => geldtOp(o.inhoud, dag))), gezegd };
}

/** R4 asks something only once the woonplaatsbeginsel is in force; on 29-10-2020 it was not (003:617). */
export function buitenDeRegio(grond: Grond): EisAntwoord {
  const wat = 'Inkoop buiten de regio';
  const { geldt, gezegd } = woonplaatsbeginsel(grond);
  const onderdelen = [
    thema(grond, 'inkoop-buiten-regio', 'inkoop buiten de regio'),
    thema(grond, 'informatie-uitwisseling', 'informatie-uitwisseling'),
    thema(grond, 'overleg-beste-plek', 'overleg over de beste plek'),
  ];
  if (geldt === 'ja') return eisAntwoord('R4', wat, onderdelen);
  const uitleg = {
    nee: 'Het woonplaatsbeginsel geldt op deze dag niet, voor zover vastgelegd; deze eis vraagt dan niets.',
    onzeker: 'Of het woonplaatsbeginsel op deze dag geldt, staat niet vast.',
  }[geldt];
  return eisAntwoord('R4', wat, onderdelen, {
    oordeel: geldt === 'nee' ? 'nvt' : 'onzeker',
    redenen: [reden('nvo-woonplaatsbeginsel', uitleg, gezegd)],
  });
}

const MANDAAT: Partial<Record<Oordeel, string>> = {
  'niet-aangetoond': 'Er is mandaat voor de toegang gegeven; dat het geldt, is niet aangetoond.',
  'niet-bekend': 'Mandaat voor de toegang is alleen gemeld.',
};
const MANDAAT_GELDT =
  'Er is mandaat voor de toegang; of het de toegang van elk lid met de regionale zorg verbindt, is niet vastgelegd.';

/** A mandate about access in the region: it holds or may hold, and says no more than who may decide (Awb 10:1). */
function metMandaat({ feiten, regio, dag }: Grond): Onderdeel[] {
  const ids = new Set(feitenBij(feiten, `regio-mandaat:${regio}`, 'mandaat').map((m) => m.mandaat));
  const mandaten = toegangsmandaten(feiten, [...ids], dag);
  if (mandaten.length === 0) return [];
  const wint = beste(mandaten.map((m) => m.oordeel));
  const feitenVan = mandaten
    .filter((m) => m.oordeel === wint)
    .flatMap((m): readonly RegisterFeit[] => (m.verlening ? [m.verlening] : m.meldingen));
  return [onderdeel('mandaat', minste(['onzeker', wint]), MANDAAT[wint] ?? MANDAAT_GELDT, feitenVan)];
}

/** R5: how local access is tied to regional care: arranged as a subject, or by a mandate or dvo. One way is enough. */
export function toegang(grond: Grond): EisAntwoord {
  const wegen: Onderdeel[] = [thema(grond, 'toegang', 'toegang'), ...metMandaat(grond)];
  const dvos = grond.afspraken.filter((a) => a.soort === 'dvo' && a.geldt.oordeel === 'ja');
  for (const { naam, d } of dvos)
    wegen.push(
      onderdeel(
        'dvo',
        'onzeker',
        `“${naam}” geldt; of zij over de toegang gaat, is niet vastgelegd.`,
        d.kop ? [d.kop] : [],
      ),
    );
  const oordeel = meeste(wegen.map((w) => w.oordeel));
  return {
    ...eisAntwoord('R5', 'Lokale toegang verbonden met regionale zorg', wegen, { oordeel }),
    van: 1,
    gedaan: oordeel === 'ja' ? 1 : 0,
  };
}

/** What a document on governance must lay down (002:627-638). */
const GOVERNANCE: readonly (readonly [Thema, string])[] = [
  ['verantwoordelijkheden', 'verantwoordelijkheden'],
  ['budget-en-risico', 'verdeling van budget en risico'],
  ['samenwerking-gemeenten', 'samenwerking tussen gemeenten'],
  ['samenwerking-partners', 'samenwerking met partners'],
  ['overgang-en-zekerheid-client', 'overgang en zekerheid voor de cliënt'],
];

/** R10: the five subjects of governance, each with its article. */
export function governanceInhoud(grond: Grond): EisAntwoord {
  const onderdelen = GOVERNANCE.map(([welk, naam]) => thema(grond, welk, naam));
  const zonderArtikel = inAfspraken(grond, 'onderwerp')
    .filter(({ feit }) => GOVERNANCE.some(([welk]) => welk === feit.inhoud.thema))
    .filter(({ feit }) => feit.inhoud.stadium === 'geregeld' && !feit.inhoud.bepaling);
  const bevindingen = zonderArtikel.map(({ feit, afspraak }) =>
    bevinding(
      'onderwerp-zonder-bepaling',
      `In welke bepaling van “${afspraak.naam}” dit staat, is niet vastgelegd.`,
      [feit],
      'NvO R10',
    ),
  );
  return eisAntwoord('R10', 'Governance vastgelegd in vijf onderwerpen', onderdelen, { bevindingen });
}
