import { Raadpleeggroep } from '@regiolog/domein/overeenkomst/events-afspraken';
import type { ContractenStand } from '@regiolog/domein/vragen/contracten';
import type { OnderwerpenStand } from '@regiolog/domein/vragen/onderwerpen';
import type { Raadpleging } from '@regiolog/domein/vragen/raadpleging';
import type { VerplichtingenStand } from '@regiolog/domein/vragen/verplichtingen';
import { alsTekst, type Dagen } from './kalender.ts';
import { contractenVan } from './orakel-contracten.ts';
import { geldtDeel } from './orakel-geldt.ts';
import { bij, binnen, sleutelVan } from './orakel-kennis.ts';
import { raadplegingVan } from './orakel-raadpleging.ts';
import { verplichtingenVan } from './orakel-verplichtingen.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

const alsVenster = (dagen: Dagen | null) =>
  dagen && { vroegst: alsTekst(dagen.van), laatst: alsTekst(dagen.tot) };

/** Base and options, each with its days, whether it was used and whether it runs. */
export function toetsContracten(zaak: Zaak, { contracten }: ContractenStand, id: string): void {
  const antwoord = contracten.map((c) => ({
    aard: c.aard,
    delen: c.delen.map((d) => [`${d.soort} ${d.nummer}`, d.begin, d.laatsteDag, d.gelicht, d.looptOp]),
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

/** Each duty with the times that it is due, and how each stands. */
export function toetsVerplichtingen(zaak: Zaak, { verplichtingen }: VerplichtingenStand, id: string): void {
  const antwoord = verplichtingen.map((v) => ({
    naam: `${v.verplichting} ${v.partij ? sleutelVan(v.partij) : ''}`,
    termijnen: v.termijnen.map((t) => [t.venster, t.zeker, t.stand, t.opTijd, t.nogNiet.length]),
  }));
  const moet = verplichtingenVan(zaak.kennis, id).map(({ naam, termijnen }) => ({
    naam,
    termijnen: termijnen.map((t) => [alsVenster(t.dagen), t.zeker, t.stand, t.opTijd, t.nogNiet.length]),
  }));
  const opNaam = (a: { naam: string }, b: { naam: string }) => (a.naam < b.naam ? -1 : 1);
  gelijk(`${id}: duties`, antwoord.sort(opNaam), moet.sort(opNaam), zaak);
  for (const v of verplichtingen) for (const t of v.termijnen) tel(zaak.gezien, `verplichting ${t.stand}`);
}

/** Each subject: does it hold? And which variant each party chose. */
export function toetsOnderwerpen(zaak: Zaak, antwoord: OnderwerpenStand, id: string): void {
  const { kennis: k } = zaak;
  const gegeven = antwoord.onderwerpen.map((o) => `${o.thema} ${o.stadium} ${o.geldt}`);
  const onderwerpen = bij(k, id, 'OnderwerpGeregeld').map(({ zegt }) => zegt);
  const moet = onderwerpen.map((o) => `${o.thema} ${o.stadium} ${geldtDeel(k, id, o.stadium, binnen(k, o))}`);
  gelijk(`${id}: subjects`, gegeven.sort(), moet.sort(), zaak);
  const varianten = antwoord.varianten.flatMap((v) =>
    v.fasen.map((f) => `${sleutelVan(v.partij)} ${f.variant}`),
  );
  const gekozen = onderwerpen.flatMap((o) =>
    o.partij && o.variant ? [`${sleutelVan(o.partij)} ${o.variant}`] : [],
  );
  gelijk(`${id}: variants`, varianten.sort(), gekozen.sort(), zaak);
}
