import type { Dag } from '../gedeeld/datum.ts';
import type { GeschilGebeurtenis, Handelingsoort } from './fasen.ts';
import { type Data, metUitkomst, naar, type Stappen, sluit } from './stappen.ts';
import { openPunten, type Zaak } from './state.ts';
import {
  hervatAlle,
  hervatTermijn,
  opent,
  opentVolgensReglement,
  schortAlleOp,
  schortOp,
  sluitTermijn,
  wijzigTermijn,
} from './termijnloop.ts';
import { naStuk } from './verloop-stukken.ts';
import { naUitspraak } from './verloop-uitspraak.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** What each act does to a case: the phase that follows, who and what is in it, and which terms begin and end. */

/** When no point is left the case is over. */
const sluitAlsNietsRest = (zaak: Zaak, datum: Dag): Zaak =>
  openPunten(zaak).length === 0 ? sluit(zaak, datum) : zaak;

/** The opening of a case. */
export function gemeld(data: Data<'GeschilGemeld'>): Zaak {
  const { verzoekers, verweerders, datum } = data;
  const kant = (wie: typeof verzoekers, naam: 'verzoeker' | 'verweerder') =>
    wie.map((p) => ({ partij: geschilpartijSleutel(p), kant: naam, van: datum }));
  return {
    status: 'open',
    fase: 'overleg',
    commissie: data.commissie,
    soort: data.soort,
    onderwerp: data.onderwerp,
    voorbeeld: data.voorbeeld ?? false,
    gemeld: datum,
    feitendatum: data.feitendatum,
    ...(data.client ? { client: data.client } : {}),
    partijen: [...kant(verzoekers, 'verzoeker'), ...kant(verweerders, 'verweerder')],
    punten: data.punten.map((p) => ({ ...p, datum })),
    overleg: [],
    leden: [],
    wrakingen: [],
    reconstructies: [],
    gehoord: false,
    stukken: [],
    standpunten: [],
    termijnen: [],
    ontwerpen: [],
    uitspraken: [],
    mijlpalen: [],
    publicaties: [],
    clientgegevens: 'geen',
  };
}

const weg = (zaak: Zaak, lid: string, hoe: 'verschoond' | 'gewraakt'): Zaak => ({
  ...zaak,
  leden: zaak.leden.map((l) => (l.lid === lid ? { ...l, weg: hoe } : l)),
});

function ontvankelijkheid(
  zaak: Zaak,
  { nietOntvankelijk, verwijzing, datum }: Data<'OntvankelijkheidBeslist'>,
): Zaak {
  const beoordeeld = metUitkomst(
    sluitTermijn({ ...zaak, ...(verwijzing ? { verwijzing } : {}) }, 'ontvankelijkheid', datum),
    nietOntvankelijk.map(({ punt }) => punt),
    'niet-ontvankelijk',
  );
  if (openPunten(beoordeeld).length === 0) return sluit(beoordeeld, datum);
  return opentVolgensReglement(naar(beoordeeld, 'aanvulling'), 'aanvulling', datum, 'verzoeker');
}

function vervangen(zaak: Zaak, { lid, opvolger }: Data<'LidVervangen'>): Zaak {
  const functie = zaak.leden.find((l) => l.lid === lid)?.functie;
  return {
    ...zaak,
    leden: zaak.leden.map(({ plaatsvervanger, ...l }) =>
      l.lid === opvolger && functie
        ? { ...l, functie }
        : { ...l, ...(plaatsvervanger ? { plaatsvervanger } : {}) },
    ),
  };
}

const partijen: Stappen<
  | 'PartijToegevoegd'
  | 'PartijTeruggetreden'
  | 'VertegenwoordigerAangewezen'
  | 'PuntToegevoegd'
  | 'PuntenIngetrokken'
  | 'SchikkingVastgelegd'
> = {
  PartijToegevoegd: (zaak, { partij, kant, datum }) => ({
    ...zaak,
    partijen: [...zaak.partijen, { partij: geschilpartijSleutel(partij), kant, van: datum }],
  }),
  VertegenwoordigerAangewezen: (zaak, { partij, datum: _datum, ...vertegenwoordiger }) => ({
    ...zaak,
    partijen: zaak.partijen.map((p) =>
      p.partij === geschilpartijSleutel(partij) && p.tot === undefined ? { ...p, vertegenwoordiger } : p,
    ),
  }),
  PartijTeruggetreden: (zaak, { partij, datum }) => ({
    ...zaak,
    partijen: zaak.partijen.map((p) =>
      p.partij === geschilpartijSleutel(partij) && p.tot === undefined ? { ...p, tot: datum } : p,
    ),
  }),
  PuntToegevoegd: (zaak, punt) => ({ ...zaak, punten: [...zaak.punten, punt] }),
  PuntenIngetrokken: (zaak, { punten, datum }) =>
    sluitAlsNietsRest(metUitkomst(zaak, punten, 'ingetrokken'), datum),
  SchikkingVastgelegd: (zaak, { punten, datum }) =>
    sluitAlsNietsRest(metUitkomst(zaak, punten, 'schikking'), datum),
};

const commissie: Stappen<
  'SamenstellingVastgesteld' | 'LidVerschoond' | 'WrakingVerzocht' | 'WrakingBeslist' | 'LidVervangen'
> = {
  SamenstellingVastgesteld: (zaak, { leden }) => naar({ ...zaak, leden }, 'ontvankelijkheid'),
  LidVerschoond: (zaak, { lid }) => weg(zaak, lid, 'verschoond'),
  WrakingVerzocht: (zaak, { lid, datum }) =>
    schortAlleOp(
      { ...zaak, wrakingen: [...zaak.wrakingen, { lid, beslist: false }] },
      datum,
      'Er is om wraking van een lid gevraagd.',
    ),
  WrakingBeslist: (zaak, { lid, toegewezen, datum }) => {
    const beslist = {
      ...zaak,
      wrakingen: zaak.wrakingen.map((w) => (w.lid === lid ? { ...w, beslist: true } : w)),
    };
    const na = toegewezen ? weg(beslist, lid, 'gewraakt') : beslist;
    return na.wrakingen.every((w) => w.beslist) ? hervatAlle(na, datum) : na;
  },
  LidVervangen: vervangen,
};

const procedure: Stappen<
  | 'OverlegGehouden'
  | 'GeschilAanhangigGemaakt'
  | 'ReconstructieVastgelegd'
  | 'OntvankelijkheidBeslist'
  | 'DossierCompleet'
  | 'RepliekToegestaan'
  | 'DupliekToegestaan'
  | 'ZittingBepaald'
  | 'ZittingGehouden'
  | 'ZittingAfgezien'
  | 'OnderzoekGesloten'
  | 'OnderzoekHeropend'
  | 'GeschilGevoegd'
  | 'VoegingBeeindigd'
> = {
  OverlegGehouden: (zaak, overleg) => ({ ...zaak, overleg: [...zaak.overleg, overleg] }),
  GeschilAanhangigGemaakt: (zaak, { datum, reglement }) =>
    opentVolgensReglement(
      { ...naar(zaak, 'aanhangig'), aanhangig: datum, reglement },
      'ontvankelijkheid',
      datum,
      'commissie',
    ),
  ReconstructieVastgelegd: (zaak, data) => ({ ...zaak, reconstructies: [...zaak.reconstructies, data] }),
  OntvankelijkheidBeslist: ontvankelijkheid,
  DossierCompleet: (zaak, { datum }) =>
    opentVolgensReglement(
      naar(sluitTermijn(zaak, 'aanvulling', datum), 'verweer'),
      'verweer',
      datum,
      'verweerder',
    ),
  RepliekToegestaan: (zaak, { datum }) =>
    opentVolgensReglement(naar(zaak, 'repliek'), 'repliek', datum, 'verzoeker'),
  DupliekToegestaan: (zaak, { datum }) =>
    opentVolgensReglement(naar(zaak, 'dupliek'), 'dupliek', datum, 'verweerder'),
  ZittingBepaald: (zaak, zitting) => ({ ...naar(zaak, 'hoorzitting'), zitting }),
  ZittingGehouden: (zaak) => ({ ...zaak, gehoord: true }),
  ZittingAfgezien: (zaak) => ({ ...naar(zaak, 'hoorzitting'), gehoord: true }),
  OnderzoekGesloten: (zaak, { datum }) =>
    opentVolgensReglement(naar(zaak, 'beraadslaging'), 'uitspraak', datum, 'commissie'),
  OnderzoekHeropend: (zaak, { datum }) => ({
    ...naar(sluitTermijn(zaak, 'uitspraak', datum), 'hoorzitting'),
    gehoord: false,
  }),
  GeschilGevoegd: (zaak, { bij, datum }) =>
    schortAlleOp(
      { ...naar(zaak, 'gevoegd'), faseVoorVoeging: zaak.fase, gevoegdBij: bij },
      datum,
      'Het geschil is gevoegd bij een ander geschil.',
    ),
  VoegingBeeindigd: ({ faseVoorVoeging = 'aanhangig', gevoegdBij: _bij, ...zaak }, { datum }) =>
    hervatAlle(naar(zaak, faseVoorVoeging), datum),
};

const termijnen: Stappen<
  'ReactietermijnGesteld' | 'TermijnOpgeschort' | 'TermijnHervat' | 'TermijnVerlengd' | 'TermijnVerstreken'
> = {
  ReactietermijnGesteld: (zaak, { termijn, aan, datum, tot, stuk, grondslag }) =>
    opent(zaak, {
      termijn,
      voor: aan.map(geschilpartijSleutel),
      begin: datum,
      lengte: { totEnMet: tot },
      grondslag,
      ...(stuk ? { stuk } : {}),
    }),
  TermijnOpgeschort: (zaak, { termijn, datum, reden }) => schortOp(zaak, termijn, datum, reden),
  TermijnHervat: (zaak, { termijn, datum }) => hervatTermijn(zaak, termijn, datum),
  TermijnVerlengd: (zaak, { termijn, datum, tot, reden }) =>
    wijzigTermijn(zaak, termijn, (t) => ({
      ...t,
      verlengingen: [...t.verlengingen, { op: datum, totEnMet: tot, reden }],
    })),
  TermijnVerstreken: (zaak, { termijn, einde }) =>
    wijzigTermijn(zaak, termijn, (t) => ({ ...t, verstreken: [...t.verstreken, einde] })),
};

const STAPPEN: Stappen<Exclude<Handelingsoort, 'GeschilGemeld'>> = {
  ...partijen,
  ...commissie,
  ...procedure,
  ...termijnen,
  ...naStuk,
  ...naUitspraak,
};

/** The case after one act. */
export function naHandeling(
  zaak: Zaak,
  { type, data }: Exclude<GeschilGebeurtenis, { type: 'GeschilGemeld' }>,
): Zaak {
  return (STAPPEN[type] as (zaak: Zaak, data: unknown) => Zaak)(zaak, data);
}
