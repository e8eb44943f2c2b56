import { naar, type Stappen, sluit } from './stappen.ts';
import type { Mijlpaal, Ontwerp, Publicatiestand, Punt, Zaak } from './state.ts';
import { opent, sluitTermijn } from './termijnloop.ts';
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
  UitspraakGedaan: (zaak, { ontwerp, soort, datum, punten, document, zegel, vervolg }) => {
    const oordeel = (p: Punt) => punten.find(({ punt }) => punt === p.punt)?.uitkomst;
    const beslist: Zaak = {
      ...naar(sluitTermijn(zaak, 'uitspraak', datum), vervolg ?? 'uitspraak'),
      ...(vervolg ? { gehoord: false } : {}),
      uitspraken: [...zaak.uitspraken, { ontwerp, soort, datum, punten, document, zegel }],
    };
    return {
      ...beslist,
      punten: beslist.punten.map((p) => {
        const uitkomst = oordeel(p) ?? p.uitkomst;
        return uitkomst ? { ...p, uitkomst } : p;
      }),
    };
  },
  UitspraakVernietigd: (zaak, data) => {
    const raakt = (punt: string) => data.punten.includes(punt);
    const na: Zaak = {
      ...zaak,
      punten: zaak.punten.map((p) => (raakt(p.punt) ? { ...p, uitkomst: 'vernietigd' as const } : p)),
      uitspraken: zaak.uitspraken.map((u) =>
        u.punten.some(({ punt }) => raakt(punt)) ? { ...u, vernietigd: data } : u,
      ),
    };
    const zonder = na.mijlpalen
      .filter(({ punt }) => raakt(punt))
      .reduce((z, { mijlpaal }) => sluitTermijn(z, mijlpaal, data.datum), na);
    const niets = zonder.punten.every(({ uitkomst }) => uitkomst === 'vernietigd');
    return niets ? sluit(zonder, data.datum) : zonder;
  },
  MijlpaalGesteld: (zaak, { partij, ...m }) => {
    const wie = geschilpartijSleutel(partij);
    const met = naar(
      { ...zaak, mijlpalen: [...zaak.mijlpalen, { ...m, partij: wie, meldingen: [] }] },
      'nakoming',
    );
    return opent(met, {
      termijn: m.mijlpaal,
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
  PublicatieVoorgesteld: (zaak, { publicatie }) => ({
    ...zaak,
    publicaties: [
      ...zaak.publicaties.filter(({ voorstel }) => voorstel.referentiecode !== publicatie.referentiecode),
      { voorstel: publicatie, stand: 'voorgesteld' },
    ],
  }),
  PublicatieGetoetst: (zaak, { referentiecode, akkoord }) =>
    metStand(zaak, referentiecode, akkoord ? 'akkoord' : 'afgekeurd'),
  UitspraakGepubliceerd: (zaak, { publicatie }) => metStand(zaak, publicatie.referentiecode, 'gepubliceerd'),
  PublicatieIngetrokken: (zaak, { referentiecode }) => metStand(zaak, referentiecode, 'ingetrokken'),
  GeschilHeropend: ({ gesloten: _gesloten, ...zaak }, { punten, naar: fase }) => ({
    ...naar(zaak, fase),
    gehoord: false,
    punten: zaak.punten.map(({ uitkomst, ...p }) =>
      punten.includes(p.punt) || !uitkomst ? p : { ...p, uitkomst },
    ),
  }),
  GeschilGesloten: (zaak, { datum }) => sluit(zaak, datum),
};
