import { type AangebodenBericht, daadVan } from '@regiolog/domein/berichten/inkomend';
import { OnleesbareGebeurtenis } from '@regiolog/domein/gedeeld/aggregaat';
import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { overeenkomstStroom, regioVan } from '@regiolog/domein/gedeeld/stromen';
import { isWeigering, type Weigering } from '@regiolog/domein/gedeeld/weigering';
import type { OvereenkomstState } from '@regiolog/domein/overeenkomst/overeenkomst';
import type { Aanhoudreden } from '@regiolog/domein/postvak/events';
import { feitenBij } from '@regiolog/domein/vragen/feiten';
import { eventId } from '@regiolog/event-store/handle-command';
import type { OpenFeiten } from '@regiolog/feiten/feiten';
import type { Logger } from '@regiolog/service-kit/logger';
import type { Meter } from '@regiolog/service-kit/meter';
import type { SchrijfDeps } from '@regiolog/service-kit/opdracht';
import { Toegang } from '@regiolog/service-kit/policy';
import type { Identiteit } from '@regiolog/service-kit/tokens';
import { overeenkomstStand } from '../rechten.ts';
import { overeenkomstDossiers, verricht } from '../verricht.ts';

/** What placing messages needs: to record, to find agreements by name, and to judge rights. */
export type InkomendDeps = SchrijfDeps &
  Pick<OpenFeiten, 'view' | 'betrekkingen'> & {
    readonly logger: Logger;
    readonly meter?: Meter | undefined;
  };

/** How long the facts may take to come as far as the log, in milliseconds. */
export const FEITEN_MS = 5000;

/** What became of an attempt: an act, a reason to wait, or a refusal for good. */
export type Plaatsing =
  | {
      readonly soort: 'geplaatst';
      readonly overeenkomst: string;
      readonly versie: string;
      readonly gebeurtenis: string;
    }
  | { readonly soort: 'aanhouden'; readonly reden: Aanhoudreden }
  | { readonly soort: 'geweigerd'; readonly weigering: Weigering };

type Stand = Extract<OvereenkomstState, { readonly status: 'ingeschreven' }>;
type Gevonden = { readonly overeenkomst: string; readonly stand: Stand };

/** Agreements are looked up by all that is known now. */
const ALLES = { bekendOp: null, beschikbaarOp: null } as const;

/** A municipality's own system, as who it acts: the same whichever way its messages come in. */
export const systeemVan = (gemeente: string): Identiteit => ({
  onderwerp: `systeem-${gemeente}`,
  rollen: ['behandelaar'],
  gemeente,
});

const aanhouden = (reden: Aanhoudreden): Plaatsing => ({ soort: 'aanhouden', reden });

const gelijkend = (naam: string): string => naam.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The ids that a message may mean. A name counts within the region that keeps the agreement. */
function kandidaten({ view }: InkomendDeps, { data: { overeenkomst } }: AangebodenBericht): string[] {
  if (typeof overeenkomst === 'string') return [overeenkomst];
  const { regio, naam } = overeenkomst;
  return feitenBij(view.bij(ALLES), `regio-overeenkomst:${regio}`, 'overeenkomst').flatMap((f) =>
    regioVan(f.overeenkomst) === regio && gelijkend(f.inhoud.naam) === gelijkend(naam)
      ? [f.overeenkomst]
      : [],
  );
}

/** The agreements meant, of which the sender is a party: of others it must not learn that they are there. */
async function gevondenVoor(deps: InkomendDeps, bericht: AangebodenBericht): Promise<Gevonden[]> {
  const partij = `gemeente:${bericht.data.gemeente}`;
  const gevonden = await Promise.all(
    kandidaten(deps, bericht).map(async (overeenkomst) => ({
      overeenkomst,
      stand: await overeenkomstStand(deps.store, overeenkomstStroom(overeenkomst)),
    })),
  );
  return gevonden.filter(
    (g): g is Gevonden => g.stand.status !== 'leeg' && g.stand.partijen.includes(partij),
  );
}

/** Which recorded version a message means: by its name, else by the bytes of its document. */
export function kiesVersie(
  versies: Stand['versies'],
  { naam, document }: AangebodenBericht['data']['versie'],
): { readonly versie: string } | { readonly reden: Aanhoudreden } {
  if (naam !== undefined && Object.hasOwn(versies, naam)) {
    const bekend = versies[naam];
    const anders = document !== undefined && bekend !== null && bekend !== document;
    return anders ? { reden: 'versie-andere-tekst' } : { versie: naam };
  }
  const zelfde = Object.keys(versies).filter((v) => document !== undefined && versies[v] === document);
  const [versie] = zelfde;
  if (versie === undefined) return { reden: 'versie-onbekend' };
  return zelfde.length > 1 ? { reden: 'versie-dubbelzinnig' } : { versie };
}

/** Nothing when the file cannot be read to its end: one broken file must not keep up what comes after it. */
export async function leesbaar<T>(werk: Promise<T>): Promise<T | undefined> {
  try {
    return await werk;
  } catch (fout) {
    if (fout instanceof OnleesbareGebeurtenis) return undefined;
    throw fout;
  }
}

/**
 * Records what a message says as an act of the municipality that it comes from, if it can be told of which agreement
 * and of which version. A message that comes again finds its own act: the id of the event follows from the message.
 */
export async function plaats(
  deps: InkomendDeps,
  bericht: AangebodenBericht,
  spoor?: string | undefined,
): Promise<Plaatsing> {
  const [gevonden, ...meer] = await gevondenVoor(deps, bericht);
  if (!gevonden) return aanhouden('overeenkomst-onbekend');
  if (meer.length > 0) return aanhouden('overeenkomst-dubbelzinnig');
  const { overeenkomst } = gevonden;
  const keus = kiesVersie(gevonden.stand.versies, bericht.data.versie);
  if ('reden' in keus) return aanhouden(keus.reden);
  const daad = daadVan(bericht, keus.versie);
  const soort = overeenkomstDossiers(deps);
  const handeling = soort.handelingen.find((h) => h.gebeurtenis === daad.gebeurtenis);
  if (!handeling) throw new Error(`no act is called ${daad.gebeurtenis}`);
  const wie = systeemVan(bericht.data.gemeente);
  const sleutel = `bericht/${bericht.source}/${bericht.id}`;
  const omgeving = { betrekkingen: deps.betrekkingen, vandaag: () => dagVan(deps.nu()) };
  const uit = await leesbaar(
    verricht(deps, soort, handeling, {
      toegang: new Toegang(wie, omgeving, deps.logger),
      idempotencyKey: sleutel,
      ifMatch: undefined,
      spoor,
      sleutel: overeenkomst,
      inhoud: handeling.invoer.extend(Begeleiding.shape).strict().parse(daad.inhoud),
    }),
  );
  if (uit === undefined) return aanhouden('overeenkomst-onleesbaar');
  if (!isWeigering(uit))
    return { soort: 'geplaatst', overeenkomst, versie: keus.versie, gebeurtenis: uit.gebeurtenis };
  if (uit.code === 'niet-gevonden') return aanhouden('overeenkomst-onbekend');
  // It was placed before, when the version had another name; what was told of it then was lost.
  if (uit.code === 'sleutel-hergebruikt') {
    const gebeurtenis = eventId(overeenkomstStroom(overeenkomst), wie.onderwerp, sleutel, 0);
    return { soort: 'geplaatst', overeenkomst, versie: keus.versie, gebeurtenis };
  }
  return { soort: 'geweigerd', weigering: uit };
}
