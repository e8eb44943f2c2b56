import type { Dossier } from '../api/dossier.ts';
import { dossierPad } from '../api/dossier.ts';
import { useIk } from '../api/sessie.ts';
import { momentInWoorden } from '../bouwstenen/dag.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { usePaginatijd } from '../tijden/momenten.ts';
import { useTijden } from '../tijden/tijden.ts';
import { isHerstel, stelling } from './inhoud.ts';
import { type Gebeurtenis, useGebeurtenissen } from './lezen.ts';
import { useNamenVoor } from './namen.ts';
import { magGeschiedenis } from './rechten.ts';
import { zinVan } from './zin.ts';

const t = teksten.geschiedenis;
/** More acts than these are counted, not told. */
const MEEST = 6;

/** The page that shows the history of a file. */
const DEEL: Readonly<Record<Dossier['soort'], string>> = {
  overeenkomst: '/verloop',
  mandaat: '/verloop',
  regio: '/geschiedenis',
  gemeente: '/geschiedenis',
  nvo: '',
  geschil: '/verloop',
  commissie: '',
};
/** Where every act of a file stands; `#gebeurtenis-<id>` points at one. */
export const verloopPad = (dossier: Dossier): string =>
  `${dossierPad(dossier)}${DEEL[dossier.soort]}?dichtheid=alles`;

const inZin = (g: Gebeurtenis, namen: ReturnType<typeof useNamenVoor>): string => {
  const nu = stelling(g);
  const tekst = nu ? zinVan(nu.soort, nu.inhoud, namen) : `${t.weggehaald}.`;
  return isHerstel(g) ? `${t.hersteld}: ${tekst}` : tekst;
};

/**
 * The recorded acts behind a rule, in words and with the day on which each became known, each a link into the history of
 * its file: that of this page, or one of `ook`. Acts in other files are counted; for who may not read the history there is nothing.
 */
export default function Achtergrond({
  ids,
  ook = [],
}: {
  readonly ids: readonly string[];
  readonly ook?: readonly Dossier[] | undefined;
}) {
  const { dossiers } = usePaginatijd();
  const mag = magGeschiedenis(useIk());
  const { opId } = useGebeurtenissen(mag ? [...dossiers, ...ook] : [], useTijden());
  const gevonden = [...new Set(ids)].flatMap((id) => opId.get(id) ?? []);
  const namen = useNamenVoor(gevonden.map(({ gebeurtenis }) => gebeurtenis));
  const elders = new Set(ids).size - gevonden.length;
  if (gevonden.length === 0) return null;
  return (
    <div className="waarom__achtergrond">
      {t.achtergrond}
      <ul>
        {gevonden.slice(0, MEEST).map(({ gebeurtenis: g, dossier }) => (
          <li key={g.gebeurtenis}>
            <Schakel naar={`${verloopPad(dossier)}#gebeurtenis-${g.gebeurtenis}`}>{inZin(g, namen)}</Schakel>{' '}
            <span className="zacht">{t.bekendSinds(momentInWoorden(g.bekendOp, false))}</span>
          </li>
        ))}
        {gevonden.length > MEEST && <li>{t.meer(gevonden.length - MEEST)}</li>}
        {elders > 0 && <li>{t.elders(elders)}</li>}
      </ul>
    </div>
  );
}
