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
  const moet = verplichtingenVan(zaak.kennis, id).toSorted((a, b) => (a.naam < b.naam ? -1 : 1));
  const gegeven = verplichtingen
    .map((v) => ({ ...v, naam: `${v.verplichting} ${v.partij ? sleutelVan(v.partij) : ''}` }))
    .sort((a, b) => (a.naam < b.naam ? -1 : 1));
  gelijk(
    `${id}: duties`,
    gegeven.map((v) => v.naam),
    moet.map((v) => v.naam),
    zaak,
  );
  gegeven.forEach(({ naam, termijnen }, n) => {
    const verwacht = moet[n]?.termijnen ?? [];
    const wanneer = termijnen.map((t) => [t.venster, t.zeker]);
    gelijk(
      `${id}: when ${naam} is due`,
      wanneer,
      verwacht.map((t) => [alsVenster(t.dagen), t.zeker]),
      zaak,
    );
    termijnen.forEach((t, m) => {
      const v = verwacht[m];
      if (!v?.beoordeeld) return;
      const [zegt, is] = [
        [t.stand, t.opTijd, t.nogNiet.length],
        [v.stand, v.opTijd, v.nogNiet.length],
      ];
      gelijk(`${id}: ${naam}, due ${JSON.stringify(t.venster)}`, zegt, is, zaak);
      tel(zaak.gezien, `verplichting ${t.stand}`);
    });
  });
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
