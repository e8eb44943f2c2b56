import { isDeeldatum } from '@regiolog/domein/gedeeld/datum';
import type { ReactNode } from 'react';
import { dagInWoorden, momentInWoorden } from '../../bouwstenen/dag.tsx';
import { Gegevens } from '../../bouwstenen/gegevens.tsx';
import type { Namen } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { veldnaam } from '../../vastleggen/veldnaam.ts';
import { isGroep } from './inhouddagen.ts';

const t = teksten.controle.velden;

type Pad = readonly (string | number)[];

/** What a field is called; its own word, opened up, when nobody named it. */
const naamVanVeld = (soort: string, pad: Pad): string =>
  veldnaam(soort, pad) ??
  Woord(
    String(pad.at(-1) ?? '')
      .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase(),
  );

/** A single value as one reads it: a date in words, a code as a word, a municipality by its name. */
export function waardeInWoorden(waarde: unknown, namen: Namen): string {
  if (waarde === true) return t.ja;
  if (waarde === false) return t.nee;
  if (typeof waarde !== 'string') return String(waarde ?? '');
  if (/^gm\d{4}$/.test(waarde)) return namen.gemeente(waarde);
  if (/^\d{4}-\d{2}-\d{2}T/.test(waarde)) return momentInWoorden(waarde);
  if (/^\d{4}-/.test(waarde) && isDeeldatum(waarde)) return dagInWoorden(waarde);
  if (/^(?:[a-z]+(?:[-.][a-z]+)*|pv\d{2})$/.test(waarde)) return Woord(waarde);
  return waarde;
}

/** A value that is kept under the key of a person and cannot be read here, and why. */
function verzegeld(waarde: Readonly<Record<string, unknown>>): string | undefined {
  if ('vernietigd' in waarde) return t.vernietigd;
  if ('onleesbaar' in waarde) return t.onleesbaar;
  return 'verzegeld' in waarde ? t.verzegeld : undefined;
}

type Props = {
  /** The kind of event: by it fields have their names. */
  readonly soort: string;
  readonly waarde: unknown;
  readonly namen: Namen;
  readonly pad?: Pad;
};

function Waarde({ soort, waarde, namen, pad = [] }: Props): ReactNode {
  if (Array.isArray(waarde)) {
    if (waarde.length === 0) return <span className="zacht">{t.geen}</span>;
    return (
      <ul className="veldlijst">
        {waarde.map((deel, nummer) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was recorded does not move.
          <li key={nummer}>
            <Waarde soort={soort} waarde={deel} namen={namen} pad={pad} />
          </li>
        ))}
      </ul>
    );
  }
  if (!isGroep(waarde)) return waardeInWoorden(waarde, namen);
  const [enige, ...rest] = Object.values(waarde);
  // A municipality among parties says enough by its name.
  if ('gemeente' in waarde && rest.length === 0) return waardeInWoorden(enige, namen);
  return verzegeld(waarde) ?? <Velden soort={soort} waarde={waarde} namen={namen} pad={pad} />;
}

/** Everything that an event holds, field by field and in full. */
export function Velden({ soort, waarde, namen, pad = [] }: Props) {
  if (!isGroep(waarde)) return <p className="zacht">{t.niets}</p>;
  const velden = Object.entries(waarde).filter(([, deel]) => deel !== null && deel !== undefined);
  if (velden.length === 0) return <p className="zacht">{t.niets}</p>;
  return (
    <Gegevens
      paren={velden.map(([naam, deel]) => [
        naamVanVeld(soort, [...pad, naam]),
        <Waarde key={naam} soort={soort} waarde={deel} namen={namen} pad={[...pad, naam]} />,
      ])}
    />
  );
}
