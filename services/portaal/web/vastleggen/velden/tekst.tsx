import { useState } from 'react';
import { Keuzelijst, Keuzerondjes, Tekstvak, Veld, Veldgroep } from '../../bouwstenen/veld.tsx';
import { Vinkje } from '../../bouwstenen/vinkje.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Woord } from '../../teksten/woorden.ts';
import { useVeld, type Veldprops } from '../formulier-context.ts';
import { kort } from '../korte-naam.ts';
import { alsLijst, alsTekst } from '../waarden.ts';

const t = teksten.vastleggen.veld;

type Opties = readonly { readonly waarde: string; readonly naam: string }[];

/** Codes of the register as options in words. */
export const inWoorden = (codes: readonly string[]): Opties =>
  codes.map((waarde) => ({ waarde, naam: Woord(waarde) }));

/** Words. `kort`: what becomes a short name is written in small letters with dashes, whatever one types. */
export function Tekst({
  pad,
  vrij,
  label,
  meest,
  getal = false,
}: Veldprops & { readonly meest: number; readonly getal?: boolean }) {
  const v = useVeld(pad);
  const gedeeld = { id: v.id, fout: v.fout, uitleg: v.uitleg };
  return (
    <Veld {...gedeeld} label={label ?? v.label} vrij={vrij}>
      <Tekstvak
        {...gedeeld}
        waarde={alsTekst(v.waarde)}
        zet={v.zet}
        meest={meest}
        verplicht={!vrij}
        type={getal ? 'numeric' : 'text'}
        className={getal ? 'vak--kort' : ''}
      />
    </Veld>
  );
}

/** A short name within the file, with those that were used before. People write it as they like; what is kept is made of it. */
export function KorteNaam({ pad, vrij, label }: Veldprops) {
  const v = useVeld(pad);
  const [tekst, zetTekst] = useState<string>();
  const gedeeld = { id: v.id, fout: v.fout, uitleg: v.uitleg };
  const eerder = v.keuzes.namen[String(pad.at(-1))] ?? [];
  return (
    <Veld {...gedeeld} label={label ?? v.label} vrij={vrij}>
      <datalist id={`${v.id}-eerder`}>
        {eerder.map(({ waarde }) => (
          <option key={waarde} value={waarde.replaceAll('-', ' ')} />
        ))}
      </datalist>
      <Tekstvak
        {...gedeeld}
        lijst={eerder.length > 0 ? `${v.id}-eerder` : undefined}
        waarde={tekst ?? alsTekst(v.waarde).replaceAll('-', ' ')}
        verplicht={!vrij}
        zet={(nieuw) => {
          zetTekst(nieuw);
          v.zet(kort(nieuw));
        }}
      />
    </Veld>
  );
}

const WEINIG = 7;

/** One out of a list: all in sight when they are few. */
export function Keuze({ pad, vrij, opties, label }: Veldprops & { readonly opties: Opties }) {
  const v = useVeld(pad);
  const gedeeld = { id: v.id, fout: v.fout, uitleg: v.uitleg };
  const naam = label ?? v.label;
  if (opties.length > WEINIG || vrij)
    return (
      <Veld {...gedeeld} label={naam} vrij={vrij}>
        <Keuzelijst
          {...gedeeld}
          waarde={alsTekst(v.waarde)}
          zet={v.zet}
          opties={opties}
          leeg={t.kies}
          verplicht={!vrij}
        />
      </Veld>
    );
  return (
    <Veldgroep {...gedeeld} label={naam} vrij={vrij}>
      <Keuzerondjes
        naam={v.id}
        waarde={alsTekst(v.waarde)}
        zet={v.zet}
        opties={opties}
        kolommen={opties.length > 3}
      />
    </Veldgroep>
  );
}

/** Several out of a list. */
export function Meerkeuze({ pad, vrij, opties }: Veldprops & { readonly opties: Opties }) {
  const v = useVeld(pad, true);
  const gekozen = alsLijst(v.waarde).map(alsTekst);
  return (
    <Veldgroep id={v.id} label={v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <div className="keuzes keuzes--kolommen">
        {opties.map(({ waarde, naam }) => (
          <Vinkje
            key={waarde}
            aan={gekozen.includes(waarde)}
            zet={(aan) => v.zet(aan ? [...gekozen, waarde] : gekozen.filter((een) => een !== waarde))}
          >
            {naam}
          </Vinkje>
        ))}
      </div>
    </Veldgroep>
  );
}

const ANDERS = '\u0000anders';

/** One out of a list, or words of one's own. */
export function KeuzeOfTekst({ pad, vrij, opties }: Veldprops & { readonly opties: Opties }) {
  const v = useVeld(pad);
  const tekst = alsTekst(v.waarde);
  const bekend = opties.some(({ waarde }) => waarde === tekst);
  const [anders, zetAnders] = useState(tekst !== '' && !bekend);
  const gedeeld = { id: v.id, fout: v.fout, uitleg: v.uitleg };
  return (
    <Veld {...gedeeld} label={v.label} vrij={vrij}>
      <Keuzelijst
        {...gedeeld}
        waarde={anders ? ANDERS : tekst}
        opties={[...opties, { waarde: ANDERS, naam: t.anders }]}
        leeg={t.kies}
        verplicht={!vrij}
        zet={(gekozen) => {
          zetAnders(gekozen === ANDERS);
          v.zet(gekozen === ANDERS ? '' : gekozen);
        }}
      />
      {anders && (
        <input
          type="text"
          aria-label={`${v.label}: ${t.anders}`}
          value={tekst}
          onChange={(e) => v.zet(e.target.value)}
          className="utrecht-textbox utrecht-textbox--html-input"
        />
      )}
    </Veld>
  );
}

/** A question that is answered by yes or no; leaving it open is an answer too. */
export function JaNee({ pad, vrij }: Veldprops) {
  const v = useVeld(pad);
  const opties = [
    { waarde: 'ja', naam: t.ja },
    { waarde: 'nee', naam: t.nee },
  ];
  return (
    <Veldgroep id={v.id} label={v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <Keuzerondjes
        naam={v.id}
        waarde={typeof v.waarde === 'boolean' ? (v.waarde ? 'ja' : 'nee') : ''}
        opties={opties}
        kolommen
        zet={(waarde) => v.zet(waarde === 'ja')}
      />
    </Veldgroep>
  );
}
