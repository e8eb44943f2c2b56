import type { Agenda, Horizon } from '@regiolog/domein/vragen/agenda/agenda';
import { alsTekst, dagenVan, maandenLater } from './kalender.ts';
import {
  agendaVanOvereenkomst,
  agendaVanRegio,
  type Gevraagd,
  metPlichten,
  SOORTEN,
  samen,
} from './orakel-agenda.ts';
import { overeenkomstenVanRegio } from './orakel-regio.ts';
import { maanden } from './orakel-tellingen.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

type Blad = Pick<Agenda, 'van' | 'tot'> & { readonly resultaten: Agenda['rijen']; readonly totaal: number };

/** From the day up to a day or for a time, half a year when nothing is said, and never more than 25 years. */
function tijdVan({ kennis: { dag } }: Zaak, { binnen, tot }: Horizon): Gevraagd['tijd'] {
  const gevraagd = tot ? dagenVan(tot).van : maandenLater(dag, maanden(binnen ?? 'P6M'));
  return { van: dag, tot: Math.min(gevraagd, maandenLater(dag, 300)) };
}

function toets(
  zaak: Zaak,
  blad: Blad,
  vraag: Horizon,
  ids: readonly string[],
  naief: (gevraagd: Gevraagd) => string[],
): void {
  const tijd = tijdVan(zaak, vraag);
  gelijk('agenda: time', [blad.van, blad.tot], [alsTekst(tijd.van), alsTekst(tijd.tot)], zaak);
  if (blad.totaal > 200) return;
  const plichten = metPlichten(zaak.kennis, ids, tijd.tot);
  const rijen = blad.resultaten
    .filter((r) => SOORTEN.includes(r.soort))
    .filter((r) => plichten || r.soort !== 'verplichting')
    .map((r) => {
      const over = r.overeenkomst ?? r.mandaat ?? r.gemeente;
      return { wat: `${r.soort} ${over} ${r.uiterlijk} ${r.vroegst}`, zeker: r.zekerheid };
    });
  const moet = naief({ stand: vraag.stand, tijd }).filter((r) => plichten || !r.startsWith('verplichting '));
  gelijk('agenda', samen(rijen), moet, zaak);
  for (const r of blad.resultaten) tel(zaak.gezien, `agenda ${r.soort}`);
}

export const toetsAgenda = (zaak: Zaak, blad: object, id: string, vraag: Horizon): void =>
  toets(zaak, blad as Blad, vraag, [id], (g) => agendaVanOvereenkomst(zaak.kennis, id, g));

export const toetsRegioAgenda = (zaak: Zaak, blad: object, regio: string, vraag: Horizon): void =>
  toets(zaak, blad as Blad, vraag, overeenkomstenVanRegio(zaak.kennis, regio), (g) =>
    agendaVanRegio(zaak.kennis, regio, g),
  );
