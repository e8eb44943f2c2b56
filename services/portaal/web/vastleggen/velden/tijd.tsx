import { useState } from 'react';
import { leesDatum } from '../../bouwstenen/datum-lezen.ts';
import { Datumveld } from '../../bouwstenen/datumveld.tsx';
import { Keuzelijst, Tekstvak, Veld, Veldgroep } from '../../bouwstenen/veld.tsx';
import { Vinkje } from '../../bouwstenen/vinkje.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useVeld, type Veldprops } from '../formulier-context.ts';
import { GEWOON_EINDE } from '../inhoud.ts';
import { jaarlijksInWoorden } from '../toonwaarde.tsx';
import { alsGroep, alsTekst } from '../waarden.ts';

const t = teksten.vastleggen.veld;

/** A date; `heel` asks for a whole day. */
export function Datum({ pad, vrij, label, heel = false }: Veldprops & { readonly heel?: boolean }) {
  const v = useVeld(pad);
  return (
    <Veld id={v.id} label={label ?? v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <Datumveld
        id={v.id}
        waarde={alsTekst(v.waarde)}
        zet={v.zet}
        fout={v.fout}
        heel={heel}
        verplicht={!vrij}
      />
    </Veld>
  );
}

/** A year that has every day. */
const SCHRIKKELJAAR = '2000';

/** A day of every year, kept as `03-31`, written as people do: "31 maart". */
export function JaarlijkseDag({ pad, vrij }: Veldprops) {
  const v = useVeld(pad);
  const vast = alsTekst(v.waarde);
  const [tekst, zetTekst] = useState(() => (vast ? jaarlijksInWoorden(vast) : ''));
  const gedeeld = { id: v.id, fout: v.fout, uitleg: v.uitleg };
  return (
    <Veld {...gedeeld} label={v.label} vrij={vrij}>
      <Tekstvak
        {...gedeeld}
        waarde={tekst}
        verplicht={!vrij}
        zet={(nieuw) => {
          zetTekst(nieuw);
          v.zet(leesDatum(`${nieuw.trim()} ${SCHRIKKELJAAR}`)?.slice(5) ?? nieuw);
        }}
      />
    </Veld>
  );
}

/** Since when something holds. */
export function Beginveld({ pad, vrij, label }: Veldprops) {
  const v = useVeld(pad, true);
  const begin = alsGroep(v.waarde);
  return (
    <Veld id={v.id} label={label ?? v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <Datumveld
        id={v.id}
        waarde={alsTekst(begin['datum'])}
        fout={v.fout}
        verplicht={!vrij}
        zet={(datum) => v.zet({ ...begin, datum })}
      />
      {begin['datum'] && (
        <Vinkje
          aan={begin['uiterlijk'] === true}
          zet={(aan) => v.zet({ datum: begin['datum'], ...(aan ? { uiterlijk: true } : {}) })}
        >
          {t.vervroegd}
        </Vinkje>
      )}
    </Veld>
  );
}

/** Until when something holds, with the kind of end that the source says, and a condition when it hangs on one. */
export function Eindeveld({ pad, vrij, label }: Veldprops) {
  const v = useVeld(pad, true);
  const einde = alsGroep(v.waarde);
  const naam = label ?? v.label;
  const gevuld = alsTekst(einde['datum']) !== '';
  return (
    <Veldgroep id={`${v.id}-groep`} label={naam} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <label htmlFor={v.id} className="alleen-voorlezen">
        {naam}
      </label>
      <Datumveld
        id={v.id}
        waarde={alsTekst(einde['datum'])}
        fout={v.fout}
        verplicht={!vrij}
        zet={(datum) => v.zet({ ...einde, datum })}
      />
      {gevuld && (
        <>
          <Veld id={`${v.id}-soort`} label={t.soortEinde}>
            <Keuzelijst
              id={`${v.id}-soort`}
              waarde={alsTekst(einde['soort']) || GEWOON_EINDE}
              zet={(soort) => v.zet({ ...einde, soort })}
              opties={Object.entries(t.einde).map(([waarde, zin]) => ({ waarde, naam: zin }))}
            />
          </Veld>
          <Veld id={`${v.id}-voorwaarde`} label={t.voorwaarde} vrij>
            <Tekstvak
              id={`${v.id}-voorwaarde`}
              waarde={alsTekst(einde['voorwaarde'])}
              zet={(voorwaarde) => v.zet({ ...einde, voorwaarde })}
            />
          </Veld>
        </>
      )}
    </Veldgroep>
  );
}

const EENHEDEN = {
  duur: [
    ['M', t.maanden],
    ['Y', t.jaar],
  ],
  termijn: [
    ['W', t.weken],
    ['D', t.dagen],
    ['M', t.maanden],
  ],
} as const;

/** How long: a number and a unit, kept as `P6M`. Years and months together count in months. */
export function Duurveld({ pad, vrij, van }: Veldprops & { readonly van: keyof typeof EENHEDEN }) {
  const v = useVeld(pad);
  const [, jaren, maanden] = /^P(\d+)Y(\d+)M$/.exec(alsTekst(v.waarde)) ?? [];
  const samen = jaren && maanden ? `P${Number(jaren) * 12 + Number(maanden)}M` : alsTekst(v.waarde);
  const [, aantal = '', gekozen] = /^P(.*)([DWMY])$/.exec(samen) ?? [];
  const [eerste] = EENHEDEN[van];
  const [eenheid, zetEenheid] = useState<string>(gekozen ?? eerste[0]);
  const zet = (nieuw: string, in_: string): void => v.zet(nieuw === '' ? '' : `P${nieuw}${in_}`);
  return (
    <Veldgroep id={`${v.id}-groep`} label={v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <div className="rij">
        <label htmlFor={v.id} className="alleen-voorlezen">
          {v.label}: {t.aantal}
        </label>
        <Tekstvak
          id={v.id}
          waarde={aantal}
          zet={(nieuw) => zet(nieuw.trim(), eenheid)}
          fout={v.fout}
          type="numeric"
          className="vak--kort"
        />
        <label htmlFor={`${v.id}-eenheid`} className="alleen-voorlezen">
          {v.label}: {t.eenheid}
        </label>
        <div className="vak--eenheid">
          <Keuzelijst
            id={`${v.id}-eenheid`}
            waarde={eenheid}
            opties={EENHEDEN[van].map(([waarde, naam]) => ({ waarde, naam }))}
            zet={(nieuw) => {
              zetEenheid(nieuw);
              zet(aantal, nieuw);
            }}
          />
        </div>
      </div>
    </Veldgroep>
  );
}
