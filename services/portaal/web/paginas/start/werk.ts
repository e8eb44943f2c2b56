import { plusDagen, plusMaanden } from '@regiolog/domein/gedeeld/datum';
import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { woord } from '../../teksten/woorden.ts';

const t = teksten.start.werk;

type Reden = Schema<'Reden'>;
/** One thing on the work list, wherever it came from. */
export type Werk = {
  readonly sleutel: string;
  readonly wat: string;
  /** What is worth knowing beside it, one sentence each. */
  readonly erbij: readonly string[];
  /** The last day to act; nothing where none is recorded. */
  readonly uiterlijk: string | null;
  readonly redenen: readonly Reden[];
  readonly naar: string;
  readonly knop: string;
  /** It waits for nobody else and for no day: it comes before all that has one. */
  readonly wacht?: boolean;
  /** The form in which it can be done, or recorded that it was. */
  readonly doen?: { readonly naar: string; readonly naam: string } | undefined;
};

/** A list as people write it: "Baarn, Soest en Leusden". */
export const opsomming = (namen: readonly string[]): string =>
  new Intl.ListFormat('nl', { type: 'conjunction' }).format(namen);

function plekVan({
  overeenkomst,
  mandaat,
  regio,
  gemeente,
}: Schema<'AgendaRij'>): Pick<Werk, 'naar' | 'knop'> {
  if (overeenkomst) return { naar: `/overeenkomsten/${overeenkomst}`, knop: t.naarAfspraak };
  if (mandaat) return { naar: `/mandaten/${mandaat}`, knop: t.naarMandaat };
  if (regio) return { naar: `/regios/${regio}`, knop: t.naarRegio };
  return { naar: gemeente ? `/gemeenten/${gemeente}` : '/', knop: t.naarGemeente };
}

const gemeenteVan = (partij: object | null): string | undefined =>
  partij && 'gemeente' in partij && typeof partij.gemeente === 'string' ? partij.gemeente : undefined;

/** That no day is recorded, the list says already. */
function zekerheid({ volgens, zekerheid, uiterlijk }: Schema<'AgendaRij'>): string[] {
  if (volgens === 'gemeld') return [t.gemeld];
  return zekerheid === 'ja' || uiterlijk === null ? [] : [t.onzeker];
}

/** Whose list it is: a coordinator records in agreements of the region, a clerk the decisions of the municipality. */
export type Wiens = { readonly regio?: string | undefined; readonly gemeente?: string | undefined };

/** Where it can be said that this is done. */
function afhandeling(
  { soort, overeenkomst, partij }: Schema<'AgendaRij'>,
  { regio, gemeente }: Wiens,
): Werk['doen'] {
  if (!overeenkomst) return undefined;
  const vastleggen = `/overeenkomsten/${overeenkomst}/vastleggen`;
  if (soort === 'verplichting' && regio && overeenkomst.startsWith(`${regio}.`))
    return { naar: `${vastleggen}/nakomingen`, naam: t.gedaan };
  if (soort === 'besluit' && gemeente && gemeenteVan(partij) === gemeente)
    return { naar: `${vastleggen}/besluiten?partij=${gemeente}`, naam: t.besluitVastleggen };
  return undefined;
}

/** The rows of an agenda. What comes back every year stands there once: the last time, with how often and since when. */
export function uitAgenda(rijen: readonly Schema<'AgendaRij'>[], wiens: Wiens = {}): Werk[] {
  const perZin = Map.groupBy(rijen, (rij) => `${plekVan(rij).naar} ${rij.soort} ${rij.wat}`);
  return [...perZin].flatMap(([sleutel, samen]) => {
    const rij = samen.reduce((a, b) => ((b.uiterlijk ?? '') > (a.uiterlijk ?? '') ? b : a));
    const eerste = samen
      .map(({ uiterlijk }) => uiterlijk)
      .filter((dag) => dag !== null)
      .sort()[0];
    const doen = afhandeling(rij, wiens);
    return {
      sleutel,
      wat: rij.wat,
      erbij: [
        ...(rij.wie ? [t.door(rij.wie)] : []),
        ...zekerheid(rij),
        ...(samen.length > 1 && eerste ? [t.herhaald(samen.length - 1, dagInWoorden(eerste))] : []),
      ],
      uiterlijk: rij.uiterlijk,
      redenen: rij.redenen,
      ...plekVan(rij),
      ...(doen && { doen }),
    };
  });
}

const orgaanInWoorden = (orgaan: string): string =>
  orgaan === 'onbekend' ? t.onbekendOrgaan : woord(orgaan);

/** The decisions that are open: those on one text by the same kind of body, by the same day, are one thing to chase. */
export function uitBesluiten(rijen: readonly Schema<'OpenBesluit'>[]): Werk[] {
  const samen = Map.groupBy(
    rijen,
    (rij) => `besluit ${rij.overeenkomst} ${rij.orgaan} ${rij.uiterlijk} ${rij.stand}`,
  );
  return [...samen].flatMap(([sleutel, groep]) => {
    const [eerste] = groep;
    if (!eerste) return [];
    const namen = groep.flatMap(({ partijNaam }) => partijNaam ?? []);
    const orgaan = orgaanInWoorden(eerste.orgaan);
    const gemeente = groep.length === 1 ? gemeenteVan(eerste.partij) : undefined;
    const vraag = new URLSearchParams({
      ...(gemeente && { partij: gemeente }),
      ...(eerste.orgaan !== 'onbekend' && { orgaan: eerste.orgaan }),
    });
    return {
      sleutel,
      wat: t.besluiten(
        groep.length,
        namen.length > 0 ? t.orgaanVan(orgaan, opsomming(namen)) : orgaan,
        eerste.naam,
      ),
      erbij: eerste.uiterlijkVolgens === 'gemeld' ? [t.gemeld] : [],
      uiterlijk: eerste.uiterlijk,
      redenen: groep.flatMap(({ redenen }) => redenen),
      naar: `/overeenkomsten/${eerste.overeenkomst}`,
      knop: t.naarAfspraak,
      doen: {
        naar: `/overeenkomsten/${eerste.overeenkomst}/vastleggen/besluiten?${vraag}`,
        naam: t.besluitVastleggen,
      },
    };
  });
}

/** What must be done in disputes. */
export const uitTaken = (rijen: readonly Schema<'Taakrij'>[]): Werk[] =>
  rijen.map((rij) => ({
    sleutel: `taak ${rij.geschil} ${rij.taak} ${rij.voor} ${rij.over}`,
    wat: rij.omschrijving,
    erbij: [t.taakIn(rij.onderwerp)],
    uiterlijk: rij.uiterlijk,
    redenen: rij.waarom.map((uitleg) => ({ regel: rij.taak, uitleg, gebeurtenissen: [], bronnen: [] })),
    naar: `/geschillen/${rij.geschil}`,
    knop: t.dossier,
  }));

/** The messages that wait in the postbox of a region: each since it came, without a last day. */
export const uitPostvak = (
  rijen: readonly Schema<'Berichtrij'>[],
  regio: string,
  naamVan: (gemeente: string) => string,
): Werk[] =>
  rijen.map((rij) => ({
    sleutel: `bericht ${rij.id}`,
    wat: t.postvak(naamVan(rij.gemeente)),
    erbij: rij.reden ? [rij.reden.melding] : [],
    uiterlijk: null,
    redenen: [],
    naar: `/regios/${regio}/postvak`,
    knop: t.postvakBekijken,
    wacht: true,
  }));

/** Agenda rows about a decision, less those that the list of open decisions tells already. */
export function zonderDubbel(
  rijen: readonly Schema<'AgendaRij'>[],
  besluiten: readonly Schema<'OpenBesluit'>[],
): Schema<'AgendaRij'>[] {
  const open = new Set(besluiten.map((b) => `${b.overeenkomst} ${gemeenteVan(b.partij)}`));
  return rijen.filter(
    (r) => r.soort !== 'besluit' || !open.has(`${r.overeenkomst} ${gemeenteVan(r.partij)}`),
  );
}

export type Werkgroep = 'wacht' | 'teLaat' | 'maand' | 'later' | 'zonderDag' | 'lang';
/** So many days are "within a month". */
const MAAND = 31;
/** What is past for longer than so many months was done and not recorded, or will not be done any more. */
const LANG = 12;

/**
 * The work by how soon it must be done, each group by its latest day; of what is long past the last first. What is long
 * past is not urgent any more: it stands apart.
 */
export function groepeer(werk: readonly Werk[], dag: string): Readonly<Record<Werkgroep, readonly Werk[]>> {
  const maandOm = plusDagen(dag, MAAND);
  const langGeleden = plusMaanden(dag, -LANG);
  const groepVan = ({ uiterlijk, wacht }: Werk): Werkgroep => {
    if (wacht) return 'wacht';
    if (uiterlijk === null) return 'zonderDag';
    if (uiterlijk < dag) return uiterlijk < langGeleden ? 'lang' : 'teLaat';
    return uiterlijk <= maandOm ? 'maand' : 'later';
  };
  const groepen: Record<Werkgroep, Werk[]> = {
    wacht: [],
    teLaat: [],
    maand: [],
    later: [],
    zonderDag: [],
    lang: [],
  };
  const opDag = [...werk].sort(
    (a, b) => (a.uiterlijk ?? '').localeCompare(b.uiterlijk ?? '') || a.wat.localeCompare(b.wat, 'nl'),
  );
  for (const stuk of opDag) groepen[groepVan(stuk)].push(stuk);
  return { ...groepen, lang: groepen.lang.toReversed() };
}

const DAG_MS = 86_400_000;

/** How long there is left until a day, or how long it is past: "nog 12 dagen", "3 dagen geleden", "5 jaar geleden". */
export function hoeLang(uiterlijk: string | null, dag: string): string {
  if (uiterlijk === null) return t.geenDag;
  const dagen = Math.round((Date.parse(uiterlijk) - Date.parse(dag)) / DAG_MS);
  if (dagen === 0) return t.vandaag;
  const lang = Math.abs(dagen);
  const maanden = Math.floor(lang / 30.44);
  const duur =
    lang <= 90 ? t.dagen(lang) : maanden < 24 ? t.maanden(maanden) : t.jaren(Math.floor(lang / 365.25));
  return dagen > 0 ? t.nog(duur) : t.geleden(duur);
}
