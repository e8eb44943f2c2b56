import { naar, type Stappen } from './stappen.ts';
import type { Zaak } from './state.ts';
import { gaatVerder, legtStil } from './termijnloop.ts';

/** What acts about those who sit do to a case. */

const verlaat = (zaak: Zaak, lid: string, weg: 'verschoond' | 'gewraakt'): Zaak => ({
  ...zaak,
  leden: zaak.leden.map((l) => (l.lid === lid && !l.weg ? { ...l, weg } : l)),
});

/** The challenge of a member is settled; when it was the last one the case goes on. */
function zonderWraking(zaak: Zaak, lid: string, datum: string): Zaak {
  const wrakingen = zaak.wrakingen.map((w) => (w.lid === lid ? { ...w, beslist: true } : w));
  const na = { ...zaak, wrakingen };
  return wrakingen.every((w) => w.beslist) ? gaatVerder(na, 'wraking', datum) : na;
}

export const naLid: Stappen<
  'SamenstellingVastgesteld' | 'LidVerschoond' | 'WrakingVerzocht' | 'WrakingBeslist' | 'LidVervangen'
> = {
  // Who left stays known: this person may not come back.
  SamenstellingVastgesteld: (zaak, { leden }) => {
    const bezet: Zaak = { ...zaak, leden: [...zaak.leden.filter(({ weg }) => weg), ...leden] };
    return zaak.fase === 'aanhangig' ? naar(bezet, 'ontvankelijkheid') : bezet;
  },
  // Who leaves when challenged leaves nothing to decide (after Awb 8:17; a design, no reglement was read).
  LidVerschoond: (zaak, { lid, datum }) => zonderWraking(verlaat(zaak, lid, 'verschoond'), lid, datum),
  WrakingVerzocht: (zaak, { lid, datum }) =>
    legtStil(
      { ...zaak, wrakingen: [...zaak.wrakingen, { lid, op: datum, beslist: false }] },
      { van: datum, oorzaak: 'wraking', reden: 'Er is om wraking van een lid gevraagd.' },
    ),
  WrakingBeslist: (zaak, { lid, toegewezen, datum }) =>
    zonderWraking(toegewezen ? verlaat(zaak, lid, 'gewraakt') : zaak, lid, datum),
  LidVervangen: (zaak, { lid, opvolger }) => {
    const functie = zaak.leden.find((l) => l.lid === lid)?.functie;
    return {
      ...zaak,
      leden: zaak.leden.map(({ plaatsvervanger, ...l }) => {
        if (l.lid === opvolger && functie) return { ...l, functie };
        const zetel = { ...l, ...(plaatsvervanger ? { plaatsvervanger } : {}) };
        return l.lid === lid ? { ...zetel, opvolger } : zetel;
      }),
    };
  },
};
