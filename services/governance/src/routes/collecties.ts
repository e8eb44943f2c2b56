import { Bron, GemeenteCode, LANDELIJK, OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import {
  gemeenteHandelingen,
  type Handeling,
  overeenkomstHandelingen,
  regioHandelingen,
} from '@regiolog/domein/handelingen';
import { type Feiten, feitenBij, type RegisterFeit } from '@regiolog/domein/vragen/feiten';
import { z } from 'zod';
import { Bladeren, blader, bladzijde } from '../bladeren.ts';
import { type GovernanceDeps, type Route, vraagRoute } from '../vraag.ts';
import { bestaatGemeente } from './gemeenten.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';

/** One recorded act that counts at the asked times, in its last corrected form. */
const Feit = z
  .object({
    gebeurtenis: z.string().describe('De laatste gebeurtenis die dit zegt; die is te herstellen.'),
    inhoud: z.record(z.string(), z.unknown()),
    bekendOp: z.string().meta({ format: 'date-time' }),
    geregistreerdOp: z.string().meta({ format: 'date-time' }),
    bron: Bron.nullable(),
  })
  .meta({ id: 'Feit' });

/** Without what is sealed: names are read in the history, by who may. */
function zonderPersonen(waarde: unknown): unknown {
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  if (Array.isArray(waarde)) return waarde.map(zonderPersonen);
  const delen = Object.entries(waarde).filter(([, deel]) => !Verzegeld.safeParse(deel).success);
  return Object.fromEntries(delen.map(([sleutel, deel]) => [sleutel, zonderPersonen(deel)]));
}

function toon(feit: RegisterFeit): z.infer<typeof Feit> {
  const { soort: _soort, sleutels: _sleutels, id: _id, groep: _groep, herleiding, ...rest } = feit;
  // A region's acts stand in the fact itself, with the region they are filed under; an agreement's in `inhoud`.
  const { regio: _regio, ...eigen } = { regio: undefined, ...rest };
  const inhoud = 'inhoud' in rest ? rest.inhoud : eigen;
  return {
    gebeurtenis: herleiding.gebeurtenis,
    inhoud: zonderPersonen(inhoud) as Record<string, unknown>,
    bekendOp: herleiding.bekend,
    geregistreerdOp: herleiding.geregistreerd,
    bron: herleiding.bron ?? null,
  };
}

/** GET on every sub-collection in which acts are recorded (NLGov ADR, resource operations). */
export function collectieRoutes(deps: GovernanceDeps): Route[] {
  const regioRecht = ({ slug }: { slug: string }) =>
    ({ actie: 'regio.lezen', object: () => ({ regio: slug }) }) as const;
  const kop = (h: Handeling, dossier: string) => ({
    naam: `lijst${h.gebeurtenis}${dossier}`,
    samenvatting: `Wat er aan ${h.collectie} is vastgelegd en telt, in de laatst herstelde vorm.`,
    vraag: Bladeren,
    antwoord: bladzijde(Feit),
  });
  const regel = (feiten: Feiten, sleutel: string, h: Handeling, eigen: (f: RegisterFeit) => boolean) =>
    feitenBij(feiten, sleutel, h.feit as RegisterFeit['soort'])
      .filter(eigen)
      .map(toon);
  return [
    ...gemeenteHandelingen.map((h) =>
      vraagRoute(deps, {
        ...kop(h, 'Gemeente'),
        pad: `/v1/gemeenten/{code}/${h.collectie}`,
        label: 'Gemeenten',
        actie: 'regio.lezen',
        parameters: z.object({ code: GemeenteCode }),
        recht: () => ({ actie: 'regio.lezen', object: () => ({ regio: LANDELIJK }) }),
        bestaat: bestaatGemeente,
        stel: (f, _, { code }, v) =>
          blader(
            regel(f, `identiteit:${code}`, h, (feit) => 'gemeente' in feit && feit.gemeente === code),
            v,
          ),
      }),
    ),
    ...regioHandelingen.map((h) =>
      vraagRoute(deps, {
        ...kop(h, 'Regio'),
        pad: `/v1/regios/{slug}/${h.collectie}`,
        label: 'Regio’s',
        actie: 'regio.lezen',
        parameters: z.object({ slug: RegioSlug }),
        recht: regioRecht,
        bestaat: (f, { slug }) => feitenBij(f, `regio:${slug}`, 'regio').length > 0,
        stel: (f, _, { slug }, v) =>
          blader(
            regel(f, `regio:${slug}`, h, () => true),
            v,
          ),
      }),
    ),
    ...overeenkomstHandelingen.map((h) =>
      vraagRoute(deps, {
        ...kop(h, 'Overeenkomst'),
        pad: `/v1/overeenkomsten/{id}/${h.collectie}`,
        label: 'Overeenkomsten',
        actie: 'overeenkomst.lezen',
        parameters: z.object({ id: OvereenkomstId }),
        recht: rechtUit(deps),
        bestaat,
        stel: (f, _, { id }, v) =>
          blader(
            // A relation that another agreement has with this one is recorded there, and listed there.
            regel(f, `overeenkomst:${id}`, h, (feit) => 'overeenkomst' in feit && feit.overeenkomst === id),
            v,
          ),
      }),
    ),
  ];
}
