import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import {
  gemeenteHandelingen,
  mandaatHandelingen,
  nvoHandelingen,
  overeenkomstHandelingen,
  regioHandelingen,
} from '@regiolog/domein/handelingen';
import { alsTekst, dagOp } from './kalender.ts';

import { magZien } from './rechten.ts';
import { vraag } from './register.ts';
import { BLAD, magVragen, naamVoor, type Onderwerp, padVan, type Vraagsoort } from './vraagsoort.ts';
import { alsQuery, gelijk, stel, tel, Verschil, type Zaak } from './zaak.ts';
import { telt } from './zichtbaar.ts';

/** Collections and histories: what is recorded, as it counts, and event by event. Reckoned by hand alone. */

type Soort = {
  readonly naam: string;
  readonly over: Exclude<Onderwerp, 'alles'>;
  readonly categorie: string;
  readonly handelingen: readonly { readonly gebeurtenis: string }[];
};
const SOORTEN: readonly Soort[] = [
  { naam: 'Gemeente', over: 'gemeente', categorie: 'gemeente', handelingen: gemeenteHandelingen },
  { naam: 'Regio', over: 'regio', categorie: 'regio', handelingen: regioHandelingen },
  { naam: 'Nvo', over: 'regio', categorie: 'nvo', handelingen: nvoHandelingen },
  {
    naam: 'Overeenkomst',
    over: 'overeenkomst',
    categorie: 'overeenkomst',
    handelingen: overeenkomstHandelingen,
  },
  { naam: 'Mandaat', over: 'mandaat', categorie: 'mandaat', handelingen: mandaatHandelingen },
];

/** Is this file the one that is named? */
const isDossier = (ref: { regio: string; id: string }, naam: string) =>
  [ref.id, `${ref.regio}.${ref.id}`].includes(naam);

type Rij = { readonly gebeurtenis: string; readonly inhoud: unknown };

/** A collection holds the acts of one kind that count, in the order in which they were last stated. */
function collectie({ over, categorie }: Soort, type: string): Vraagsoort {
  return {
    zwaarte: 0.2,
    stel: async (zaak, route, keuze) => {
      const naam = naamVoor(zaak, over, keuze.naam);
      const v = { route, parameters: padVan(over, naam), extra: BLAD };
      const inhoud = await stel(zaak, v, magVragen(zaak, over, naam));
      if (!inhoud?.antwoord) return;
      const rijen = (inhoud.antwoord as { resultaten: readonly Rij[] }).resultaten;
      const moet = zaak.kennis.daden
        .filter((d) => d.categorie === categorie && d.type === type)
        .filter((d) => isDossier({ regio: d.regio, id: d.dossier }, naam));
      gelijk(
        `${route} ${naam}`,
        rijen.map((r) => r.gebeurtenis),
        moet.map((d) => d.gebeurtenis.id),
        zaak,
      );
      tel(zaak.gezien, 'collectie');
    },
  };
}

/** What happened is read by an auditor, by a coordinator, and by a clerk in what is not a region's own. */
const MAG_GESCHIEDENIS: Readonly<Record<string, (over: Onderwerp) => boolean>> = {
  auditor: () => true,
  coordinator: () => true,
  behandelaar: (over) => over !== 'regio',
};

/** Judged today, by all that is known. A file exists once anything is in it. */
function weigering(zaak: Zaak, { over, categorie }: Soort, naam: string): string | undefined {
  const vandaag = alsTekst(dagOp(zaak.register.nu().getTime()));
  const ziet = magZien(zaak.wie, zaak.alles.daden, vandaag);
  const ietsErin = zaak.gebeurtenissen.some((g) => g.ref.categorie === categorie && isDossier(g.ref, naam));
  if (over !== 'gemeente' && !ziet[over](naam)) return 'niet-gevonden';
  if (!zaak.wie.rollen.some((rol) => MAG_GESCHIEDENIS[rol]?.(over))) return 'niet-bevoegd';
  return ietsErin ? undefined : 'niet-gevonden';
}

/** Every event that counts, in the order of recording; of corrections alone when those are asked for. */
function geschiedenis(soort: Soort, alleenHerstel: boolean): Vraagsoort {
  return {
    zwaarte: 0.3,
    stel: async (zaak, route, keuze) => {
      const naam = naamVoor(zaak, soort.over, keuze.naam);
      const { geldigOp: _, ...weten } = zaak.tijden;
      const uit = await vraag(zaak.register, zaak.wie, {
        route,
        parameters: padVan(soort.over, naam),
        vraag: { ...alsQuery(weten), ...BLAD },
      });
      const geweigerd = weigering(zaak, soort, naam);
      if (geweigerd) {
        gelijk(`${route} ${naam}: refused`, isWeigering(uit) && uit.code, geweigerd, zaak);
        tel(zaak.gezien, 'geweigerd');
        return;
      }
      if (isWeigering(uit)) throw new Verschil(`${route} ${naam}: refused ${JSON.stringify(uit)}`);
      const { resultaten, ketenKlopt } = uit as unknown as {
        resultaten: readonly Rij[];
        ketenKlopt: boolean;
      };
      const moet = zaak.gebeurtenissen
        .filter((g) => g.ref.categorie === soort.categorie && isDossier(g.ref, naam) && telt(g, weten))
        .filter((g) => !alleenHerstel || g.type === 'GebeurtenisGerectificeerd');
      gelijk(
        `${route} ${naam}`,
        resultaten.map((r) => r.gebeurtenis),
        moet.map((g) => g.id),
        zaak,
      );
      gelijk(`${route} ${naam}: chain`, ketenKlopt, true, zaak);
      tel(zaak.gezien, `vraag ${route}`);
    },
  };
}

export const overLijsten: Readonly<Record<string, Vraagsoort>> = Object.fromEntries(
  SOORTEN.flatMap((soort) => [
    ...soort.handelingen.map((h): [string, Vraagsoort] => [
      `lijst${h.gebeurtenis}${soort.naam}`,
      collectie(soort, h.gebeurtenis),
    ]),
    [`lees${soort.naam}Geschiedenis`, geschiedenis(soort, false)],
    [`lees${soort.naam}Rectificaties`, geschiedenis(soort, true)],
  ]),
);
