import { type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import { publicatiefouten } from '@regiolog/domein/geschil/anoniem';
import { type Commissielid, isBenoemd } from '@regiolog/domein/geschil/commissie';
import type { Publicatie } from '@regiolog/domein/geschil/events-uitspraak';
import { partijenNu, zittenden } from '@regiolog/domein/geschil/state';
import { type Geschilpartij, partijVanSleutel } from '@regiolog/domein/geschil/waarden';
import type { GeschillenDeps } from './app.ts';
import { bandenMet, belang } from './belang.ts';
import type { Lopend } from './lopend.ts';
import { toekomstBezwaar } from './toekomst.ts';
import type { Zaakdossier } from './zaken.ts';

/** What must be asked outside the case before an act can be recorded in it. */

type Data = Readonly<Record<string, unknown>>;
type Keuring = (deps: GeschillenDeps, zaak: Lopend, data: Data) => Promise<Weigering | undefined>;

const lidVan = ({ commissie }: Lopend, lid: unknown): Commissielid | undefined =>
  commissie?.leden.find((l) => l.lid === lid);
const partijenVan = ({ betrokken }: Lopend): Geschilpartij[] =>
  partijenNu(betrokken.zaak).map(({ partij }) => partijVanSleutel(partij));

/** The places of those who are tied to one of these parties, among members with the place where each is named. */
async function metBelang(
  { vragen }: GeschillenDeps,
  zaak: Lopend,
  leden: readonly (readonly [veld: string, lid: Commissielid | undefined])[],
  { partijen, dag }: { readonly partijen: readonly Geschilpartij[]; readonly dag: string },
): Promise<Weigering | undefined> {
  const velden: string[] = [];
  for (const [veld, lid] of leden) {
    const { gemeld } = zaak.betrokken.zaak;
    if (lid && (await bandenMet(vragen, lid, partijen, { gemeld, dag })).length > 0) velden.push(veld);
  }
  return velden.length > 0 ? belang([...new Set(velden)]) : undefined;
}

/** Who is put on a case is a member on that day, and tied to no party. */
const samenstelling: Keuring = async (deps, zaak, data) => {
  const dag = String(data['datum']);
  const namen = data['leden'] as readonly string[];
  const leden = namen.map((naam, n) => [`leden.${n}`, lidVan(zaak, naam)] as const);
  const onbenoemd = leden.flatMap(([veld, lid]) =>
    lid && isBenoemd(lid, dag)
      ? []
      : [{ veld, melding: 'Dit lid is op deze dag niet benoemd in deze commissie.' }],
  );
  if (onbenoemd.length > 0)
    return weiger('in-strijd-met-dossier', 'Alleen leden van de commissie kunnen zitten.', onbenoemd);
  return metBelang(deps, zaak, leden, { partijen: partijenVan(zaak), dag });
};

/** Who steps in may have got a tie since the composition was fixed. */
const vervanging: Keuring = (deps, zaak, data) =>
  metBelang(deps, zaak, [['opvolger', lidVan(zaak, data['opvolger'])]], {
    partijen: partijenVan(zaak),
    dag: String(data['datum']),
  });

/** A party that joins must not be one to whom somebody who sits is tied. */
const nieuwePartij: Keuring = (deps, zaak, data) =>
  metBelang(
    deps,
    zaak,
    zittenden(zaak.betrokken.zaak).map(({ lid }) => ['partij', lidVan(zaak, lid)] as const),
    { partijen: [data['partij'] as Geschilpartij], dag: String(data['datum']) },
  );

/** The notice names all parties at its correction: nobody who sits may be tied to one of them. */
const melding: Keuring = async (deps, zaak, data) => {
  const { verzoekers, verweerders } = data as Readonly<Record<string, readonly Geschilpartij[]>>;
  for (const [veld, partijen] of Object.entries({ verzoekers, verweerders })) {
    const leden = zittenden(zaak.betrokken.zaak).map(({ lid }) => [veld, lidVan(zaak, lid)] as const);
    const bezwaar = await metBelang(deps, zaak, leden, {
      partijen: partijen ?? [],
      dag: String(data['datum']),
    });
    if (bezwaar) return bezwaar;
  }
  return undefined;
};

/** Nothing by which a party or a person can be told. */
const anoniem: Keuring = async ({ vragen }, { betrokken: { zaak } }, data) => {
  const partijen = zaak.partijen.map(({ partij }) => partijVanSleutel(partij));
  const regios = await Promise.all(
    partijen.map((p) => ('gemeente' in p ? vragen.regios(p.gemeente, zaak.feitendatum) : [p.regio])),
  );
  const genoemd = [...partijen, ...regios.flat().map((regio) => ({ regio }))];
  const namen = await Promise.all(genoemd.map((p) => vragen.naam(p)));
  const codes = genoemd.map((p) => ('gemeente' in p ? p.gemeente : p.regio));
  const alle = [...new Set([...namen, ...codes, ...(zaak.client ? [zaak.client] : [])])];
  const fouten = publicatiefouten(data['publicatie'] as Publicatie, alle);
  return fouten.length > 0
    ? weiger(
        'niet-anoniem',
        'Haal weg waaraan een partij of een persoon te herkennen is.',
        fouten.map(({ veld, melding }) => ({ veld: `publicatie.${veld}`, melding })),
      )
    : undefined;
};

const CODE_BEZET = weiger('bestaat-al', 'Onder deze code is al een andere uitspraak gepubliceerd.', [
  { veld: 'referentiecode', melding: 'Kies een andere code en stel de publicatie opnieuw voor.' },
]);

/** Did a ruling of this case ever stand in the public register under this code? */
const stondOnder = ({ state }: Zaakdossier, code: unknown): boolean =>
  state.status === 'open' &&
  state.publicaties.some(
    ({ voorstel, stand }) =>
      voorstel.referentiecode === code && (stand === 'gepubliceerd' || stand === 'ingetrokken'),
  );

/**
 * A code names one ruling for ever, also when its publication was withdrawn. Every case is a stream of its own: that
 * somebody publishes under the same code in the very same moment is not seen.
 */
const vrijeCode: Keuring = async ({ zaken }, { id }, { referentiecode }) => {
  const { geschillen } = await zaken.bij();
  const bezet = [...geschillen.values()].some(
    (ander) => ander.id !== id && stondOnder(ander, referentiecode),
  );
  return bezet ? CODE_BEZET : undefined;
};

const NIET_TE_VOEGEN = weiger('in-strijd-met-dossier', 'Bij dit geschil kan niet worden gevoegd.', [
  {
    veld: 'bij',
    melding: 'Kies een ander geschil van deze commissie dat nog loopt en zelf nergens bij is gevoegd.',
  },
]);

/** A case is joined to one of the same commission that goes on by itself: so no two can wait for each other. */
const voeging: Keuring = async ({ zaken }, { id, betrokken }, { bij }) => {
  const ander = (await zaken.bij()).geschillen.get(String(bij));
  const kan =
    ander?.state.status === 'open' &&
    ander.id !== id &&
    ander.state.commissie === betrokken.zaak.commissie &&
    ander.state.fase !== 'gevoegd' &&
    ander.state.fase !== 'gesloten';
  return kan ? undefined : NIET_TE_VOEGEN;
};

const KEURINGEN: Readonly<Record<string, Keuring>> = {
  GeschilGemeld: melding,
  SamenstellingVastgesteld: samenstelling,
  LidVervangen: vervanging,
  PartijToegevoegd: nieuwePartij,
  GeschilGevoegd: voeging,
  PublicatieVoorgesteld: anoniem,
  UitspraakGepubliceerd: vrijeCode,
};

/** The first objection to an act, or `undefined`. What was recorded before is not judged again. */
export async function keur(
  deps: GeschillenDeps,
  zaak: Lopend,
  type: string,
  data: Data,
): Promise<Weigering | undefined> {
  if (zaak.eerder) return undefined;
  return toekomstBezwaar(data, zaak.vandaag) ?? (await KEURINGEN[type]?.(deps, zaak, data));
}
