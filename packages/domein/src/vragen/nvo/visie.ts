import type { Dag } from '../../gedeeld/datum.ts';
import { type Orgaan, partijSleutel } from '../../gedeeld/namen.ts';
import { en, of } from '../../gedeeld/zekerheid.ts';
import type { SoortVan } from '../feiten.ts';
import { rechtsvoorgangers } from '../gemeenten.ts';
import { geldendeVersie, handelingVenster } from '../overeenkomst/dossier.ts';
import { BINDEND, handelingenVan, staatEr } from '../overeenkomst/handelingen.ts';
import { type Bevinding, bevinding, ORGAAN, type Reden, reden } from '../reden.ts';
import {
  type BeslisOrgaan,
  type EisAntwoord,
  eisAntwoord,
  meeste,
  type Onderdeel,
  onderdeel,
  samen,
} from './eis.ts';
import type { Afspraak, Grond, NvoLid } from './grond.ts';

/** R1: the vision of the region and who adopted it (002:709-715). */

type Besluit = SoortVan<'besluit'>;
type Stem = { readonly onderdeel: Onderdeel; readonly orgaan: Orgaan | undefined };

/** What the council of a municipality, or of who it came in the place of (Wet arhi 44), said of the text that counts. */
function raadVan(grond: Grond, { d }: Afspraak, gemeente: string) {
  const geldend = geldendeVersie(d);
  const van = (code: string) =>
    handelingenVan(d, partijSleutel({ gemeente: code }), RAADSBESLUIT).filter(
      (h) => h.versie === undefined || geldend === undefined || h.versie === geldend,
    );
  const eigen = van(gemeente);
  const voorgangers = rechtsvoorgangers(grond.feiten, gemeente, grond.dag).map(van);
  const namens = voorgangers.length > 0 ? en(...voorgangers.map((h) => staatEr(h, grond.dag))) : 'nee';
  return {
    oordeel: of(staatEr(eigen, grond.dag), namens),
    feiten: [...eigen, ...voorgangers.flat()].map((h) => h.feit),
  };
}
const RAADSBESLUIT = { soort: 'partijen', handeling: 'besluit', orgaan: 'raad' } as const;

/** Certainly taken by then: decisions of one municipality, whichever body took them. */
function genomen({ d }: Afspraak, gemeente: string, dag: Dag): Besluit[] {
  return d.besluiten.filter(
    (b) =>
      partijSleutel(b.inhoud.partij) === partijSleutel({ gemeente }) &&
      handelingVenster(b.inhoud.datum, b).laatst <= dag,
  );
}

/** A member without a yes of its council: refused, decided by another body, or nothing recorded. */
function zonderRaad(grond: Grond, visie: Afspraak, { gemeente, naam, lid }: NvoLid): Stem {
  const besluiten = genomen(visie, gemeente, grond.dag);
  const geweigerd = besluiten.filter((b) => b.inhoud.orgaan === 'raad' && b.inhoud.uitkomst === 'geweigerd');
  const geen = { orgaan: undefined };
  if (geweigerd.length > 0)
    return { onderdeel: onderdeel(naam, 'nee', `${naam}: de raad weigerde.`, geweigerd), ...geen };
  const [ander] = besluiten.filter((b) => b.inhoud.orgaan !== 'raad' && BINDEND.includes(b.inhoud.uitkomst));
  if (ander) {
    const { orgaan } = ander.inhoud;
    const uitleg = `${naam}: besloten door ${ORGAAN[orgaan]}; de norm vraagt de raad.`;
    return { onderdeel: onderdeel(naam, 'deels', uitleg, [ander]), orgaan };
  }
  const uitleg = `${naam}: een besluit van de raad over deze tekst is niet vastgelegd.`;
  const oordeel = lid === 'onzeker' ? 'onzeker' : isVastgelegd(visie) ? 'niet-aangetoond' : 'niet-bekend';
  return { onderdeel: onderdeel(naam, oordeel, uitleg, besluiten), ...geen };
}

/** What one member did with a vision. */
function stemVan(grond: Grond, visie: Afspraak, lid: NvoLid): Stem {
  const { oordeel, feiten } = raadVan(grond, visie, lid.gemeente);
  if (oordeel === 'nee') return zonderRaad(grond, visie, lid);
  const wat = oordeel === 'ja' ? 'de raad stelde vast' : 'of de raad toen al had vastgesteld, is niet zeker';
  return { onderdeel: onderdeel(lid.naam, oordeel, `${lid.naam}: ${wat}.`, feiten), orgaan: 'raad' };
}

/** Is there anything of it beside what a source reports? */
function isVastgelegd({ d }: Afspraak): boolean {
  return [d.partijen, d.besluiten, d.plannen, d.ondertekeningen, d.versies].some((f) => f.length > 0);
}

/** A body as a source writes it. */
function gemeldOrgaan(woorden: string): Orgaan {
  if (/\bra(?:ad|den)\b|gemeentera/i.test(woorden)) return 'raad';
  if (/college/i.test(woorden)) return 'college';
  return /overleg|portefeuillehouder|stuurgroep/i.test(woorden) ? 'overleg' : 'onbekend';
}

function organen(visie: Afspraak, stemmen: readonly Stem[]): BeslisOrgaan[] {
  const tel = (volgens: BeslisOrgaan['volgens'], lijst: readonly Orgaan[]): BeslisOrgaan[] =>
    [...Map.groupBy(lijst, (o) => o)].map(([orgaan, { length }]) => ({ orgaan, volgens, aantal: length }));
  const gemeld = visie.d.rapporten
    .filter((r) => r.inhoud.status === 'vastgesteld' || r.inhoud.vastgesteld !== undefined)
    .flatMap(({ inhoud }) => (inhoud.organen.length > 0 ? inhoud.organen : ['onbekend']))
    .map(gemeldOrgaan);
  return [
    ...tel(
      'vastgelegd',
      stemmen.flatMap((s) => s.orgaan ?? []),
    ),
    ...tel('gemeld', gemeld),
  ];
}

/** That the vision itself may not hold, or that its region may have more members, keeps a yes from being certain. */
function begrensd(grond: Grond, { geldt }: Afspraak, stand: EisAntwoord['oordeel']): EisAntwoord['oordeel'] {
  if (stand !== 'ja') return stand;
  if (geldt.oordeel === 'niet-aangetoond') return 'niet-aangetoond';
  return grond.ledenVastgelegd && geldt.oordeel !== 'onzeker' ? 'ja' : 'onzeker';
}

type Beoordeeld = { visie: Afspraak; stemmen: Stem[]; oordeel: EisAntwoord['oordeel'] };

/** The visions that may hold on the day, the one that says most first. */
export function visies(grond: Grond): Beoordeeld[] {
  const alle = grond.afspraken
    .filter((a) => a.soort === 'regiovisie' && a.geldt.oordeel !== 'nee')
    .map((visie) => {
      const stemmen = grond.leden.map((lid) => stemVan(grond, visie, lid));
      const uitkomst = samen(stemmen.map((s) => s.onderdeel.oordeel));
      return { visie, stemmen, oordeel: begrensd(grond, visie, uitkomst) };
    });
  const wint = meeste(alle.map((v) => v.oordeel));
  return alle.sort((a, b) => Number(b.oordeel === wint) - Number(a.oordeel === wint));
}

function bevindingenVan(grond: Grond, visie: Afspraak | undefined): Bevinding[] {
  const uit: Bevinding[] = [];
  if (!grond.ledenVastgelegd)
    uit.push(
      bevinding(
        'leden-niet-volledig',
        'Niet van elk lid is vastgelegd dat het lid is; “elke raad” is dan niet te zeggen.',
        [],
        'NvO R1',
      ),
    );
  if (visie?.geldt.oordeel === 'niet-bekend')
    uit.push(
      bevinding('inwerkingtreding-niet-bekend', `Wanneer “${visie.naam}” ingaat, is niet vastgelegd.`),
    );
  return uit;
}

/** Councils adopted something, but not as a vision: shown, and never counted as one (003:375, 001:224). */
function beleidskaders(grond: Grond): Bevinding[] {
  return grond.afspraken
    .filter((a) => a.soort === 'beleidskader' && a.geldt.oordeel !== 'nee')
    .flatMap((a) => {
      const raden = grond.leden.filter((l) => raadVan(grond, a, l.gemeente).oordeel === 'ja').length;
      const uitleg = `“${a.naam}” is door ${raden} van ${grond.leden.length} raden vastgesteld, als beleidskader.`;
      return raden > 0 ? [bevinding('beleidskader-is-geen-regiovisie', uitleg, a.d.besluiten, 'NvO R1')] : [];
    });
}

/** On which vision an answer rests, and what sources report of it. */
export function overVisie({ naam, d }: Afspraak): Reden[] {
  const gemeld = d.rapporten.map((r) =>
    reden(
      'nvo-visie-gemeld',
      `Een bron meldt over “${naam}”: ${r.inhoud.status}. Een melding is geen besluit.`,
      [r],
    ),
  );
  return [reden('nvo-visie', `Beoordeeld op “${naam}”.`, d.kop ? [d.kop] : []), ...gemeld];
}

/** R1: a vision that the council of every member adopted, on the text that counts. */
export function regiovisie(grond: Grond): EisAntwoord {
  const wat = 'Regiovisie door elke raad vastgesteld';
  const [eerste] = visies(grond);
  const kaders = eerste?.oordeel === 'ja' ? [] : beleidskaders(grond);
  const bevindingen = [...bevindingenVan(grond, eerste?.visie), ...kaders];
  if (!eerste) {
    const oud = grond.afspraken.filter((a) => a.soort === 'regiovisie');
    const redenen = oud.flatMap((a) => [
      reden('nvo-visie-geldt-niet', `“${a.naam}” geldt op deze dag niet.`),
      ...a.geldt.redenen,
    ]);
    return eisAntwoord('R1', wat, [], {
      oordeel: oud.length > 0 ? 'niet-aangetoond' : 'niet-bekend',
      redenen,
      bevindingen,
    });
  }
  const { visie, stemmen, oordeel } = eerste;
  return eisAntwoord(
    'R1',
    wat,
    stemmen.map((s) => s.onderdeel),
    {
      oordeel,
      organen: organen(visie, stemmen),
      redenen: overVisie(visie),
      bevindingen,
    },
  );
}
