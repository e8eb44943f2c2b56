import { z } from 'zod';
import type { Dag } from '../gedeeld/datum.ts';
import { Bron, partijSleutel } from '../gedeeld/namen.ts';
import { Geldregelsoort, Verplichtingsoort } from '../overeenkomst/events-afspraken.ts';
import { Stadium } from '../overeenkomst/waarden.ts';
import { type Feiten, feitenBij, type SoortVan } from './feiten.ts';
import { geldendeRegels } from './geld/geld-regels.ts';
import { partijNaam } from './gemeenten.ts';
import { mandaatDossier } from './mandaat/dossier.ts';
import { oordeelVan } from './mandaat/mandaat-toets.ts';
import { dragerNaam } from './mandaat/mandaat-woorden.ts';
import { stand } from './mandaat/verlening.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { geldtInTekst, Oordeel } from './reden.ts';
import { momentInWoorden, plichtige } from './verplichtingen.ts';
import { verplichtingenVan } from './verplichtingen-termijnen.ts';

/** What hangs on an agreement for one municipality: duties, money and mandates. It says nothing of what they amount to. */

/** What happens with the municipality; it decides which duties fall due. */
export type Aanleiding = 'opzegging' | 'uittreding' | 'einde';

export const GeraakteVerplichting = z
  .object({
    overeenkomst: z.string(),
    verplichting: z.string(),
    soort: Verplichtingsoort,
    stadium: Stadium,
    wie: z.string(),
    wanneer: z.string(),
    komtOp: z.boolean().describe('Ontstaat deze verplichting juist hierdoor, zoals desintegratiekosten?'),
    omschrijving: z.string().nullable(),
    gebeurtenis: z.string(),
    bron: Bron.nullable(),
  })
  .meta({ id: 'GeraakteVerplichting' });

export const GeraakteGeldregel = z
  .object({
    overeenkomst: z.string(),
    regel: z.string(),
    soort: Geldregelsoort,
    stadium: Stadium,
    geldt: Oordeel.describe('Of de tekst dit op deze dag regelt, en of de overeenkomst zelf dan geldt.'),
    drager: z.string().nullable(),
    eigen: z.boolean().describe('Is deze gemeente zelf de drager?'),
    omschrijving: z.string().nullable(),
    gebeurtenis: z.string(),
    bron: Bron.nullable(),
  })
  .meta({ id: 'GeraakteGeldregel' });

export const GeraaktMandaat = z
  .object({
    mandaat: z.string(),
    naam: z.string().nullable(),
    overeenkomst: z.string().nullable().describe('De overeenkomst waar het mandaat in staat.'),
    soort: z.string().nullable(),
    gever: z.string().nullable(),
    ontvanger: z.string().nullable(),
    bevoegdheden: z.array(z.string()),
    eigen: z.boolean().describe('Is deze gemeente de gever of de ontvanger?'),
    geldt: Oordeel.describe('Gold het mandaat op deze dag? niet-bekend: een verlening is niet vastgelegd.'),
    gebeurtenis: z.string(),
  })
  .meta({ id: 'GeraaktMandaat' });

/** The duties of an agreement that are, or may be, this municipality's. */
export function geraakteVerplichtingen(
  feiten: Feiten,
  id: string,
  gemeente: string,
  aanleidingen: readonly Aanleiding[],
): z.infer<typeof GeraakteVerplichting>[] {
  const sleutel = partijSleutel({ gemeente });
  return verplichtingenVan(feiten, id)
    .filter((v) => v.inhoud.wie === undefined || partijSleutel(v.inhoud.wie) === sleutel)
    .map((v) => {
      const { verplichting, soort, stadium, moment, omschrijving } = v.inhoud;
      const bij = moment?.soort === 'bij' && (aanleidingen as readonly string[]).includes(moment.gebeurtenis);
      // Without a moment of their own the costs of leaving come with leaving.
      const hierdoor = bij || (moment === undefined && soort === 'desintegratiekosten');
      return {
        overeenkomst: id,
        verplichting,
        soort,
        stadium,
        wie: plichtige(feiten, v),
        wanneer: momentInWoorden(moment),
        komtOp: hierdoor && (stadium === 'geregeld' || stadium === 'aangekondigd'),
        omschrijving: omschrijving ?? null,
        gebeurtenis: v.herleiding.gebeurtenis,
        bron: v.herleiding.bron ?? null,
      };
    });
}

/** The money rules of an agreement on `dag`, and whether they hold; what ended or was replaced is left out. */
export function geraakteGeldregels(
  feiten: Feiten,
  id: string,
  gemeente: string,
  dag: Dag,
): z.infer<typeof GeraakteGeldregel>[] {
  const tekst = geldigheid(feiten, id, dag).oordeel;
  return geldendeRegels(feiten, id, dag).map(({ regel: { inhoud, herleiding }, geldt }) => {
    const { regel, soort, stadium, drager, omschrijving } = inhoud;
    return {
      overeenkomst: id,
      regel,
      soort,
      stadium,
      geldt: geldtInTekst(stadium, geldt, tekst),
      drager: drager ? partijNaam(feiten, drager) : null,
      eigen: drager !== undefined && partijSleutel(drager) === partijSleutel({ gemeente }),
      omschrijving: omschrijving ?? null,
      gebeurtenis: herleiding.gebeurtenis,
      bron: herleiding.bron ?? null,
    };
  });
}

type Kop = SoortVan<'mandaat'>;

function mandaat(feiten: Feiten, kop: Kop, gemeente: string, dag: Dag): z.infer<typeof GeraaktMandaat> {
  const d = mandaatDossier(feiten, kop.mandaat);
  const v = d.verlening;
  const sleutel = partijSleutel({ gemeente });
  const dragers = v ? [v.inhoud.gever, v.inhoud.ontvanger] : [];
  return {
    mandaat: kop.mandaat,
    naam: kop.inhoud.naam,
    overeenkomst: kop.inhoud.instrument ?? null,
    soort: v?.inhoud.soort ?? null,
    gever: v ? dragerNaam(feiten, v.inhoud.gever) : null,
    ontvanger: v ? dragerNaam(feiten, v.inhoud.ontvanger) : null,
    bevoegdheden: v?.inhoud.bevoegdheden ?? [],
    eigen: dragers.some((drager) => partijSleutel(drager.partij) === sleutel),
    geldt: v ? oordeelVan(stand(feiten, d, v, dag)) : 'niet-bekend',
    gebeurtenis: (v ?? kop).herleiding.gebeurtenis,
  };
}

/** The mandates that stand in an agreement: when it falls away, so may they. */
export function geraakteMandaten(
  feiten: Feiten,
  id: string,
  gemeente: string,
  dag: Dag,
): z.infer<typeof GeraaktMandaat>[] {
  return feitenBij(feiten, `overeenkomst:${id}`, 'mandaat')
    .filter((m) => m.inhoud.instrument === id)
    .map((m) => mandaat(feiten, m, gemeente, dag));
}

/** The mandates of a region that this municipality gave or received and that are not certainly over. */
export function eigenMandaten(
  feiten: Feiten,
  regio: string,
  gemeente: string,
  dag: Dag,
): z.infer<typeof GeraaktMandaat>[] {
  return feitenBij(feiten, `regio-mandaat:${regio}`, 'mandaat')
    .map((m) => mandaat(feiten, m, gemeente, dag))
    .filter((m) => m.eigen && m.geldt !== 'nee');
}
