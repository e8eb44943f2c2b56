import type { Inhoud } from '../gedeeld/aggregaat.ts';
import type { Gebeurtenis } from '../gedeeld/gebeurtenis.ts';
import { type OvereenkomstId, type Partij, partijSleutel } from '../gedeeld/namen.ts';
import type { overeenkomstGebeurtenissen } from './events.ts';

type Gebeurtenissen = Inhoud<typeof overeenkomstGebeurtenissen>;
type Data<T extends Gebeurtenissen['type']> = Extract<Gebeurtenissen, { type: T }>['data'];

/** Which kind of fact an event becomes. */
export const OVEREENKOMST_FEITSOORT = {
  OvereenkomstIngeschreven: 'overeenkomst',
  PartijToegetreden: 'partij',
  OpzeggingGedaan: 'opzegging',
  PartijUitgetreden: 'partijeinde',
  TekstversieVastgelegd: 'tekstversie',
  BesluitGenomen: 'besluit',
  BesluitGepland: 'besluitplan',
  PartijHeeftOndertekend: 'ondertekening',
  OvereenkomstBekendgemaakt: 'bekendmaking',
  InwerkingtredingGeregeld: 'inwerkingtreding',
  LooptijdVastgelegd: 'looptijd',
  VerlengingVoorgenomen: 'verlengingsvoornemen',
  OvereenkomstVerlengd: 'verlenging',
  OvereenkomstOpgeschort: 'opschorting',
  OvereenkomstBeeindigd: 'beeindiging',
  RelatieGelegd: 'relatie',
  BepalingVastgelegd: 'bepaling',
  OvereenkomstGerapporteerd: 'rapport',
  RaadplegingGehouden: 'raadpleging',
  OnderwerpGeregeld: 'onderwerp',
  GeschilrouteGeregeld: 'geschilroute',
  ContractvoorwaardenVastgelegd: 'contractvoorwaarden',
  GeldregelVastgelegd: 'geldregel',
  GeldgegevenVastgelegd: 'geldgegeven',
  VerplichtingVastgelegd: 'verplichting',
  VerplichtingNagekomen: 'nakoming',
  AfhankelijkheidGemeld: 'afhankelijkheid',
} as const satisfies Record<Gebeurtenissen['type'], string>;

type Kop = { readonly sleutels: readonly string[]; readonly overeenkomst: OvereenkomstId };

/** One fact per event: what it says, about which agreement, found by the agreement, its region and its parties. */
export type OvereenkomstFeit = {
  [T in Gebeurtenissen['type']]: Kop & {
    readonly soort: (typeof OVEREENKOMST_FEITSOORT)[T];
    readonly inhoud: Data<T>;
  };
}[Gebeurtenissen['type']];

/** What is counted over all regions: found together, without asking every agreement. */
const LANDELIJK_GETELD: ReadonlySet<Gebeurtenissen['type']> = new Set([
  'GeschilrouteGeregeld',
  'ContractvoorwaardenVastgelegd',
  'GeldregelVastgelegd',
  'AfhankelijkheidGemeld',
]);

/** Which regions, municipalities and other agreements an act is about, beside its own agreement. */
function anderen({ type, data }: Gebeurtenissen): readonly string[] {
  const partijen: readonly Partij[] =
    type === 'OvereenkomstGerapporteerd'
      ? data.partijen
      : 'partij' in data && data.partij
        ? [data.partij]
        : [];
  const sleutels = partijen.map(partijSleutel);
  if (LANDELIJK_GETELD.has(type)) sleutels.push(`soort:${OVEREENKOMST_FEITSOORT[type]}`);
  if (type === 'RelatieGelegd') sleutels.push(`overeenkomst:${data.doel}`);
  if (type === 'OvereenkomstIngeschreven') {
    sleutels.push('overeenkomsten', ...(data.regios ?? []).map((r) => `regio-overeenkomst:${r}`));
  }
  return sleutels;
}

export function overeenkomstFeiten(inhoud: Gebeurtenissen, { ref }: Gebeurtenis): OvereenkomstFeit[] {
  const overeenkomst = `${ref.regio}.${ref.id}`;
  const sleutels = [`overeenkomst:${overeenkomst}`, ...anderen(inhoud)];
  if (inhoud.type === 'OvereenkomstIngeschreven') sleutels.push(`regio-overeenkomst:${ref.regio}`);
  return [
    {
      soort: OVEREENKOMST_FEITSOORT[inhoud.type],
      sleutels,
      overeenkomst,
      inhoud: inhoud.data,
    } as OvereenkomstFeit,
  ];
}
