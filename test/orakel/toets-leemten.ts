import type { Leemten, RegioLeemten } from '@regiolog/domein/vragen/leemten/leemten';
import { alsTekst, dagenVan, NOOIT } from './kalender.ts';
import { delenVan } from './orakel-kennis.ts';
import { dagenRondom, dekkingOp, ledenPerDomein } from './orakel-leemten.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

/** So many days are looked at in one answer: every one costs a look at everything. */
const MEESTE_DAGEN = 12;

/** Some of the days, spread over all of them, another choice for another day. */
function enkele(dagen: readonly number[], begin: number): number[] {
  const stap = Math.max(1, Math.ceil(dagen.length / MEESTE_DAGEN));
  return dagen.filter((_, n) => (n + begin) % stap === 0);
}

/** Who is covered from which day, as long as it is a member, looked at on days at and beside everything that is dated. */
export function toetsLeemten(
  zaak: Zaak,
  antwoord: Leemten,
  regio: string,
  vraag: { readonly vanaf?: string | undefined; readonly domein?: string | undefined },
): void {
  const { kennis: k } = zaak;
  const vanaf = dagenVan(vraag.vanaf ?? zaak.tijden.geldigOp).van;
  const gevraagd = vraag.domein === undefined ? undefined : delenVan([vraag.domein]);
  // Every end and begin that is answered, and the day before it, with some of the other days in ten years.
  const grenzen = antwoord.leden.flatMap((l) => l.dekking.flatMap((d) => [dagenVan(d.van).van]));
  const rondom = [
    ...dagenRondom(k, vanaf, Math.min(vanaf + 3650, NOOIT)),
    ...grenzen,
    ...grenzen.map((g) => g - 1),
  ];
  const dagen = enkele(
    [...new Set(rondom)].filter((d) => d >= vanaf).sort((a, b) => a - b),
    vanaf,
  );
  for (const dag of dagen) {
    const tekst = alsTekst(dag);
    // Whoever is or may be a member on the day, and nobody else: not who left, nor who is yet to join.
    const leden = ledenPerDomein({ ...k, dag }, regio).filter(
      (l) => gevraagd === undefined || gevraagd.includes(l.split(' ')[1] ?? ''),
    );
    const moet = leden.map((lid) => {
      const [gemeente = '', domein = ''] = lid.split(' ');
      const { oordeel, overeenkomsten } = dekkingOp({ ...k, dag }, regio, gemeente, domein);
      tel(zaak.gezien, `gedekt ${oordeel}`);
      return [lid, oordeel, ...overeenkomsten];
    });
    const zegt = antwoord.leden.flatMap(({ gemeente, domein, dekking }) =>
      dekking
        .filter((d) => d.van <= tekst && (d.tot === null || d.tot >= tekst))
        .map((d) => [`${gemeente} ${domein}`, d.oordeel, ...d.overeenkomsten.toSorted()]),
    );
    const opNaam = (a: readonly string[], b: readonly string[]) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);
    gelijk(`${regio}: covered on ${tekst}`, zegt.sort(opNaam), moet.sort(opNaam), zaak);
  }
}

/** Of every region who is not certainly covered on the day. */
export function toetsLandelijkeLeemten(zaak: Zaak, blad: object): void {
  const { kennis: k } = zaak;
  for (const { regio, nietGedekt } of (blad as { resultaten: readonly RegioLeemten[] }).resultaten) {
    const moet = ledenPerDomein(k, regio).flatMap((lid) => {
      const [gemeente = '', domein = ''] = lid.split(' ');
      const { oordeel } = dekkingOp(k, regio, gemeente, domein);
      return oordeel === 'ja' ? [] : [`${lid} ${oordeel}`];
    });
    const gegeven = nietGedekt.map((n) => `${n.gemeente} ${n.domein} ${n.oordeel}`);
    gelijk(`${regio}: not covered`, gegeven.sort(), moet.sort(), zaak);
  }
}
