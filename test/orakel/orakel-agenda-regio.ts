import { dagenVan, dagOp, EERSTE } from './kalender.ts';
import type { Moment } from './orakel-agenda.ts';
import { delenVan, eindigt, inActen, inRegio, type Kennis, type Regio } from './orakel-kennis.ts';
import { bekendSinds } from './zichtbaar.ts';

/** What a region itself has to think of: members that mean to leave, and appointments that end. */

type Gezegd = { readonly gemeente: string; readonly domeinen: readonly string[] };

/** Intentions to leave, for the domains for which neither an exit nor a decision to stay followed. */
function voornemens(k: Kennis, regio: string): Moment[] {
  const acten = <T extends 'UittredingVoorgenomen' | 'GemeenteUitgetreden' | 'BlijvenBesloten'>(type: T) =>
    inActen<Regio, T>(k, `regio ${regio}.${regio} ${type}`);
  const vervolg = [
    ...acten('GemeenteUitgetreden').map((d) => ({ ...d, dagen: eindigt(d.zegt.einde) })),
    ...acten('BlijvenBesloten').map((d) => ({ ...d, dagen: d.zegt.datum ? dagenVan(d.zegt.datum) : null })),
  ];
  return acten('UittredingVoorgenomen').flatMap((v): Moment[] => {
    const { gemeente, domeinen, per } = v.zegt;
    // Without a day of its own the intention was there when it was known, and at the latest by the planned day.
    const sinds = per ? Math.min(dagenVan(per).van - 1, dagOp(bekendSinds(v.gebeurtenis))) : EERSTE;
    const gevolgd = vervolg
      .filter((f) => (f.zegt as Gezegd).gemeente === gemeente && f.eerste > v.eerste)
      .filter((f) => f.dagen === null || f.dagen.tot >= sinds)
      .flatMap((f) => delenVan((f.zegt as Gezegd).domeinen));
    if (delenVan(domeinen).every((d) => gevolgd.includes(d))) return [];
    const dagen = per ? dagenVan(per) : null;
    return [{ soort: 'uittreding-voorgenomen', over: gemeente, dagen, taak: true, twijfel: true }];
  });
}

export const overRegio = (k: Kennis, regio: string): Moment[] => [
  ...voornemens(k, regio),
  ...inRegio(k, regio, 'AanspreekpuntAangewezen').flatMap((a): Moment[] =>
    a.einde && a.stadium === 'aangewezen'
      ? [{ soort: 'aanspreekpunt', over: a.gemeente, dagen: eindigt(a.einde) }]
      : [],
  ),
];
