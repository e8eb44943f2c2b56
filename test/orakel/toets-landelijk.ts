import type { Afhankelijkheid } from '@regiolog/domein/vragen/afhankelijkheden';
import type { Eindregel } from '@regiolog/domein/vragen/eindes';
import type { Herkomstregel } from '@regiolog/domein/vragen/herkomst';
import type { Lidmaatschapswijziging } from '@regiolog/domein/vragen/lidmaatschapswijzigingen';
import type { Tellingen } from '@regiolog/domein/vragen/tellingen/tellingen';
import { alsTekst, dagenVan, NOOIT } from './kalender.ts';
import { bij, type Kennis, overeenkomstenVan } from './orakel-kennis.ts';
import { thuisregios, wachtenden, wijzigingen } from './orakel-landelijk.ts';
import { eindesVan } from './orakel-looptijd.ts';
import { nietBekend, perWaarde } from './orakel-tellingen.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';
import type { Daad } from './zichtbaar.ts';

const rijenVan = <R>(blad: object) => (blad as { resultaten: readonly R[] }).resultaten;

/** Which texts wait for the same, and in which regions. */
export function toetsAfhankelijkheden(zaak: Zaak, blad: object): void {
  const groepen = rijenVan<Afhankelijkheid>(blad).map((g) => ({
    van: g.van,
    regios: g.regios,
    wie: g.overeenkomsten.map((o) => `${o.overeenkomst} ${o.wacht}`).sort(),
  }));
  const moet = [...Map.groupBy(wachtenden(zaak.kennis), (w) => w.van)].map(([van, rij]) => ({
    van,
    regios: thuisregios(rij.map((w) => w.id)),
    wie: rij.map((w) => `${w.id} ${w.wacht}`).sort(),
  }));
  const opNaam = (a: { van: string }, b: { van: string }) => (a.van < b.van ? -1 : 1);
  gelijk('what is waited for', groepen.sort(opNaam), moet.sort(opNaam), zaak);
  for (const g of groepen) if (g.regios.length > 1) tel(zaak.gezien, 'samen wachten');
}

type Eindblad = { readonly perMaand: readonly { readonly maand: string; readonly aantal: number }[] };

/**
 * Which agreements end within the time, by the end that comes first for certain; and how many in each month. Of which
 * nobody recorded what it is, is in no list.
 */
export function toetsEindes(zaak: Zaak, blad: object, _: string, v: { van: string; tot: string }): void {
  const [van, tot] = [dagenVan(v.van).van, dagenVan(v.tot).tot];
  const ingeschreven = overeenkomstenVan(zaak.kennis).filter(
    (id) => bij(zaak.kennis, id, 'OvereenkomstIngeschreven').length > 0,
  );
  const moet = ingeschreven.flatMap((id) => {
    const laatst = Math.min(...eindesVan(zaak.kennis, id).map(({ dagen }) => dagen.tot));
    return laatst >= van && laatst <= tot && laatst < NOOIT ? [`${alsTekst(laatst)} ${id}`] : [];
  });
  const rijen = rijenVan<Eindregel>(blad).map((r) => `${r.einde.laatst} ${r.id}`);
  gelijk('what ends', rijen, moet.sort(), zaak);
  const { perMaand } = blad as Eindblad;
  const maanden = [...Map.groupBy(moet, (m) => m.slice(0, 7))].map(([m, rij]) => `${m} ${rij.length}`);
  gelijk(
    'ends per month',
    perMaand.map((m) => `${m.maand} ${m.aantal}`),
    maanden,
    zaak,
  );
}

export function toetsWijzigingen(zaak: Zaak, blad: object, _: string, v: { van: string; tot: string }): void {
  const rijen = rijenVan<Lidmaatschapswijziging>(blad).map(
    (w) => `${w.regio} ${w.gemeente} ${w.soort} ${w.zekerheid}`,
  );
  gelijk('changes of membership', rijen.sort(), wijzigingen(zaak.kennis, v.van, v.tot), zaak);
}

type Groep = Tellingen['waarden'][number];

/** Each group with the regions and the files behind it, and the regions of which nothing is known. */
export function toetsTellingen(
  zaak: Zaak,
  t: Tellingen,
  _: string,
  v: { per: Tellingen['per']; waarde?: string },
): void {
  const { kennis: k } = zaak;
  const toon = (groepen: readonly Groep[]) =>
    groepen
      .filter((g) => g.waarde !== 'mandaat')
      .map((g) => `${g.waarde}: ${g.regios.ids.join()} / ${g.dossiers.ids.join()}`)
      .sort();
  const gevraagd = (stadia: readonly string[]) =>
    perWaarde(k, v.per, stadia).filter((g) => v.waarde === undefined || g.startsWith(`${v.waarde}: `));
  gelijk(`counts per ${v.per}`, toon(t.waarden), gevraagd(['geregeld']), zaak);
  gelijk(
    `counts per ${v.per}: on purpose not`,
    toon(t.bewustNiet),
    gevraagd(['bewust-niet', 'onderzocht-en-afgewezen']),
    zaak,
  );
  gelijk(`counts per ${v.per}: announced`, toon(t.aangekondigd), gevraagd(['aangekondigd']), zaak);
  for (const g of [...t.waarden, ...t.bewustNiet, ...t.aangekondigd])
    gelijk(
      `${g.waarde}: counted`,
      [g.regios.aantal, g.dossiers.aantal],
      [g.regios.ids.length, g.dossiers.ids.length],
      zaak,
    );
  if ([...t.waarden, ...t.aangekondigd].some((g) => g.waarde === 'mandaat')) return;
  gelijk(`counts per ${v.per}: not known`, t.nietBekend.ids, nietBekend(k, v.per), zaak);
}

/** What opens a file: before it counts, no list holds what is in the file. */
const OPENING: Readonly<Record<string, string>> = {
  overeenkomst: 'OvereenkomstIngeschreven',
  mandaat: 'MandaatIngeschreven',
  gemeente: 'GemeenteIngeschreven',
  regio: 'RegioIngericht',
  nvo: 'RegioIngericht',
};

function isGeopend(k: Kennis, daad: Daad): boolean {
  const categorie = daad.categorie === 'nvo' ? 'regio' : daad.categorie;
  return k.daden.some(
    (d) =>
      d.categorie === categorie &&
      d.regio === daad.regio &&
      d.dossier === daad.dossier &&
      d.type === OPENING[categorie],
  );
}

/** Every act in an opened file is looked at once; those without a source, or without a place in it, are named. */
export function toetsHerkomst(
  zaak: Zaak,
  antwoord: { readonly vastgelegd: number },
  _: string,
  v: { readonly regio?: string | undefined; readonly gebrek?: string | undefined },
): void {
  const { kennis: k } = zaak;
  const daden = k.daden
    .filter((d) => v.regio === undefined || d.regio === v.regio)
    // That a name was destroyed says nothing that could have a source.
    .filter((d) => d.type !== 'PersoonsgegevensVernietigd' && isGeopend(k, d));
  gelijk('entries looked at', antwoord.vastgelegd, daden.length, zaak);
  const rijen = rijenVan<Herkomstregel>(antwoord)
    .filter((r) => r.gebrek.startsWith('zonder-'))
    .map((r) => `${r.gebrek} ${r.redenen.flatMap((x) => x.gebeurtenissen).join()}`);
  const moet = daden.map(({ gebeurtenis }) => {
    const { bron } = gebeurtenis.metadata as { bron?: { plaats?: string } };
    return bron === undefined
      ? `zonder-bron ${gebeurtenis.id}`
      : bron.plaats
        ? ''
        : `zonder-plaats ${gebeurtenis.id}`;
  });
  const gevraagd = moet.filter((m) => m && (v.gebrek === undefined || m.startsWith(`${v.gebrek} `)));
  if (gevraagd.length <= 200) gelijk('entries without a source', rijen.sort(), gevraagd.sort(), zaak);
}
