import type { GeschilrouteAntwoord } from '@regiolog/domein/vragen/geschil/geschilroute';
import type { GeschilrouteVraag, ReconstructieVraag } from '@regiolog/domein/vragen/geschil/port';
import type { Reconstructie } from '@regiolog/domein/vragen/geschil/reconstructie';
import { standVan } from './orakel-gebonden.ts';
import { geldtOpDag } from './orakel-geldt.ts';
import { erfgenamenVan, isWeg } from './orakel-gemeente.ts';
import { bij, binnen, type Kennis, type Oordeel } from './orakel-kennis.ts';
import { genoemdIn, nieuwePartijen, partijenVan } from './orakel-partijen.ts';
import { isLid, lidPerDomein, misschienRegios, overeenkomstenVanRegio } from './orakel-regio.ts';
import { gelijk, tel, type Zaak } from './zaak.ts';

/** What must hold of every answer about a dispute, reckoned by hand. */

const KLACHTEN = ['bejegening-gemeente', 'zorg-aanbieder'];

/** Whether a municipality is bound, when it is named at all or came in the place of who is. */
const gebonden = (k: Kennis, id: string, wie: string): Oordeel =>
  partijenVan(k, id).has(wie) || nieuwePartijen(k, id).has(wie) ? standVan(k, id, wie).gebonden : 'nee';

/** Who stands in the dispute: of a municipality that is no more, who came in its place. */
const staande = (k: Kennis, gemeenten: readonly string[]): string[] => [
  ...new Set(
    gemeenten.flatMap((g) => {
      const erven = isWeg(k, g) ? erfgenamenVan(k, g) : [];
      return erven.length > 0 ? erven : [g];
    }),
  ),
];

/** Is it certain that these two, members of one region for all that is recorded, arranged a forum for everything? */
function zekerGeregeld(k: Kennis, regio: string, gemeenten: readonly string[]): boolean {
  const leden = gemeenten.map((g) => [...lidPerDomein(k, regio, g).values()]);
  if (!leden.every((oordelen) => oordelen.length > 0 && oordelen.every((o) => o === 'ja'))) return false;
  return overeenkomstenVanRegio(k, regio).some(
    (id) =>
      geldtOpDag(k, id) === 'ja' &&
      gemeenten.every((g) => gebonden(k, id, g) === 'ja') &&
      bij(k, id, 'GeschilrouteGeregeld').some(
        ({ zegt }) =>
          zegt.stadium === 'geregeld' &&
          zegt.route !== 'klachtregeling' &&
          !zegt.onderwerpen &&
          binnen(k, zegt) === 'ja',
      ),
  );
}

/** A forum is certain only where the text is in force, says so, and binds who is in dispute. */
export function toetsGeschilroute(
  zaak: Zaak,
  a: GeschilrouteAntwoord,
  _: string,
  { soort, domein, overeenkomst, ...v }: GeschilrouteVraag,
): void {
  const { kennis: k } = zaak;
  const gemeente = staande(k, v.gemeente ?? []);
  tel(zaak.gezien, `forum ${a.forum} ${a.oordeel}`);
  if (KLACHTEN.includes(soort)) gelijk('a complaint', [a.forum, a.oordeel], ['klachtregeling', 'ja'], zaak);
  for (const weg of a.stappen.flatMap((s) => s.wegen).filter((w) => w.oordeel === 'ja')) {
    gelijk(`${weg.overeenkomst} holds`, geldtOpDag(k, weg.overeenkomst), 'ja', zaak);
    const zegt = bij(k, weg.overeenkomst, 'GeschilrouteGeregeld').map(
      ({ zegt: z }) => `${z.route} ${z.stadium}`,
    );
    gelijk('the route is laid down', zegt.includes(`${weg.route} geregeld`), true, zaak);
    for (const g of gemeente)
      gelijk(`${g} bound by ${weg.overeenkomst}`, gebonden(k, weg.overeenkomst, g), 'ja', zaak);
  }
  if (domein || overeenkomst) return;
  if (soort === 'plaatsing' && zekerGeregeld(k, 'noord', gemeente)) {
    tel(zaak.gezien, 'forum geregeld');
    gelijk('a forum that is arranged', a.oordeel, 'ja', zaak);
  }
  for (const { regio, oordeel } of a.regios)
    for (const g of oordeel === 'ja' ? gemeente : [])
      gelijk(`${g} is a member of ${regio}`, isLid(k, regio, g), 'ja', zaak);
}

/** Every agreement that names all of them and does not leave one of them unbound; and the regions of each. */
export function toetsReconstructie(zaak: Zaak, r: Reconstructie, _: string, v: ReconstructieVraag): void {
  const { kennis: k } = zaak;
  const gemeenten = staande(k, v.gemeente ?? []);
  for (const p of r.partijen)
    if ('gemeente' in p.partij)
      gelijk(
        `${p.partij.gemeente}: regions`,
        p.regios.map((x) => x.regio),
        misschienRegios(k, p.partij.gemeente),
        zaak,
      );
  const perGemeente = gemeenten.map((g) => new Set(genoemdIn(k, g).map((naam) => naam.split(' ')[0] ?? '')));
  const moet = [...(perGemeente[0] ?? [])]
    .filter((id) => id !== v.overeenkomst && perGemeente.every((ids) => ids.has(id)))
    .filter((id) => gemeenten.every((g) => gebonden(k, id, g) !== 'nee'));
  const heeft = r.afspraken.filter((a) => a.id !== v.overeenkomst);
  gelijk(
    'agreements between the parties',
    heeft.map((a) => a.id),
    moet.sort(),
    zaak,
  );
  for (const a of r.afspraken)
    for (const p of a.partijen)
      if ('gemeente' in p.partij)
        gelijk(`bound by ${a.id}`, p.gebonden, standVan(k, a.id, p.partij.gemeente).gebonden, zaak);
  for (const a of heeft) tel(zaak.gezien, `tussen partijen ${a.tussenPartijen}`);
}
