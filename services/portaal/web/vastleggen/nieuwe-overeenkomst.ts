import { Documenthash } from '@regiolog/domein/gedeeld/document';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { Domein, GemeenteCode, Partij, partijSleutel } from '@regiolog/domein/gedeeld/namen';
import { Begin, Einde } from '@regiolog/domein/gedeeld/periode';
import { overeenkomstGebeurtenissen, Regel } from '@regiolog/domein/overeenkomst/events';
import { Versie } from '@regiolog/domein/overeenkomst/waarden';
import { z } from 'zod';
import { teksten } from '../teksten/teksten.ts';
import type { Stap } from './reeks.ts';
import { alsGroep, alsLijst, alsTekst, type Groep, type Waarde } from './waarden.ts';

const { naam, soort, rechtsvorm, grondslag } = overeenkomstGebeurtenissen.OvereenkomstIngeschreven.shape;
const { bron, toelichting } = Begeleiding.shape;
const t = teksten.vastleggen;

/** What is asked of a new agreement: the acts that it takes to record it, as one form. */
export const NieuweOvereenkomst = z
  .strictObject({
    naam,
    soort,
    domeinen: z.array(Domein).min(1),
    rechtsvorm,
    grondslag,
    leden: z.array(GemeenteCode).optional(),
    andere: z.array(Partij).max(40).optional(),
    partijVan: Begin.optional(),
    versie: Versie.optional(),
    stadium: z.enum(['definitief', 'concept']).optional(),
    tekstdatum: overeenkomstGebeurtenissen.TekstversieVastgelegd.shape.datum,
    document: Documenthash.optional(),
    regel: Regel.optional(),
    looptijdVan: Begin.optional(),
    einde: Einde.optional(),
    bron,
    toelichting,
  })
  .refine((o) => (o.leden ?? []).length + (o.andere ?? []).length === 0 || o.partijVan || o.looptijdVan, {
    message: t.nieuweOvereenkomst.partijVanNodig,
    path: ['partijVan'],
  })
  .refine((o) => o.versie !== undefined || o.document === undefined, {
    message: t.nieuweOvereenkomst.versieNodig,
    path: ['versie'],
  });

const zonderLeeg = (groep: Groep): Groep =>
  Object.fromEntries(Object.entries(groep).filter(([, waarde]) => waarde !== undefined));

function partijen(inhoud: Groep): readonly Partij[] {
  const leden = alsLijst(inhoud['leden']).map((code) => ({ gemeente: alsTekst(code) }));
  // Checked by the schema before it comes here.
  const andere = alsLijst(inhoud['andere']).map((partij) => Partij.parse(partij));
  const uniek = new Map([...leden, ...andere].map((partij) => [partijSleutel(partij), partij]));
  return [...uniek.values()];
}

/** A key of an act: letters, digits and dashes alone. */
const kort = (tekst: string): string => tekst.replaceAll(/[^A-Za-z0-9:-]+/g, '-').slice(0, 60);

/** The acts that record a new agreement, in their order. `namen` tells who a municipality is. */
export function stappenVoorOvereenkomst(
  regio: string,
  inhoud: Groep,
  namen: (code: string) => string,
): readonly Stap[] {
  const { versie, stadium, tekstdatum, document, regel, looptijdVan, einde } = inhoud;
  const erbij = zonderLeeg({ bron: inhoud['bron'], toelichting: inhoud['toelichting'] });
  const handeling = (sleutel: string, naamVan: string, collectie: string, feit: Groep): Stap => ({
    sleutel,
    naam: naamVan,
    pad: (dossier) => `/overeenkomsten/${dossier}/${collectie}`,
    inhoud: { ...zonderLeeg(feit), ...erbij },
  });
  const kop = zonderLeeg({
    naam: inhoud['naam'],
    soort: inhoud['soort'],
    domeinen: inhoud['domeinen'],
    rechtsvorm: inhoud['rechtsvorm'],
    grondslag: inhoud['grondslag'],
  });
  const h = t.handelingen;
  const stappen: (Stap | false)[] = [
    {
      sleutel: 'inschrijving',
      naam: h['OvereenkomstIngeschreven'] ?? '',
      pad: () => `/regios/${regio}/overeenkomsten`,
      inhoud: { ...kop, ...erbij },
    },
    ...partijen(inhoud).map((partij) =>
      handeling(
        kort(`partij:${partijSleutel(partij)}`),
        t.nieuweOvereenkomst.partij('gemeente' in partij ? namen(partij.gemeente) : partij.organisatie),
        'partijen',
        {
          partij: partij as Waarde,
          van: inhoud['partijVan'] ?? inhoud['looptijdVan'],
          wijze: 'oorspronkelijk',
        },
      ),
    ),
    versie !== undefined &&
      handeling('tekst', h['TekstversieVastgelegd'] ?? '', 'tekstversies', {
        versie,
        stadium: stadium ?? 'definitief',
        datum: tekstdatum,
        document,
      }),
    regel !== undefined &&
      handeling('regel', h['InwerkingtredingGeregeld'] ?? '', 'inwerkingtredingen', {
        regel: alsGroep(regel),
      }),
    (looptijdVan !== undefined || einde !== undefined) &&
      handeling('looptijd', h['LooptijdVastgelegd'] ?? '', 'looptijden', { van: looptijdVan, einde }),
  ];
  return stappen.filter((stap) => stap !== false);
}
