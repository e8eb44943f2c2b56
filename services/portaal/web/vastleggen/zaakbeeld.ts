import { Termijnsoort } from '@regiolog/domein/geschil/reglement';
import { partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import type { Schema } from '../api/client.ts';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import type { Optie } from '../bouwstenen/kiezer.tsx';
import { teksten } from '../teksten/teksten.ts';
import { Woord } from '../teksten/woorden.ts';
import { termijnnaam, zetelkeuzes } from '../teksten/zaaknamen.ts';
import type { Dossierbeeld } from './dossierbeeld.ts';
import { GEEN_KEUZES, gemeenteVan, type Keuzes } from './formulier-context.ts';
import type { Groep } from './waarden.ts';

/** The region that is the home of a file, by the id of it. */
const regioUit = (id: string): string => id.split('.')[0] ?? '';

type Zetels = Parameters<typeof zetelkeuzes>[0];
const leden = (alle: Zetels, zetels: Zetels = alle): readonly Optie[] =>
  zetelkeuzes(alle).filter(({ waarde }) => zetels.some(({ lid }) => lid === waarde));

/** What can be chosen in a case: all of it has a name there already. */
function namenInGeschil(g: Schema<'Geschil'>): Keuzes['namen'] {
  const punten = g.punten.map(({ punt, omschrijving }, n) => ({
    waarde: punt,
    naam: `${teksten.geschil.overzicht.punt(n + 1)}: ${omschrijving}`,
  }));
  const stukken = g.stukken.map(({ stuk, titel }) => ({ waarde: stuk, naam: titel }));
  const zitten = leden(
    g.samenstelling,
    g.samenstelling.filter(({ weg }) => weg === null),
  );
  const ontwerpen = (g.ontwerpen ?? []).map(({ ontwerp, soort, datum }) => ({
    waarde: ontwerp,
    naam: `${Woord(soort)}, ${dagInWoorden(datum)}`,
  }));
  return {
    punt: punten,
    punten,
    stuk: stukken,
    stukken,
    reactieOp: stukken,
    verslag: stukken,
    lid: leden(g.samenstelling),
    leden: zitten,
    aanwezig: zitten,
    opvolger: zitten,
    ontwerp: ontwerpen,
    uitspraak: ontwerpen,
    termijn: g.termijnen.map(({ termijn }) => ({ waarde: termijn, naam: termijnnaam(g, { termijn }) })),
    mijlpaal: g.mijlpalen.map(({ mijlpaal, wat }) => ({ waarde: mijlpaal, naam: wat })),
    categorie: Object.entries(teksten.geschil.soorten).map(([waarde, naam]) => ({ waarde, naam })),
    referentiecode: g.publicaties.map(({ publicatie: { referentiecode } }) => ({
      waarde: referentiecode,
      naam: referentiecode,
    })),
  };
}

/** A dispute as its forms need it. */
export function vanGeschil(g: Schema<'Geschil'>): Dossierbeeld {
  const partijen = g.partijen
    .filter(({ tot }) => tot === null)
    .map(({ partij, naam }) => ({ waarde: partij, naam, partij: partijVanSleutel(partij) }));
  const gemeenten = partijen.flatMap(({ partij, naam }) =>
    gemeenteVan(partij).map((waarde) => ({ waarde, naam })),
  );
  return {
    naam: g.onderwerp,
    regio: regioUit(g.id),
    partijen: gemeenten.map(({ waarde }) => waarde),
    keuzes: {
      documentenBij: `/geschillen/${encodeURIComponent(g.id)}`,
      partijen,
      gemeenten,
      namen: namenInGeschil(g),
    },
  };
}

/** A next version of the rules is mostly like the one before; a first one begins with the steps of the procedure. */
function reglementBegin({ reglement, reglementen }: Schema<'Commissie'>): Groep {
  const vorige = reglementen.find(({ versie }) => versie === reglement) ?? reglementen.at(-1);
  const gewoon = { atwVanToepassing: true, teBevestigen: false };
  const eerste = Termijnsoort.options.map((termijn) => ({ termijn, ...gewoon }));
  return { termijnen: vorige?.termijnen ?? eerste, ...(vorige?.quorum && { quorum: vorige.quorum }) };
}

/** A commission as its forms need it. */
export const vanCommissie = (c: Schema<'Commissie'>): Dossierbeeld => ({
  naam: c.naam,
  regio: regioUit(c.id),
  partijen: [],
  keuzes: {
    ...GEEN_KEUZES,
    namen: {
      lid: leden(c.leden),
      termijn: Termijnsoort.options.map((waarde) => ({
        waarde,
        naam: teksten.geschil.termijnnamen[waarde] ?? Woord(waarde),
      })),
    },
    gewoon: { 'ReglementVastgesteld.reglement': reglementBegin(c) },
    documentenBij: `/regios/${regioUit(c.id)}`,
  },
});
