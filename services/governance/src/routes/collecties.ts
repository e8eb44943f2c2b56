import { Bron, GemeenteCode, MandaatId, OvereenkomstId, RegioSlug } from '@regiolog/domein/gedeeld/namen';
import { Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import {
  gemeenteHandelingen,
  type Handeling,
  mandaatHandelingen,
  nvoHandelingen,
  overeenkomstHandelingen,
  regioHandelingen,
} from '@regiolog/domein/handelingen';
import { type Feiten, feitenBij, type RegisterFeit } from '@regiolog/domein/vragen/feiten';
import { Bladeren, blader, bladzijde } from '@regiolog/service-kit/bladeren';
import { z } from 'zod';
import { type GovernanceDeps, type Recht, type Route, vraagRoute } from '../vraag.ts';
import { bestaatGemeente } from './gemeenten.ts';
import { bestaatMandaat, mandaatRecht } from './mandaten.ts';
import { bestaat, rechtUit } from './overeenkomsten.ts';
import { bestaatRegio, iedereRecht, regioRecht } from './regios.ts';

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

/** A kind of file with sub-collections: where it is, who may read it, and under which key its facts are found. */
type Verzameling<P extends z.ZodObject> = {
  readonly pad: string;
  readonly naam: string;
  readonly label: string;
  readonly parameters: P;
  readonly recht: (parameters: z.output<P>) => Recht;
  readonly bestaat: (feiten: Feiten, parameters: z.output<P>) => boolean;
  readonly sleutel: (parameters: z.output<P>) => string;
  /** Under one key there are facts of other files too: what they say is recorded there, and listed there. */
  readonly eigen: (feit: RegisterFeit, parameters: z.output<P>) => boolean;
  readonly handelingen: readonly Handeling[];
};

function verzameling<P extends z.ZodObject>(deps: GovernanceDeps, v: Verzameling<P>): Route[] {
  return v.handelingen.map((h) =>
    vraagRoute(deps, {
      pad: `${v.pad}/${h.collectie}`,
      naam: `lijst${h.gebeurtenis}${v.naam}`,
      samenvatting: `Wat er aan ${h.collectie} is vastgelegd en telt, in de laatst herstelde vorm.`,
      label: v.label,
      actie: v.pad.includes('{id}') ? 'overeenkomst.lezen' : 'regio.lezen',
      parameters: v.parameters,
      vraag: Bladeren,
      antwoord: bladzijde(Feit),
      recht: v.recht,
      bestaat: v.bestaat,
      stel: (f, _, parameters, vraag) =>
        blader(
          feitenBij(f, v.sleutel(parameters), h.feit as RegisterFeit['soort'])
            .filter((feit) => v.eigen(feit, parameters))
            .map(toon),
          vraag,
        ),
    }),
  );
}

/** GET on every sub-collection in which acts are recorded (NLGov ADR, resource operations). */
export function collectieRoutes(deps: GovernanceDeps): Route[] {
  const regio = {
    parameters: z.object({ slug: RegioSlug }),
    recht: regioRecht,
    bestaat: bestaatRegio,
    eigen: () => true,
  };
  return [
    ...verzameling(deps, {
      pad: '/v1/gemeenten/{code}',
      naam: 'Gemeente',
      label: 'Gemeenten',
      parameters: z.object({ code: GemeenteCode }),
      recht: iedereRecht,
      bestaat: bestaatGemeente,
      sleutel: ({ code }) => `identiteit:${code}`,
      eigen: (feit, { code }) => 'gemeente' in feit && feit.gemeente === code,
      handelingen: gemeenteHandelingen,
    }),
    ...verzameling(deps, {
      ...regio,
      pad: '/v1/regios/{slug}',
      naam: 'Regio',
      label: 'Regio’s',
      sleutel: ({ slug }) => `regio:${slug}`,
      handelingen: regioHandelingen,
    }),
    ...verzameling(deps, {
      ...regio,
      pad: '/v1/nvo/{slug}',
      naam: 'Nvo',
      label: 'Norm voor Opdrachtgeverschap',
      sleutel: ({ slug }) => `nvo:${slug}`,
      handelingen: nvoHandelingen,
    }),
    ...verzameling(deps, {
      pad: '/v1/overeenkomsten/{id}',
      naam: 'Overeenkomst',
      label: 'Overeenkomsten',
      parameters: z.object({ id: OvereenkomstId }),
      recht: rechtUit(deps),
      bestaat,
      sleutel: ({ id }) => `overeenkomst:${id}`,
      eigen: (feit, { id }) => 'overeenkomst' in feit && feit.overeenkomst === id,
      handelingen: overeenkomstHandelingen,
    }),
    ...verzameling(deps, {
      pad: '/v1/mandaten/{id}',
      naam: 'Mandaat',
      label: 'Mandaten',
      parameters: z.object({ id: MandaatId }),
      recht: mandaatRecht(deps),
      bestaat: bestaatMandaat,
      sleutel: ({ id }) => `mandaat:${id}`,
      eigen: (feit, { id }) => 'mandaat' in feit && feit.mandaat === id,
      handelingen: mandaatHandelingen,
    }),
  ];
}
