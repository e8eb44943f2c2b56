import type { Dag } from '../gedeeld/datum.ts';
import type { Data } from './fasen.ts';
import { begint, moetHoren, naar, rondAf, type Stappen, sluit } from './stappen.ts';
import {
  geldendeUitspraak,
  type Mijlpaal,
  type Ontwerp,
  openMijlpalen,
  openPunten,
  type Publicatiestand,
  type Punt,
  uitspraakVan,
  type Zaak,
} from './state.ts';
import { opent, opentVolgensReglement, sluitTermijn } from './termijnloop.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** What acts from the draft of a ruling to its publication do to a case. */

const metOntwerp = (zaak: Zaak, naam: string, doe: (o: Ontwerp) => Ontwerp): Zaak => ({
  ...zaak,
  ontwerpen: zaak.ontwerpen.map((o) => (o.ontwerp === naam ? doe(o) : o)),
});
const metMijlpaal = (zaak: Zaak, naam: string, doe: (m: Mijlpaal) => Mijlpaal): Zaak => ({
  ...zaak,
  mijlpalen: zaak.mijlpalen.map((m) => (m.mijlpaal === naam ? doe(m) : m)),
});
const metStand = (zaak: Zaak, code: string, stand: Publicatiestand['stand']): Zaak => ({
  ...zaak,
  publicaties: zaak.publicaties.map((p) => (p.voorstel.referentiecode === code ? { ...p, stand } : p)),
});

/** The ruling on these points no longer stands: what it still asked need not be done. */
function laatVervallen(zaak: Zaak, punten: readonly string[], datum: Dag): Zaak {
  return openMijlpalen(zaak)
    .filter(({ punt }) => punten.includes(punt))
    .reduce(
      (z, { mijlpaal }) =>
        sluitTermijn(
          metMijlpaal(z, mijlpaal, (m) => ({ ...m, vervallen: datum })),
          mijlpaal,
          datum,
        ),
      zaak,
    );
}

function gedaan(zaak: Zaak, uitspraak: Data<'UitspraakGedaan'>): Zaak {
  const { ontwerp, soort, datum, punten, document, zegel, vervolg } = uitspraak;
  const met = (p: Punt): Punt => {
    const oordeel = punten.find(({ punt }) => punt === p.punt);
    return oordeel ? { ...p, uitkomst: oordeel.uitkomst } : p;
  };
  const beslist: Zaak = {
    ...sluitTermijn(zaak, 'uitspraak', datum),
    uitspraken: [...zaak.uitspraken, { ontwerp, soort, datum, punten, document, zegel, vernietigingen: [] }],
    punten: zaak.punten.map(met),
  };
  // What was left open may have been settled since the draft: then there is nothing left to go on with.
  if (vervolg && openPunten(beslist).length > 0) return begint(moetHoren(beslist), vervolg, datum);
  return opentVolgensReglement(rondAf(beslist, datum), 'publicatie', datum, 'commissie');
}

function vernietigd(zaak: Zaak, data: Data<'UitspraakVernietigd'>): Zaak {
  const { punten, datum } = data;
  const geraakt = new Set(punten.map((punt) => geldendeUitspraak(zaak, punt)));
  const na: Zaak = {
    ...laatVervallen(zaak, punten, datum),
    punten: zaak.punten.map((p) => (punten.includes(p.punt) ? { ...p, uitkomst: 'vernietigd' } : p)),
    uitspraken: zaak.uitspraken.map((u) =>
      geraakt.has(u) ? { ...u, vernietigingen: [...u.vernietigingen, data] } : u,
    ),
  };
  const ietsGeldt = na.punten.some(({ punt }) => geldendeUitspraak(na, punt));
  return ietsGeldt || na.fase === 'gesloten' ? na : sluit(na, datum);
}

export const naUitspraak: Stappen<
  | 'BeraadslagingGehouden'
  | 'OntwerpVoorgelegd'
  | 'StemUitgebracht'
  | 'UitspraakOndertekend'
  | 'UitspraakGedaan'
  | 'UitspraakVernietigd'
  | 'MijlpaalGesteld'
  | 'NakomingGemeld'
  | 'NakomingVastgesteld'
  | 'PublicatieVoorgesteld'
  | 'PublicatieGetoetst'
  | 'UitspraakGepubliceerd'
  | 'PublicatieIngetrokken'
  | 'GeschilHeropend'
  | 'GeschilGesloten'
> = {
  BeraadslagingGehouden: (zaak) => zaak,
  OntwerpVoorgelegd: (zaak, ontwerp) => ({
    ...zaak,
    ontwerpen: [...zaak.ontwerpen, { ...ontwerp, stemmen: {}, ondertekend: [] }],
  }),
  StemUitgebracht: (zaak, { ontwerp, lid, stem }) =>
    metOntwerp(zaak, ontwerp, (o) => ({ ...o, stemmen: { ...o.stemmen, [lid]: stem } })),
  UitspraakOndertekend: (zaak, { ontwerp, lid }) =>
    metOntwerp(zaak, ontwerp, (o) => ({ ...o, ondertekend: [...o.ondertekend, lid] })),
  UitspraakGedaan: gedaan,
  UitspraakVernietigd: vernietigd,
  MijlpaalGesteld: (zaak, { partij, ...m }) => {
    const wie = geschilpartijSleutel(partij);
    const met = naar(
      { ...zaak, mijlpalen: [...zaak.mijlpalen, { ...m, partij: wie, meldingen: [] }] },
      'nakoming',
    );
    return opent(met, {
      termijn: m.mijlpaal,
      soort: 'mijlpaal',
      voor: [wie],
      begin: m.datum,
      lengte: { totEnMet: m.uiterlijk },
      grondslag: `Mijlpaal ${m.mijlpaal} na de uitspraak.`,
    });
  },
  NakomingGemeld: (zaak, melding) =>
    metMijlpaal(zaak, melding.mijlpaal, (m) => ({ ...m, meldingen: [...m.meldingen, melding] })),
  NakomingVastgesteld: (zaak, { mijlpaal, uitkomst, datum }) =>
    sluitTermijn(
      metMijlpaal(zaak, mijlpaal, (m) => ({ ...m, vastgesteld: uitkomst })),
      mijlpaal,
      datum,
    ),
  PublicatieVoorgesteld: (zaak, { publicatie, uitspraak }) => ({
    ...zaak,
    publicaties: [
      ...zaak.publicaties.filter(({ voorstel }) => voorstel.referentiecode !== publicatie.referentiecode),
      {
        uitspraak: uitspraakVan(zaak, uitspraak)?.ontwerp ?? '',
        voorstel: publicatie,
        stand: 'voorgesteld',
      },
    ],
  }),
  PublicatieGetoetst: (zaak, { referentiecode, akkoord }) =>
    metStand(zaak, referentiecode, akkoord ? 'akkoord' : 'afgekeurd'),
  UitspraakGepubliceerd: (zaak, { publicatie }) => metStand(zaak, publicatie.referentiecode, 'gepubliceerd'),
  PublicatieIngetrokken: (zaak, { referentiecode }) => metStand(zaak, referentiecode, 'ingetrokken'),
  // New facts ask for a new hearing (Awb 7:9 as a model).
  GeschilHeropend: ({ gesloten: _gesloten, ...zaak }, { punten, datum }) => {
    const weerOpen = ({ uitkomst, ...p }: Punt): Punt =>
      punten.includes(p.punt) || !uitkomst ? p : { ...p, uitkomst };
    return moetHoren({
      ...naar(laatVervallen(zaak, punten, datum), 'hoorzitting'),
      punten: zaak.punten.map(weerOpen),
    });
  },
  GeschilGesloten: (zaak, { datum }) => sluit(zaak, datum),
};
