import { VROEGSTE } from '@regiolog/domein/gedeeld/datum';
import { beginInWoorden, eindeInWoorden } from '@regiolog/domein/gedeeld/periode';
import type { Schema } from '../../api/client.ts';
import { dagInWoorden } from '../../bouwstenen/dag.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord, woord } from '../../teksten/woorden.ts';

const t = teksten.regio.tijdlijn;
type Overeenkomst = Pick<Schema<'OvereenkomstInTijd'>, 'aanvang' | 'einde'>;

/** The whole year or month that two days span ("2021", "2021-06"), or the day when they are the same. */
function deeldatum(vroegst: string, laatst: string): string | null {
  if (vroegst === laatst) return laatst;
  const [jaar, maand] = [laatst.slice(0, 4), laatst.slice(0, 7)];
  if (vroegst === `${jaar}-01-01` && laatst === `${jaar}-12-31`) return jaar;
  return vroegst === `${maand}-01` && vroegst.slice(0, 7) === maand ? maand : null;
}

/** What kind of text it is and what it is about: "Regiovisie over jeugdhulp". Of what has no kind only what it is about. */
export function waarover({
  soort,
  domeinen,
}: {
  readonly soort: string;
  readonly domeinen: readonly string[];
}) {
  return Woord(
    teksten.regio.lijst.waarover(soort === 'overig' ? '' : woord(soort), domeinen.map(woord).join(', ')),
  );
}

/** From when it holds, or when it was adopted where only that is known. */
export function aanvangInWoorden({ aanvang }: Overeenkomst): string {
  if (!aanvang) return t.beginOnbekend;
  const { vroegst, laatst, wat, volgens } = aanvang;
  const geheel = deeldatum(vroegst, laatst);
  const dag =
    geheel !== null
      ? beginInWoorden({ datum: geheel }).replace('vanaf ', '')
      : vroegst <= VROEGSTE
        ? `uiterlijk ${dagInWoorden(laatst)}`
        : `tussen ${dagInWoorden(vroegst)} en ${dagInWoorden(laatst)}`;
  if (wat === 'ingang') return t.vanaf(dag);
  return volgens === 'gepland' ? t.vastTeStellen(dag) : t.vaststelling(dag);
}

/** Until when it holds. */
export const eindInWoorden = ({ einde }: Overeenkomst): string =>
  einde ? eindeInWoorden(einde.einde) : t.eindeOnbekend;
