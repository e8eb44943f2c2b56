import type { GeldAntwoord } from '@regiolog/domein/vragen/geld/geld';
import type { GeldregelAntwoord } from '@regiolog/domein/vragen/geld/geld-regels';
import type { Uitkomst as Gegeven } from '@regiolog/domein/vragen/geld/geld-uitkomst';
import { kostendekking, miljoensten, naarSleutel, regelsInKracht, type Uitkomst } from './orakel-geld.ts';
import { geldtOpDag } from './orakel-geldt.ts';
import type { Kennis } from './orakel-kennis.ts';
import { overeenkomstenVanRegio } from './orakel-regio.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

/** A cent; what is no whole number of cents is shared by the millionth. */
const CENT = 10_000n;
const absoluut = (n: bigint) => (n < 0n ? -n : n);

/** Shares that add up to everything, none further from its exact share than one unit. */
function toetsVerdeling(zaak: Zaak, wat: string, gegeven: Gegeven, moet: Uitkomst): void {
  gelijk(`${wat}: worked out`, gegeven.berekend, moet !== undefined, zaak);
  tel(zaak.gezien, `verdeling ${gegeven.berekend}`);
  if (!moet) return;
  const som = [...moet.gewichten.values()].reduce((a, b) => a + b, 0n);
  gelijk(
    `${wat}: who shares`,
    gegeven.delen.map((d) => d.gemeente),
    [...moet.gewichten.keys()],
    zaak,
  );
  const procenten = gegeven.delen.map((d) => miljoensten(d.percentage));
  gelijk(`${wat}: percent in all`, String(procenten.reduce((a, b) => a + b, 0n)), '100000000', zaak);
  const bedragen = gegeven.delen.map((d) => (d.bedrag === null ? null : miljoensten(d.bedrag)));
  const totaal = moet.totaal;
  const eenheid = totaal !== null && totaal % CENT === 0n ? CENT : 1n;
  if (totaal === null)
    gelijk(
      `${wat}: no amounts`,
      bedragen.every((b) => b === null),
      true,
      zaak,
    );
  else {
    gelijk(`${wat}: total`, miljoensten(gegeven.totaal ?? ''), totaal, zaak);
    gelijk(
      `${wat}: all of it`,
      bedragen.reduce<bigint>((a, b) => a + (b ?? 0n), 0n),
      totaal,
      zaak,
    );
  }
  const gewichten = [...moet.gewichten.values()];
  toetsResten(
    zaak,
    wat,
    procenten.map((p) => p / 100n),
    1_000_000n,
    gewichten,
  );
  if (totaal !== null)
    toetsResten(
      zaak,
      wat,
      bedragen.map((b) => (b ?? 0n) / eenheid),
      totaal / eenheid,
      gewichten,
    );
  gegeven.delen.forEach((deel, n) => {
    const gewicht = moet.gewichten.get(deel.gemeente) ?? 0n;
    gelijk(
      `${wat}: ${deel.gemeente}`,
      [miljoensten(deel.teller), miljoensten(deel.noemer)],
      [gewicht, som],
      zaak,
    );
    const dichtbij = (waarde: bigint, heel: bigint, marge: bigint) =>
      absoluut(waarde * som - heel * gewicht) < marge * som;
    gelijk(
      `${wat}: percent of ${deel.gemeente}`,
      dichtbij(procenten[n] ?? 0n, 100_000_000n, 100n),
      true,
      zaak,
    );
    const bedrag = bedragen[n];
    if (totaal !== null && bedrag != null)
      gelijk(`${wat}: amount of ${deel.gemeente}`, dichtbij(bedrag, totaal, eenheid), true, zaak);
  });
}

/** What is left after rounding down goes, a unit each, to the largest remainders. */
function toetsResten(
  zaak: Zaak,
  wat: string,
  delen: readonly bigint[],
  geheel: bigint,
  gewichten: readonly bigint[],
): void {
  const som = gewichten.reduce((a, b) => a + b, 0n);
  const resten = gewichten.map((gewicht, n) => ({
    rest: (geheel * gewicht) % som,
    extra: (delen[n] ?? 0n) - (geheel * gewicht) / som,
  }));
  const minste = resten.filter((r) => r.extra === 1n).map((r) => r.rest);
  const gepasseerd = resten.some((r) => r.extra === 0n && minste.some((m) => m < r.rest));
  gelijk(`${wat}: remainders`, gepasseerd, false, zaak);
}

/** One rule with everything that it gives. */
function toetsRegel(zaak: Zaak, r: GeldregelAntwoord, jaar: string): void {
  const { kennis: k } = zaak;
  const wat = `${r.overeenkomst}: rule ${r.regel}`;
  const regel = regelsInKracht(k, r.overeenkomst)
    .map((m) => m.regel)
    .find((m) => JSON.stringify(zegt(m)) === JSON.stringify(zegt(r)));
  if (!regel || r.stadium !== 'geregeld' || !r.formule) {
    gelijk(`${wat}: gives nothing`, r.uitkomsten.length, 0, zaak);
    return;
  }
  if (r.formule !== 'kostendekking-amersfoort') {
    const moet = naarSleutel(k, r.overeenkomst, regel, r.formule.replace('naar-', ''), jaar);
    // Without the key there are no amounts at all.
    gelijk(
      `${wat}: outcomes`,
      r.uitkomsten.length,
      r.uitkomsten[0]?.berekend || moet[0] ? 3 : r.uitkomsten.length,
      zaak,
    );
    r.uitkomsten.forEach((u, n) => {
      toetsVerdeling(zaak, `${wat}: ${u.wat}`, u, moet[n]);
    });
    return;
  }
  const [dekking, rest, verevening, afrekening] = r.uitkomsten;
  const moet = kostendekking(k, r.overeenkomst, regel, jaar);
  const totaal = (u: Gegeven | undefined) => (u?.berekend ? miljoensten(u.totaal ?? '') : undefined);
  gelijk(`${wat}: cover`, [totaal(dekking), totaal(rest)], [moet.eerst, moet.rest], zaak);
  if (verevening) toetsVerdeling(zaak, `${wat}: ${verevening.wat}`, verevening, moet.delen);
  const afgerekend = moet.delen !== undefined && moet.voorschotten !== undefined;
  gelijk(`${wat}: settled`, afrekening?.berekend, afgerekend, zaak);
  afrekening?.delen.forEach((deel, n) => {
    const aandeel = miljoensten(verevening?.delen[n]?.bedrag ?? '0');
    const saldo = aandeel - (moet.voorschotten?.get(deel.gemeente) ?? 0n);
    gelijk(`${wat}: ${deel.gemeente} pays`, miljoensten(deel.bedrag ?? ''), saldo, zaak);
    tel(zaak.gezien, 'afgerekend');
  });
}

type Kenmerken = Pick<GeldregelAntwoord, 'regel' | 'soort' | 'stadium'> & {
  readonly formule?: string | null | undefined;
  readonly van?: { readonly datum: string } | null | undefined;
  readonly einde?: { readonly datum: string; readonly soort: string } | null | undefined;
};
const zegt = ({ regel, soort, stadium, formule, van, einde }: Kenmerken) => [
  regel,
  soort,
  stadium,
  formule ?? null,
  van?.datum ?? null,
  einde ? `${einde.soort} ${einde.datum}` : null,
];
const rijen = (regels: readonly (Kenmerken & { geldt: string })[]) =>
  regels.map((r) => JSON.stringify([...zegt(r), r.geldt])).sort();
const vanKennis = (k: Kennis, id: string) =>
  regelsInKracht(k, id).map(({ regel, geldt }) => ({ ...regel, geldt }));

export function toetsGeld(zaak: Zaak, antwoord: GeldAntwoord, id: string, vraag: { jaar?: string }): void {
  const jaar = vraag.jaar ?? zaak.tijden.geldigOp.slice(0, 4);
  gelijk(`${id}: does it hold`, antwoord.geldt, geldtOpDag(zaak.kennis, id), zaak);
  gelijk(`${id}: rules about money`, rijen(antwoord.regels), rijen(vanKennis(zaak.kennis, id)), zaak);
  for (const r of antwoord.regels) toetsRegel(zaak, r, jaar);
}

export function toetsGeldregels(
  zaak: Zaak,
  blad: object,
  regio: string,
  vraag: { readonly jaar?: string | undefined; readonly soort?: string | undefined },
): void {
  const regels = (blad as { resultaten: readonly GeldregelAntwoord[] }).resultaten;
  const jaar = vraag.jaar ?? zaak.tijden.geldigOp.slice(0, 4);
  const moet = overeenkomstenVanRegio(zaak.kennis, regio)
    .flatMap((id) => vanKennis(zaak.kennis, id))
    .filter((r) => vraag.soort === undefined || r.soort === vraag.soort);
  gelijk(`${regio}: rules about money`, rijen(regels), rijen(moet), zaak);
  for (const r of regels) toetsRegel(zaak, r, jaar);
}
