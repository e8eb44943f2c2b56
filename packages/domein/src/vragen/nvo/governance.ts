import type { Geschilroute } from '../../gedeeld/geschilroute.ts';
import { partijSleutel } from '../../gedeeld/namen.ts';
import { BINDENDE_SOORTEN } from '../overeenkomst/bevindingen-partijen.ts';
import { allePartijen, betrokkenen } from '../overeenkomst/partijen.ts';
import { standVan } from '../overeenkomst/stand.ts';
import { bevinding, type Oordeel } from '../reden.ts';
import { regioStand } from '../regio-stand.ts';
import { type EisAntwoord, eisAntwoord, meeste, type NvoUitkomst, type Onderdeel, onderdeel } from './eis.ts';
import { type Afspraak, type Grond, inAfspraken, type NvoLid, volgensAfspraak } from './grond.ts';

/** R6 and R9: governance that binds, one contact point, and who settles disputes (002:733-735, 745-747). */

/** A text with partners in it is no governance between municipalities, though it bears the same name (domain.md (a)). */
function isOnderling({ soort, d }: Afspraak): boolean {
  return soort !== 'convenant' || allePartijen(d).every(({ partij }) => 'gemeente' in partij);
}

const GEBONDEN: Record<Oordeel, string> = {
  ja: 'gebonden aan',
  nee: 'niet gebonden aan',
  onzeker: 'misschien gebonden aan',
  'niet-aangetoond': 'niet aantoonbaar gebonden aan',
  'niet-bekend': 'partij of gebonden te zijn is alleen gemeld, of niet vastgelegd, bij',
};

/** Whether a member is bound by any agreement of a binding form. */
function gebonden(grond: Grond, vormen: readonly Afspraak[], { gemeente, naam }: NvoLid): Onderdeel {
  const sleutel = partijSleutel({ gemeente });
  const standen = vormen.flatMap(({ d, geldt, naam: afspraak }) => {
    const zelf = betrokkenen(grond.feiten, d, grond.dag).find((b) => partijSleutel(b.partij) === sleutel);
    if (!zelf || zelf.basis === 'handeling') return [];
    const oordeel: Oordeel = standVan(grond.feiten, d, zelf, grond.dag, geldt).gebonden;
    return [{ oordeel, afspraak, d }];
  });
  const wint = meeste(standen.map((s) => s.oordeel));
  const [beste] = standen.filter((s) => s.oordeel === wint);
  if (!beste) {
    const oordeel =
      grond.ledenVastgelegd && vormen.some((v) => v.d.partijen.length > 0)
        ? 'niet-aangetoond'
        : 'niet-bekend';
    return onderdeel(naam, oordeel, `${naam}: bij geen afspraak die bindt als partij vastgelegd.`);
  }
  const eigen = [...beste.d.partijen, ...beste.d.besluiten, ...beste.d.ondertekeningen].filter(
    (f) => partijSleutel(f.inhoud.partij) === sleutel,
  );
  const feiten = wint === 'niet-bekend' ? beste.d.rapporten : eigen;
  return onderdeel(naam, wint, `${naam}: ${GEBONDEN[beste.oordeel]} “${beste.afspraak}”.`, feiten);
}

/** Exactly one contact point, and one that was appointed: a proposal is not agreed. */
function aanspreekpunt({ feiten, regio, dag }: Grond) {
  const stand = regioStand(feiten, regio, dag);
  const alle = stand.aanspreekpunten.filter((a) => a.niveau === 'bestuurlijk');
  const aangewezen = alle.filter((a) => a.stadium === 'aangewezen');
  const namen = (lijst: typeof alle) => lijst.map((a) => a.naam).join(', ');
  const tellen = (): [NvoUitkomst, string] => {
    if (aangewezen.length > 1)
      return ['nee', `Er is meer dan één bestuurlijk aanspreekpunt: ${namen(aangewezen)}.`];
    const [enige] = aangewezen;
    if (enige) return [enige.geldt, `Het bestuurlijk aanspreekpunt is ${enige.naam}.`];
    return alle.length > 0
      ? ['niet-aangetoond', `Alleen voorgesteld als aanspreekpunt: ${namen(alle)}.`]
      : ['niet-bekend', 'Een bestuurlijk aanspreekpunt is niet vastgelegd.'];
  };
  const [oordeel, uitleg] = tellen();
  const deel: Onderdeel = {
    onderdeel: 'één aanspreekpunt, samen aangewezen',
    oordeel,
    reden: {
      regel: `nvo-${oordeel}`,
      uitleg,
      gebeurtenissen: alle.flatMap((a) => a.redenen.flatMap((r) => r.gebeurtenissen)),
      bronnen: alle.flatMap((a) => a.redenen.flatMap((r) => r.bronnen)),
    },
  };
  return { deel, bevindingen: stand.bevindingen.filter((b) => b.artikel === 'NvO R6') };
}

/** R6: an agreement that binds every member, and one contact point that they agreed on. */
export function nietVrijblijvend(grond: Grond): EisAntwoord {
  const vormen = grond.afspraken.filter(
    (a) => BINDENDE_SOORTEN.includes(a.soort) && a.geldt.oordeel !== 'nee' && isOnderling(a),
  );
  const leden = grond.leden.map((lid) => gebonden(grond, vormen, lid));
  const { deel, bevindingen } = aanspreekpunt(grond);
  const geen = onderdeel('leden gebonden', 'niet-bekend', 'Er is geen lid vastgelegd of gemeld.');
  const antwoord = eisAntwoord(
    'R6',
    'Governance die bindt, met één aanspreekpunt',
    [...(leden.length > 0 ? leden : [geen]), deel],
    { bevindingen },
  );
  if (antwoord.oordeel !== 'ja' || grond.ledenVastgelegd) return antwoord;
  const uitleg =
    'Niet van elk lid is vastgelegd dat het lid is; “elk lid is gebonden” is dan niet te zeggen.';
  return {
    ...antwoord,
    oordeel: 'onzeker',
    bevindingen: [...bevindingen, bevinding('leden-niet-volledig', uitleg, [], 'NvO R6')],
  };
}

/** How far a route is the independent commission that the norm asks: the national one for access covers access only. */
const COMMISSIE: Record<Geschilroute, 'ja' | 'deels' | 'niet-aangetoond'> = {
  'regionale-commissie': 'ja',
  'nvo-commissie': 'ja',
  'landelijke-commissie-toegang': 'deels',
  'clausule-dvo': 'niet-aangetoond',
  'gedeputeerde-staten': 'niet-aangetoond',
  rechter: 'niet-aangetoond',
  'bestuurlijk-overleg': 'niet-aangetoond',
  klachtregeling: 'niet-aangetoond',
};
const GEEN_COMMISSIE = 'Deze weg is geen onafhankelijke commissie.';

/** R9: an agreement of the region points to a commission. One that does is enough. */
export function geschilbeslechting(grond: Grond): EisAntwoord {
  const wegen = inAfspraken(grond, 'geschilroute').flatMap(({ feit, afspraak }) => {
    const { route, stadium, onderwerpen = [] } = feit.inhoud;
    const stand = volgensAfspraak(afspraak, feit.inhoud, grond.dag);
    if (stand === 'nee') return [];
    if (stadium === 'bewust-niet')
      return [onderdeel(route, 'bewust-niet', `“${afspraak.naam}” regelt dit bewust niet.`, [feit])];
    if (stadium !== 'geregeld')
      return [
        onderdeel(route, 'niet-aangetoond', `“${afspraak.naam}” noemt dit, maar regelt het nog niet.`, [
          feit,
        ]),
      ];
    const past = onderwerpen.length > 0 && COMMISSIE[route] === 'ja' ? 'deels' : COMMISSIE[route];
    const slot =
      past === 'ja'
        ? ''
        : past === 'deels'
          ? ' Alleen voor een deel van de geschillen.'
          : ` ${GEEN_COMMISSIE}`;
    const oordeel = past === 'niet-aangetoond' || stand === 'ja' ? past : stand;
    return [onderdeel(route, oordeel, `Geregeld in “${afspraak.naam}”.${slot}`, [feit])];
  });
  const oordeel = meeste(wegen.map((w) => w.oordeel));
  return {
    ...eisAntwoord('R9', 'Onafhankelijke geschilbeslechting', wegen, { oordeel }),
    van: 1,
    gedaan: oordeel === 'ja' ? 1 : 0,
  };
}
