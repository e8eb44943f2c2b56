import { gemeenteNaam } from '../gemeenten.ts';
import { dossier, isWgr } from '../overeenkomst/dossier.ts';
import { geldigheid } from '../overeenkomst/geldigheid.ts';
import { partijNu } from '../overeenkomst/opvolging.ts';
import { minste, type Oordeel } from '../reden.ts';
import { MISSCHIEN_VORDERING } from './geschilroute-onderwerp.ts';
import { nee, type Uitkomst, type Zaak } from './geschilroute-zaak.ts';

/** What the law says of a dispute under a regeling: gedeputeerde staten, or the court (Wgr 28, Grondwet 112). */

/** Civil rights and debts are for the court (Grondwet 112); of a dispute about money that was not said. */
function isVordering({ soort, schuldvordering }: Zaak): 'ja' | 'nee' | 'onzeker' {
  return schuldvordering ?? (MISSCHIEN_VORDERING.includes(soort) ? 'onzeker' : 'nee');
}

/** Wgr 28: between the participants of a regeling, about its application in the widest sense. */
export function wet(zaak: Zaak, burgerlijk: boolean): Uitkomst {
  const { feiten, overeenkomst: id, dag, gemeenten } = zaak;
  if (id === undefined)
    return nee('Er is geen overeenkomst genoemd; of zij een regeling is, is dus niet te zeggen.');
  const d = dossier(feiten, id);
  const naam = `“${d.kop?.inhoud.naam ?? id}”`;
  if (!isWgr(d)) return nee(`Dat ${naam} een gemeenschappelijke regeling is, is niet vastgelegd.`);
  const vordering = isVordering(zaak);
  const valt = burgerlijk ? vordering : ({ ja: 'nee', nee: 'ja', onzeker: 'onzeker' } as const)[vordering];
  if (valt === 'nee')
    return nee(
      burgerlijk
        ? 'Dit is geen burgerlijk recht of schuldvordering.'
        : 'Een burgerlijk recht of een schuldvordering hoort bij de rechter.',
    );
  const deelnemers = gemeenten.map((g) => ({ g, oordeel: partijNu(feiten, d, g, dag) }));
  const geldt = geldigheid(feiten, id, dag);
  // A region stands for the body of the regeling only when it is that body, and that is recorded nowhere.
  const lichaam: Oordeel[] = zaak.regios.length > 0 ? ['onzeker'] : [];
  const zinnen = deelnemers
    .filter((p) => p.oordeel !== 'ja')
    .map((p) => `Dat ${gemeenteNaam(feiten, p.g)} deelnemer is, is niet zeker vastgelegd.`);
  const vast = valt === 'onzeker' ? ['Of dit een schuldvordering is, is niet gezegd.'] : [];
  return {
    oordeel: minste([valt, geldt.oordeel, ...deelnemers.map((p) => p.oordeel), ...lichaam]),
    uitleg: [`${naam} is een regeling onder de Wgr.`, ...vast, ...zinnen].join(' '),
    redenen: [...geldt.redenen],
  };
}
