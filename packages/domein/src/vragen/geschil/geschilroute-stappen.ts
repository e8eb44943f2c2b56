import { LANDELIJK } from '../../gedeeld/namen.ts';
import type { Stadium } from '../../overeenkomst/waarden.ts';
import { isMinstens, minste, type Oordeel, RANG, type Reden } from '../reden.ts';
import { type Grond, type Rij, type Routestap, TABEL } from './geschilroute-tabel.ts';
import {
  isBuitenRegio,
  type Routefeit,
  routesIn,
  routesVanRegio,
  samenhang,
  type Weg,
  weegWeg,
} from './geschilroute-wegen.ts';
import { wet } from './geschilroute-wet.ts';
import { nee, type RoutestapAntwoord, type Uitkomst, type Zaak } from './geschilroute-zaak.ts';

/** Each row of the decision table, held against one dispute. */

/**
 * How far a way goes, the least first: what certainly or maybe counts; what is arranged, be it that it is not shown to
 * count; what is announced; what is only named.
 */
export function gewicht(stap: {
  readonly oordeel: Oordeel;
  readonly stadium?: Stadium | null | undefined;
  readonly stap?: Routestap | undefined;
}): number {
  const rang = RANG.indexOf(stap.oordeel);
  if (isMinstens(stap.oordeel, 'onzeker')) return rang;
  if (stap.oordeel === 'nee') return 40 + rang;
  const genoemd = TABEL.some((rij) => rij.stap === stap.stap && rij.grond === 'genoemd');
  return rang + (genoemd ? 30 : stap.stadium === 'aangekondigd' ? 20 : 10);
}

/** What the ways say together: the best of them, the first of equals. */
function besteWeg(wegen: readonly Weg[], zonder: string, hoogstens: Oordeel = 'ja'): Uitkomst {
  const [beste] = wegen.toSorted((a, b) => gewicht(a) - gewicht(b));
  if (!beste) return nee(zonder);
  const oordeel = minste([hoogstens, beste.oordeel]);
  const uitleg = `“${beste.naam}”: ${beste.uitleg}`;
  const { route: forum, stadium, redenen } = beste;
  return { oordeel, uitleg, forum, stadium, wegen: [...wegen], redenen };
}

const weeg = (zaak: Zaak, feiten: readonly Routefeit[]): Weg[] =>
  feiten
    .filter((f) => f.inhoud.route !== 'klachtregeling')
    .map((feit) => weegWeg(zaak.feiten, feit, zaak, zaak.dag));

function inOvereenkomst(zaak: Zaak): Uitkomst {
  const { feiten, overeenkomst, bepaling, plaats } = zaak;
  if (overeenkomst !== undefined) {
    const alle = routesIn(feiten, samenhang(feiten, overeenkomst)).filter((f) => !isBuitenRegio(f));
    const genoemd = alle.filter((f) => bepaling !== undefined && f.inhoud.bepaling === bepaling);
    return besteWeg(
      weeg(zaak, genoemd.length > 0 ? genoemd : alle),
      'In deze overeenkomst is over geschillen niets vastgelegd.',
    );
  }
  const inRegio = plaats.regios.flatMap((r) => routesVanRegio(feiten, r.regio));
  const clausules = inRegio.filter((f) => f.inhoud.route === 'clausule-dvo');
  return besteWeg(
    weeg(zaak, clausules),
    'Er is geen overeenkomst genoemd, en in de regio is geen bepaling over geschillen vastgelegd.',
  );
}

function inRegio(zaak: Zaak): Uitkomst {
  const { feiten, plaats } = zaak;
  if (plaats.oordeel === 'nee')
    return nee('De partijen horen niet bij dezelfde regio; een commissie van één regio gaat hier niet over.');
  const perRegio = plaats.regios.map(({ regio, oordeel }) => {
    const eigen = routesVanRegio(feiten, regio).filter(
      (f) => f.inhoud.route !== 'clausule-dvo' && !isBuitenRegio(f),
    );
    return besteWeg(weeg(zaak, eigen), 'De regio heeft over geschillen niets vastgelegd.', oordeel);
  });
  const [beste] = perRegio.toSorted((a, b) => gewicht(a) - gewicht(b));
  return beste ?? nee('Van geen regio is bekend dat alle partijen erbij horen.');
}

function buitenRegio(zaak: Zaak): Uitkomst {
  const { feiten, plaats } = zaak;
  if (plaats.oordeel === 'ja') return nee('De partijen horen bij dezelfde regio.');
  const routes = plaats.kandidaten.flatMap((r) => routesVanRegio(feiten, r).filter(isBuitenRegio));
  return besteWeg(
    weeg(zaak, routes),
    'Voor geschillen met een andere regio is niets vastgelegd.',
    plaats.oordeel === 'nee' ? 'ja' : plaats.oordeel,
  );
}

/** How the ground of a row is looked for. */
const ZOEK: Readonly<Record<Grond, (zaak: Zaak, rij: Rij) => Uitkomst>> = {
  soort: () => ({ oordeel: 'ja', uitleg: 'Een geschil van een inwoner of cliënt is een klacht.' }),
  wgr: (zaak) => wet(zaak, false),
  'wgr-burgerlijk': (zaak) => wet(zaak, true),
  overeenkomst: inOvereenkomst,
  landelijk: (zaak, rij) =>
    besteWeg(
      weeg(
        zaak,
        routesVanRegio(zaak.feiten, LANDELIJK).filter((f) => f.inhoud.route === rij.forum),
      ),
      'Hierover is landelijk niets vastgelegd.',
    ),
  regio: inRegio,
  'buiten-regio': buitenRegio,
  genoemd: () => ({
    oordeel: 'niet-aangetoond',
    uitleg: 'Bronnen noemen hiervoor overleg tussen de besturen; wie beslist, is nergens geregeld.',
  }),
};
const ANDERE_SOORT = 'Deze weg is er niet voor dit soort geschil.';

/** Every row in order, also those that are for another kind of dispute: a reader sees what was looked at. */
export function stappen(zaak: Zaak): RoutestapAntwoord[] {
  return TABEL.map((rij) => {
    const uitkomst = rij.soorten.includes(zaak.soort) ? ZOEK[rij.grond](zaak, rij) : nee(ANDERE_SOORT);
    const { forum = rij.forum, oordeel, stadium = null, uitleg, wegen = [], redenen = [] } = uitkomst;
    const eigen: Reden = { regel: rij.stap, uitleg, gebeurtenissen: [], bronnen: [rij.bron] };
    const { stap, bron } = rij;
    return {
      stap,
      forum,
      oordeel,
      stadium,
      gekozen: false,
      uitleg,
      bron,
      wegen,
      redenen: [eigen, ...redenen],
    };
  });
}
