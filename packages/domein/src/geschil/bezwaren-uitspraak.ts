import { type Weigering, weiger } from '../gedeeld/weigering.ts';
import { type Bezwaren, fout, inStrijd, NAAM_BEZET } from './bezwaar.ts';
import { zittendBezwaar } from './bezwaren-lid.ts';
import type { Data } from './fasen.ts';
import {
  geldendeUitspraak,
  type Ontwerp,
  ontwerpNu,
  openPunten,
  stemgerechtigden,
  type Zaak,
  zittenden,
} from './state.ts';
import { wederhoorBezwaar } from './wederhoor.ts';

/** Objections to what the commission does behind closed doors, and to its ruling. */

function ontwerpBezwaar(data: Data<'OntwerpVoorgelegd'>, zaak: Zaak): Weigering | undefined {
  if (zaak.ontwerpen.some(({ ontwerp }) => ontwerp === data.ontwerp)) return fout('ontwerp', NAAM_BEZET);
  const tussen = data.soort === 'tussenuitspraak';
  if (tussen !== (data.vervolg !== undefined))
    return fout('vervolg', 'Een tussenuitspraak zegt hoe het verder gaat; een einduitspraak niet.');
  const rest = openPunten(zaak).filter((p) => !data.punten.some(({ punt }) => punt === p.punt));
  if (tussen)
    return rest.length === 0
      ? fout('punten', 'Na een tussenuitspraak blijft er een punt open. Doe anders einduitspraak.')
      : undefined;
  const ontbreekt = rest.map((p) => p.punt).join(', ');
  return rest.length > 0
    ? fout('punten', `Een einduitspraak beslist elk open punt. Dit ontbreekt: ${ontbreekt}.`)
    : undefined;
}

/** Something is done with the draft that now lies before the members, and not before it did. */
const metOntwerp = (
  zaak: Zaak,
  { ontwerp: naam, datum }: Pick<Data<'StemUitgebracht'>, 'ontwerp' | 'datum'>,
  bezwaar: (ontwerp: Ontwerp) => Weigering | undefined,
): Weigering | undefined => {
  const ontwerp = ontwerpNu(zaak);
  if (ontwerp?.ontwerp !== naam) return fout('ontwerp', 'Dit is niet het ontwerp dat nu voorligt.');
  return datum < ontwerp.datum
    ? fout('datum', 'Deze dag ligt voor de dag waarop het ontwerp is voorgelegd.')
    : bezwaar(ontwerp);
};

/** What is said when fewer vote, or can vote, than the reglement asks. */
export const teWeinigStemmen = (aantal: number, quorum: number): string =>
  `Te weinig stemmen: ${aantal}. Het reglement vraagt er ten minste ${quorum}.`;

/** A majority of the votes cast, with the quorum of the reglement (a design: no reglement was read). */
export function stemmingBezwaar(ontwerp: Ontwerp, zaak: Zaak): Weigering | undefined {
  const stemmen = stemgerechtigden(zaak).flatMap(({ lid }) => ontwerp.stemmen[lid] ?? []);
  const quorum = zaak.reglement?.quorum ?? 1;
  if (stemmen.length < quorum)
    return weiger('stemming-ontoereikend', teWeinigStemmen(stemmen.length, quorum));
  const voor = stemmen.filter((s) => s === 'voor').length;
  return voor * 2 > stemmen.length
    ? undefined
    : weiger('stemming-ontoereikend', 'Er is geen meerderheid voor dit ontwerp.');
}

/** The chair and a secretary sign, as they sit now (a design, after Awb 7:13 and the practice of courts). */
export function handtekeningBezwaar(ontwerp: Ontwerp, zaak: Zaak): Weigering | undefined {
  const tekent = (functie: string) =>
    zittenden(zaak).some(
      (l) => !l.plaatsvervanger && l.functie === functie && ontwerp.ondertekend.includes(l.lid),
    );
  return tekent('voorzitter') && tekent('secretaris')
    ? undefined
    : weiger('stemming-ontoereikend', 'De voorzitter en de secretaris moeten het ontwerp ondertekenen.');
}

/** What is ruled is what was adopted, word for word, and signed by those who signed it. */
function afwijkingBezwaar(data: Data<'UitspraakGedaan'>, ontwerp: Ontwerp): Weigering | undefined {
  const inhoud = ({ soort, vervolg, punten, document }: Ontwerp | Data<'UitspraakGedaan'>) =>
    JSON.stringify([
      soort,
      vervolg,
      document.hash,
      punten.map(({ punt, uitkomst, uitleg }) => [punt, uitkomst, uitleg]),
    ]);
  if (inhoud(data) !== inhoud(ontwerp))
    return fout('ontwerp', 'De uitspraak zegt iets anders dan het aangenomen ontwerp.');
  return data.ondertekenaars.every((lid) => ontwerp.ondertekend.includes(lid))
    ? undefined
    : fout('ondertekenaars', 'Dit lid heeft het ontwerp niet ondertekend.');
}

export const bezwarenUitspraak: Bezwaren<
  | 'BeraadslagingGehouden'
  | 'OntwerpVoorgelegd'
  | 'StemUitgebracht'
  | 'UitspraakOndertekend'
  | 'UitspraakGedaan'
  | 'UitspraakVernietigd'
  | 'GeschilHeropend'
> = {
  BeraadslagingGehouden: ({ aanwezig }, zaak) => zittendBezwaar(zaak, 'aanwezig', ...aanwezig),
  OntwerpVoorgelegd: ontwerpBezwaar,
  StemUitgebracht: (data, zaak) =>
    metOntwerp(zaak, data, (ontwerp) => {
      const { lid } = data;
      if (!stemgerechtigden(zaak).some((l) => l.lid === lid))
        return fout('lid', 'Dit lid stemt niet in deze zaak.');
      return ontwerp.stemmen[lid] ? fout('lid', 'Dit lid heeft al gestemd over dit ontwerp.') : undefined;
    }),
  UitspraakOndertekend: (data, zaak) =>
    metOntwerp(zaak, data, (ontwerp) => {
      const { lid } = data;
      if (zaak.leden.some((l) => l.lid === lid && l.plaatsvervanger))
        return fout('lid', 'Een plaatsvervanger tekent pas als die voor een ander zit.');
      return ontwerp.ondertekend.includes(lid)
        ? fout('lid', 'Dit lid heeft dit ontwerp al ondertekend.')
        : zittendBezwaar(zaak, 'lid', lid);
    }),
  UitspraakGedaan: (data, zaak) =>
    metOntwerp(
      zaak,
      data,
      (ontwerp) =>
        wederhoorBezwaar(zaak, data.datum) ??
        stemmingBezwaar(ontwerp, zaak) ??
        handtekeningBezwaar(ontwerp, zaak) ??
        afwijkingBezwaar(data, ontwerp),
    ),
  UitspraakVernietigd: ({ punten }, zaak) =>
    punten.every((punt) => geldendeUitspraak(zaak, punt))
      ? undefined
      : fout('punten', 'Over dit punt geldt geen uitspraak.'),
  GeschilHeropend: (_, zaak) =>
    zaak.leden.length === 0
      ? inStrijd('Er zat nog geen commissie in deze zaak. Meld een nieuw geschil.')
      : undefined,
};
