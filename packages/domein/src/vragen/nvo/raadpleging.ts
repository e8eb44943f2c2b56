import { raadpleging as overTekst, type Raadpleging } from '../raadpleging.ts';
import { NORMGROEPEN, type Normgroep } from '../raadpleging-groep.ts';
import { type EisAntwoord, eisAntwoord, meeste, type Onderdeel, onderdeel, samen } from './eis.ts';
import type { Afspraak, Grond } from './grond.ts';
import { overVisie, visies } from './visie.ts';

/** R2: who was heard before the vision was adopted (002:717-718), by what is answered about the consultation on it. */

const WAT = 'Regiovisie in overleg gemaakt';

/** A group, as far as it is known at all: of a vision on which nobody is recorded to be heard nothing can be said. */
function overGroep({ groepen }: Raadpleging, { groep, oordeel, redenen }: Normgroep): Onderdeel {
  const zegt = groepen.some((g) => g.stand !== 'niet-vastgelegd') ? oordeel : 'niet-bekend';
  return {
    onderdeel: groep,
    oordeel: zegt,
    reden: {
      regel: `nvo-${zegt}`,
      uitleg: redenen.map((r) => r.uitleg).join(' '),
      gebeurtenissen: redenen.flatMap((r) => r.gebeurtenissen),
      bronnen: redenen.flatMap((r) => r.bronnen),
    },
  };
}

function perVisie({ feiten, dag }: Grond, visie: Afspraak) {
  const gehoord = overTekst(feiten, visie.id, dag);
  const onderdelen = gehoord.norm.map((n) => overGroep(gehoord, n));
  return { visie, onderdelen, oordeel: samen(onderdelen.map((o) => o.oordeel)), gehoord };
}

/** R2: made in consultation with each group, before it was adopted. Of several visions the one that says most. */
export function raadpleging(grond: Grond): EisAntwoord {
  const alle = visies(grond).map(({ visie }) => perVisie(grond, visie));
  const wint = meeste(alle.map((v) => v.oordeel));
  const eerste = alle.find((v) => v.oordeel === wint);
  if (!eerste) {
    const geen = (naam: string) => onderdeel(naam, 'niet-bekend', 'Een regiovisie is niet vastgelegd.');
    return eisAntwoord('R2', WAT, NORMGROEPEN.map(geen));
  }
  return eisAntwoord('R2', WAT, eerste.onderdelen, {
    redenen: overVisie(eerste.visie),
    bevindingen: wint === 'niet-bekend' ? [] : eerste.gehoord.bevindingen,
  });
}
