import { Raadpleeggroep } from '@regiolog/domein/overeenkomst/events-afspraken';
import type { ContractenStand } from '@regiolog/domein/vragen/contracten';
import type { Raadpleging } from '@regiolog/domein/vragen/raadpleging';
import { alsTekst, type Dagen } from './kalender.ts';
import { contractenVan } from './orakel-contracten.ts';
import { raadplegingVan } from './orakel-raadpleging.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

const alsVenster = (dagen: Dagen | null) =>
  dagen && { vroegst: alsTekst(dagen.van), laatst: alsTekst(dagen.tot) };

/** Base and options, each with its days, whether it was used and whether it runs. */
export function toetsContracten(zaak: Zaak, { contracten }: ContractenStand, id: string): void {
  const antwoord = contracten.map((c) => ({
    aard: c.aard,
    delen: c.delen.map((d) => [
      `${d.soort} ${d.nummer}`,
      d.begin,
      d.laatsteDag,
      d.gelicht === 'ja',
      d.looptOp,
    ]),
    over: c.optiesOver,
    uiterlijk: c.uiterlijkEinde,
  }));
  const moet = contractenVan(zaak.kennis, id).map((c) => ({
    ...c,
    delen: c.delen.map((d) => [d.naam, alsVenster(d.begin), alsVenster(d.einde), d.gelicht, d.loopt]),
    uiterlijk: alsVenster(c.uiterlijk),
  }));
  gelijk(`${id}: contracts`, antwoord, moet, zaak);
  for (const c of contracten) for (const d of c.delen) tel(zaak.gezien, `contract ${d.looptOp}`);
}

/** Each group of the norm and the others: heard, and in time? */
export function toetsRaadpleging(zaak: Zaak, antwoord: Raadpleging, id: string): void {
  const { per, aangetoond } = raadplegingVan(zaak.kennis, id, Raadpleeggroep.options);
  for (const g of antwoord.groepen) {
    const moet = per.get(g.groep);
    const gegeven = { stand: g.stand, gehouden: g.gehouden, voor: g.voorVaststelling };
    gelijk(`${id}: consultation of ${g.groep}`, gegeven, moet, zaak);
    tel(zaak.gezien, `geraadpleegd ${g.gehouden}`);
  }
  gelijk(`${id}: consultation shown`, antwoord.aangetoond, aangetoond, zaak);
}
