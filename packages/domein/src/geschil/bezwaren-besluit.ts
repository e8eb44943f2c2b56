import { inWoorden } from '../gedeeld/datum.ts';
import { type Fout, type Weigering, weiger } from '../gedeeld/weigering.ts';
import type { GeschilGebeurtenis } from './fasen.ts';
import {
  dossierstukken,
  moetHebben,
  openPunten,
  partijenNu,
  stemgerechtigden,
  type Zaak,
  zittenden,
} from './state.ts';
import { loopt } from './termijnen.ts';
import { geschilpartijSleutel } from './waarden.ts';

/** Objections to what the commission does and decides: its members, the hearing, the ruling, compliance, publication. */

const inStrijd = (melding: string, ...fouten: Fout[]): Weigering =>
  weiger('in-strijd-met-dossier', melding, fouten.length > 0 ? fouten : undefined);
const fout = (veld: string, melding: string): Weigering => inStrijd(melding, { veld, melding });

/** Hoor en wederhoor: nothing is decided while a party may still answer, or has not had a document (Awb 7:4, 7:6 as a model). */
export function wederhoorBezwaar(zaak: Zaak, datum: string): Weigering | undefined {
  for (const stuk of dossierstukken(zaak)) {
    if (stuk.vertrouwelijk && stuk.gerechtvaardigd === undefined)
      return inStrijd(`Over de vertrouwelijkheid van stuk ${stuk.stuk} is nog niet beslist.`);
    const mist = partijenNu(zaak).some(({ partij }) => moetHebben(stuk, partij) && !stuk.ontvangen[partij]);
    if (mist)
      return weiger('stuk-niet-ontvangen', `Stuk ${stuk.stuk} is nog niet door elke partij ontvangen.`);
  }
  const lopend = zaak.termijnen.find((t) => t.voor !== 'commissie' && loopt(t, datum));
  return lopend
    ? weiger('termijn-loopt', `De termijn ${lopend.termijn} loopt nog op ${inWoorden(datum)}.`)
    : undefined;
}

const zit = (zaak: Zaak, lid: string): boolean => zittenden(zaak).some((l) => l.lid === lid);
const NIET_ZITTEND = 'Dit lid zit niet in deze zaak.';

type Commissiestap = Extract<
  GeschilGebeurtenis,
  {
    type:
      | 'SamenstellingVastgesteld'
      | 'LidVerschoond'
      | 'WrakingVerzocht'
      | 'WrakingBeslist'
      | 'LidVervangen';
  }
>;

function samenstellingBezwaar({ type, data }: Commissiestap, zaak: Zaak): Weigering | undefined {
  switch (type) {
    case 'SamenstellingVastgesteld': {
      if (new Set(data.leden.map(({ lid }) => lid)).size < data.leden.length)
        return fout('leden', 'Noem elk lid één keer.');
      const vast = data.leden.filter((l) => !l.plaatsvervanger);
      if (vast.filter((l) => l.functie === 'voorzitter').length !== 1)
        return fout('leden', 'Een commissie heeft één voorzitter.');
      if (!vast.some((l) => l.functie === 'secretaris'))
        return fout('leden', 'Een commissie heeft een secretaris.');
      return vast.filter((l) => l.functie !== 'secretaris').length < (zaak.reglement?.quorum ?? 1)
        ? fout('leden', `Het reglement vraagt ten minste ${zaak.reglement?.quorum} leden die stemmen.`)
        : undefined;
    }
    case 'LidVerschoond':
      return zit(zaak, data.lid) ? undefined : fout('lid', NIET_ZITTEND);
    case 'WrakingVerzocht':
      if (!zit(zaak, data.lid)) return fout('lid', NIET_ZITTEND);
      return zaak.wrakingen.some((w) => w.lid === data.lid && !w.beslist)
        ? fout('lid', 'Over dit lid loopt al een wraking.')
        : undefined;
    case 'WrakingBeslist':
      return zaak.wrakingen.some((w) => w.lid === data.lid && !w.beslist)
        ? undefined
        : fout('lid', 'Over dit lid loopt geen wraking.');
    case 'LidVervangen': {
      const lid = zaak.leden.find((l) => l.lid === data.lid);
      if (!lid?.weg) return fout('lid', 'Vervang alleen een lid dat zich verschoonde of is gewraakt.');
      const opvolger = zittenden(zaak).find((l) => l.lid === data.opvolger);
      return opvolger?.plaatsvervanger
        ? undefined
        : fout('opvolger', 'Kies een plaatsvervanger uit de samenstelling van deze zaak.');
    }
    default:
      return type satisfies never;
  }
}

type Uitspraakstap = Extract<
  GeschilGebeurtenis,
  { type: 'OntwerpVoorgelegd' | 'StemUitgebracht' | 'UitspraakOndertekend' | 'UitspraakGedaan' }
>;

function ontwerpBezwaar(data: Extract<Uitspraakstap, { type: 'OntwerpVoorgelegd' }>['data'], zaak: Zaak) {
  if (zaak.ontwerpen.some(({ ontwerp }) => ontwerp === data.ontwerp))
    return fout('ontwerp', 'Deze aanduiding is al in gebruik in dit geschil.');
  if ((data.soort === 'tussenuitspraak') !== (data.vervolg !== undefined))
    return fout('vervolg', 'Een tussenuitspraak zegt hoe het verder gaat; een einduitspraak niet.');
  const rest = openPunten(zaak).filter((p) => !data.punten.some(({ punt }) => punt === p.punt));
  return rest.length > 0 && data.soort !== 'tussenuitspraak'
    ? fout(
        'punten',
        `Een einduitspraak beslist elk open punt. Dit ontbreekt: ${rest.map((p) => p.punt).join(', ')}.`,
      )
    : undefined;
}

/** A majority of the votes cast, with the quorum of the reglement (a design: no reglement was read). */
function stemmingBezwaar(ontwerp: Zaak['ontwerpen'][number], zaak: Zaak): Weigering | undefined {
  const stemmen = stemgerechtigden(zaak).flatMap(({ lid }) => ontwerp.stemmen[lid] ?? []);
  const quorum = zaak.reglement?.quorum ?? 1;
  if (stemmen.length < quorum)
    return weiger('stemming-ontoereikend', `Er stemden ${stemmen.length} leden; het quorum is ${quorum}.`);
  const voor = stemmen.filter((s) => s === 'voor').length;
  return voor * 2 > stemmen.length
    ? undefined
    : weiger('stemming-ontoereikend', 'Er is geen meerderheid voor dit ontwerp.');
}

function handtekeningBezwaar(ontwerp: Zaak['ontwerpen'][number], zaak: Zaak): Weigering | undefined {
  const tekent = (functie: string) =>
    zittenden(zaak).some(
      (l) => !l.plaatsvervanger && l.functie === functie && ontwerp.ondertekend.includes(l.lid),
    );
  return tekent('voorzitter') && tekent('secretaris')
    ? undefined
    : weiger('stemming-ontoereikend', 'De voorzitter en de secretaris moeten het ontwerp ondertekenen.');
}

function uitspraakBezwaar({ type, data }: Uitspraakstap, zaak: Zaak): Weigering | undefined {
  if (type === 'OntwerpVoorgelegd') return ontwerpBezwaar(data, zaak);
  const ontwerp = zaak.ontwerpen.at(-1);
  if (ontwerp?.ontwerp !== data.ontwerp)
    return fout('ontwerp', 'Dit is niet het laatste ontwerp dat is voorgelegd.');
  switch (type) {
    case 'StemUitgebracht':
      if (!stemgerechtigden(zaak).some(({ lid }) => lid === data.lid)) return fout('lid', NIET_ZITTEND);
      return ontwerp.stemmen[data.lid]
        ? fout('lid', 'Dit lid heeft al gestemd over dit ontwerp.')
        : undefined;
    case 'UitspraakOndertekend':
      if (!zit(zaak, data.lid)) return fout('lid', NIET_ZITTEND);
      return ontwerp.ondertekend.includes(data.lid)
        ? fout('lid', 'Dit lid heeft dit ontwerp al ondertekend.')
        : undefined;
    case 'UitspraakGedaan':
      return (
        wederhoorBezwaar(zaak, data.datum) ??
        stemmingBezwaar(ontwerp, zaak) ??
        handtekeningBezwaar(ontwerp, zaak)
      );
    default:
      return type satisfies never;
  }
}

type Publicatiestap = Extract<
  GeschilGebeurtenis,
  {
    type: 'PublicatieVoorgesteld' | 'PublicatieGetoetst' | 'UitspraakGepubliceerd' | 'PublicatieIngetrokken';
  }
>;

function publicatieBezwaar({ type, data }: Publicatiestap, zaak: Zaak): Weigering | undefined {
  if (zaak.uitspraken.length === 0) return inStrijd('In dit geschil is geen uitspraak gedaan.');
  const code = 'publicatie' in data ? data.publicatie.referentiecode : data.referentiecode;
  const stand = zaak.publicaties.find(({ voorstel }) => voorstel.referentiecode === code)?.stand;
  if (type === 'PublicatieVoorgesteld')
    return stand === 'gepubliceerd' ? fout('publicatie', 'Deze publicatie staat er al.') : undefined;
  const moet = {
    PublicatieGetoetst: 'voorgesteld',
    UitspraakGepubliceerd: 'akkoord',
    PublicatieIngetrokken: 'gepubliceerd',
  } as const;
  return stand === moet[type]
    ? undefined
    : fout('referentiecode', `Dit kan alleen met een publicatie die ${moet[type]} is.`);
}

function nakomingBezwaar(gebeurtenis: GeschilGebeurtenis, zaak: Zaak): Weigering | undefined {
  const { type, data } = gebeurtenis;
  switch (type) {
    case 'MijlpaalGesteld': {
      if (zaak.termijnen.some(({ termijn }) => termijn === data.mijlpaal))
        return fout('mijlpaal', 'Deze naam is al in gebruik. Kies een andere.');
      if (data.uiterlijk < data.datum) return fout('uiterlijk', 'Kies vandaag of een latere dag.');
      const uitkomst = zaak.punten.find(({ punt }) => punt === data.punt)?.uitkomst;
      return uitkomst === 'gegrond' || uitkomst === 'deels-gegrond' || uitkomst === 'ongegrond'
        ? undefined
        : fout('punt', 'Alleen een punt waarop de commissie besliste, vraagt om nakoming.');
    }
    case 'NakomingGemeld':
    case 'NakomingVastgesteld': {
      const mijlpaal = zaak.mijlpalen.find((m) => m.mijlpaal === data.mijlpaal);
      if (!mijlpaal) return fout('mijlpaal', 'Deze mijlpaal is er niet.');
      if (mijlpaal.vastgesteld) return fout('mijlpaal', 'Over deze mijlpaal is al beslist.');
      return type === 'NakomingGemeld' &&
        !zaak.partijen.some((p) => p.partij === geschilpartijSleutel(data.door))
        ? fout('door', 'Dit is geen partij in dit geschil.')
        : undefined;
    }
    case 'GeschilGesloten':
      return zaak.mijlpalen.some(
        (m) => !m.vastgesteld && zaak.punten.find((p) => p.punt === m.punt)?.uitkomst !== 'vernietigd',
      )
        ? inStrijd('Stel eerst vast of elke mijlpaal is nagekomen.')
        : undefined;
    case 'GeschilHeropend':
      return stemgerechtigden(zaak).length === 0
        ? inStrijd('Er zat nog geen commissie in deze zaak. Meld een nieuw geschil.')
        : undefined;
    default:
      return undefined;
  }
}

/** Objections to what the commission does; `undefined` for acts that are judged elsewhere. */
export function bezwaarTegenBesluit(gebeurtenis: GeschilGebeurtenis, zaak: Zaak): Weigering | undefined {
  const { type, data } = gebeurtenis;
  switch (type) {
    case 'SamenstellingVastgesteld':
    case 'LidVerschoond':
    case 'WrakingVerzocht':
    case 'WrakingBeslist':
    case 'LidVervangen':
      return samenstellingBezwaar(gebeurtenis, zaak);
    case 'RepliekToegestaan':
    case 'DupliekToegestaan': {
      const naam = type === 'RepliekToegestaan' ? 'verweer' : 'repliek';
      const termijn = zaak.termijnen.findLast((t) => t.termijn === naam);
      return termijn && loopt(termijn, data.datum)
        ? weiger('termijn-loopt', `De termijn voor ${naam} loopt nog.`)
        : undefined;
    }
    case 'ZittingGehouden':
      if (!zaak.zitting || data.datum < zaak.zitting.zitting)
        return inStrijd('Bepaal eerst de zitting; zij kan niet eerder zijn gehouden dan zij was bepaald.');
      return data.aanwezig.every((lid) => zit(zaak, lid)) ? undefined : fout('aanwezig', NIET_ZITTEND);
    case 'ZittingAfgezien': {
      const stemtIn = data.instemming.map(geschilpartijSleutel);
      return partijenNu(zaak).every(({ partij }) => stemtIn.includes(partij))
        ? undefined
        : fout('instemming', 'Zonder zitting kan alleen als elke partij daarmee instemt.');
    }
    case 'OnderzoekGesloten':
      if (!zaak.gehoord) return inStrijd('Hoor eerst de partijen, of leg vast dat zij daarvan afzien.');
      return wederhoorBezwaar(zaak, data.datum);
    case 'BeraadslagingGehouden':
      return data.aanwezig.every((lid) => zit(zaak, lid)) ? undefined : fout('aanwezig', NIET_ZITTEND);
    case 'OntwerpVoorgelegd':
    case 'StemUitgebracht':
    case 'UitspraakOndertekend':
    case 'UitspraakGedaan':
      return uitspraakBezwaar(gebeurtenis, zaak);
    case 'PublicatieVoorgesteld':
    case 'PublicatieGetoetst':
    case 'UitspraakGepubliceerd':
    case 'PublicatieIngetrokken':
      return publicatieBezwaar(gebeurtenis, zaak);
    default:
      return nakomingBezwaar(gebeurtenis, zaak);
  }
}
