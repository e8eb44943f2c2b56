import { gemeenteNaam, isVerdwenen, opvolgersNu } from '../gemeenten.ts';
import { dossier, eigenFeiten } from '../overeenkomst/dossier.ts';
import { type Bevinding, bevinding } from '../reden.ts';
import type { RoutestapAntwoord, Zaak } from './geschilroute-zaak.ts';

/** What is missing or doubtful about the way of a dispute. */

function overPartijen({ feiten, genoemd, dag }: Zaak): Bevinding[] {
  return genoemd.flatMap((g) => {
    const naam = gemeenteNaam(feiten, g);
    if (!isVerdwenen(feiten, g, dag)) return [];
    const nu = opvolgersNu(feiten, g, dag).map((o) => gemeenteNaam(feiten, o));
    const door = nu.length > 0 ? `; het geschil gaat over op ${nu.join(' en ')}` : '';
    return [
      bevinding('partij-opgeheven', `${naam} bestaat op deze dag niet meer${door}.`, [], 'Wet arhi 44'),
    ];
  });
}

/** The agreement and the clause must be recorded, or nothing of them can count. */
function overTekst({ feiten, overeenkomst, bepaling }: Zaak): Bevinding[] {
  if (overeenkomst === undefined) return [];
  if (!dossier(feiten, overeenkomst).kop)
    return [
      bevinding('overeenkomst-niet-bekend', 'Van deze overeenkomst is op dit moment niets vastgelegd.'),
    ];
  if (bepaling === undefined) return [];
  const bekend = eigenFeiten(feiten, overeenkomst, 'bepaling').some((b) => b.inhoud.bepaling === bepaling);
  return bekend
    ? []
    : [bevinding('bepaling-niet-vastgelegd', `De tekst van bepaling “${bepaling}” is niet vastgelegd.`)];
}

const gebeurtenissenIn = (stap: RoutestapAntwoord) => stap.redenen.flatMap((r) => r.gebeurtenissen);

/** That nobody appointed a forum does not close the court: of civil rights and debts it always judges. */
function zonderForum({ schuldvordering }: Zaak): Bevinding[] {
  const rechter = 'Over een burgerlijk recht of een schuldvordering kan een partij wel naar de rechter.';
  return [
    bevinding('geen-forum', 'Voor dit geschil is nergens een forum aangewezen.'),
    ...(schuldvordering === 'ja' ? [bevinding('rechter-blijft-open', rechter, [], 'Grondwet 112')] : []),
  ];
}

function overKeuze(
  zaak: Zaak,
  stappen: readonly RoutestapAntwoord[],
  gekozen: RoutestapAntwoord | undefined,
): Bevinding[] {
  if (!gekozen) return zonderForum(zaak);
  const gebeurtenissen = gebeurtenissenIn(gekozen);
  const uit: Bevinding[] = [];
  if (gekozen.stadium === 'aangekondigd') {
    const uitleg = 'Dit forum is aangekondigd; geregeld is het niet.';
    uit.push({ ...bevinding('aangekondigd-niet-geregeld', uitleg), gebeurtenissen });
  }
  const wettelijk = gekozen.stap.startsWith('wet-');
  if (wettelijk && gekozen.oordeel === 'onzeker') {
    const uitleg = 'Gaat het om een burgerlijk recht of een schuldvordering, dan beslist de rechter.';
    uit.push(bevinding('mogelijk-schuldvordering', uitleg, [], 'Grondwet 112'));
  }
  const clausule = stappen.find((s) => s.stap === 'clausule' && s.oordeel !== 'nee');
  if (wettelijk && clausule) {
    const uitleg = `De overeenkomst wijst zelf ook een weg aan (${clausule.forum}); de wet gaat voor.`;
    uit.push({
      ...bevinding('clausule-naast-wet', uitleg, [], 'Wgr 28'),
      gebeurtenissen: gebeurtenissenIn(clausule),
    });
  }
  return uit;
}

/** Everything about the parties, the text and the choice that a reader should know beside the answer. */
export function bevindingenOverRoute(
  zaak: Zaak,
  stappen: readonly RoutestapAntwoord[],
  gekozen: RoutestapAntwoord | undefined,
): Bevinding[] {
  const { plaats, soort } = zaak;
  const anders =
    plaats.oordeel === 'nee'
      ? [bevinding('verschillende-regios', 'De partijen horen op deze dag niet bij dezelfde regio.')]
      : [];
  const zelfde =
    plaats.oordeel === 'ja' && soort === 'toegang-buiten-regio'
      ? [bevinding('zelfde-regio', 'De partijen horen op deze dag bij dezelfde regio.')]
      : [];
  return [
    ...overPartijen(zaak),
    ...overTekst(zaak),
    ...anders,
    ...zelfde,
    ...overKeuze(zaak, stappen, gekozen),
  ];
}
