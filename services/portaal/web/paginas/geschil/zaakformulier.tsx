import { dagVan } from '@regiolog/domein/gedeeld/datum';
import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { type ReactNode, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import type { Dossier } from '../../api/dossier.ts';
import { useIk } from '../../api/sessie.ts';
import { apiPad } from '../../api/vastlegpad.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Melding } from '../../bouwstenen/melding.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { beginwaarden } from '../../vastleggen/beginwaarden.ts';
import { type Dossierbeeld, useDossierbeeld } from '../../vastleggen/dossierbeeld.ts';
import { Formulier } from '../../vastleggen/formulier.tsx';
import type { Keuzes } from '../../vastleggen/formulier-context.ts';
import { handelingVan, type Vastleghandeling } from '../../vastleggen/handelingen.ts';
import { Handelingvelden } from '../../vastleggen/handelingvelden.tsx';
import { type Veld, veldenVan } from '../../vastleggen/vorm.ts';
import { alsGroep, type Groep, type Waarde } from '../../vastleggen/waarden.ts';
import type { Zaak } from './zaak.ts';
import { type Tabnaam, Zaakpagina, zaakPad } from './zaakpagina.tsx';

const t = teksten.geschil;

/** How the form for one act in a case differs from what its schema says. */
export type Zaakvorm = {
  /** The page of the case that the form belongs to: one returns there. */
  readonly tab: Tabnaam;
  readonly mag?: (zaak: Zaak) => boolean;
  /** What the form begins with, beyond what the address says. */
  readonly begin?: (zaak: Zaak, zoek: URLSearchParams) => Groep;
  /** The places of fields that are filled in and stay. */
  readonly vast?: (zaak: Zaak) => Readonly<Record<string, string>>;
  /** What one can choose from, where that is not in the case itself. */
  readonly namen?: (zaak: Zaak) => Keuzes['namen'];
  /** Fields that nobody fills in here, and what they hold when the rest is filled in. */
  readonly vanzelf?: (zaak: Zaak, inhoud: Groep) => Groep;
  /** The names of those fields. */
  readonly weg?: (zaak: Zaak) => readonly string[];
};

type Props = Zaakvorm & {
  readonly collectie: string;
  /** What one must see to decide: it stands above the fields. */
  readonly children?: (zaak: Zaak) => ReactNode;
};

type Binnen = Props & {
  readonly zaak: Zaak;
  readonly handeling: Vastleghandeling;
  readonly beeld: Dossierbeeld;
};

/** Where one thing alone can be chosen, it is chosen. */
const enigeKeuzes = (velden: readonly Veld[], namen: Keuzes['namen']): Groep =>
  Object.fromEntries(
    velden.flatMap(({ naam, vorm, verplicht }) => {
      const [enige, ...meer] = (vorm.soort === 'korte-naam' && verplicht && namen[naam]) || [];
      return enige && meer.length === 0 ? [[naam, enige.waarde]] : [];
    }),
  );

function Velden({ zaak, handeling, beeld, tab, begin: eigen, namen, weg, vanzelf, vast: blijft }: Binnen) {
  const ik = useIk();
  const [zoek] = useSearchParams();
  const { gebeurtenis, invoer, collectie } = handeling;
  const schema = useMemo(() => {
    const zonder = new Set(weg?.(zaak));
    const rest = Object.entries(invoer.shape).filter(([naam]) => !zonder.has(naam));
    return z.strictObject({ ...Object.fromEntries(rest), ...Begeleiding.shape });
  }, [invoer, weg, zaak]);
  const velden = useMemo(() => veldenVan(schema), [schema]);
  const keuzes = useMemo(
    () => ({ ...beeld.keuzes, namen: { ...beeld.keuzes.namen, ...namen?.(zaak) } }),
    [beeld, namen, zaak],
  );
  // What the form begins with does not change while somebody fills it in.
  const { begin, vast } = useMemo(() => {
    const gewoon = beginwaarden({ gebeurtenis, velden, zoek, ik, beeld });
    const enige = enigeKeuzes(velden, keuzes.namen);
    const begin = { datum: dagVan(new Date()), ...enige, ...gewoon.begin, ...eigen?.(zaak, zoek) };
    return { ...gewoon, begin };
  }, [gebeurtenis, velden, zoek, ik, beeld, keuzes, eigen, zaak]);
  const dossier: Dossier = { soort: 'geschil', id: zaak.id };
  return (
    <Formulier
      naam={`geschil:${zaak.id}:${collectie}`}
      titel={`${t.handelingen[collectie]}, ${zaak.onderwerp}`}
      gebeurtenis={gebeurtenis}
      begin={begin}
      vast={{ ...vast, ...blijft?.(zaak) }}
      velden={velden}
      schema={schema}
      {...(vanzelf && {
        omhul: (inhoud: Waarde) => ({ ...alsGroep(inhoud), ...vanzelf(zaak, alsGroep(inhoud)) }),
      })}
      keuzes={keuzes}
      pad={`${apiPad(dossier)}/${collectie}`}
      gezien={beeld.gezien}
      api={apiPad(dossier)}
      terug={zaakPad(zaak.id, tab)}
      naar={() => zaakPad(zaak.id, tab)}
    >
      <Handelingvelden velden={velden} gevuld={begin} />
    </Formulier>
  );
}

/**
 * The form and what stands above it, by the case as it was when one came: once the act is recorded the case may not allow
 * it any more, and what one did must not vanish before one has read that it was done.
 */
function Binnenkant(props: Omit<Binnen, 'beeld'>) {
  const [zaak] = useState(props.zaak);
  const beeld = useDossierbeeld({ soort: 'geschil', id: zaak.id });
  if (!zaak.kan.some(({ collectie }) => collectie === props.collectie))
    return (
      <Melding soort="warning">
        <p>{teksten.vastleggen.nuNiet}</p>
      </Melding>
    );
  const vooraf = props.children?.(zaak);
  return (
    <>
      {vooraf && <div className="zaak__vooraf">{vooraf}</div>}
      <Antwoord vraag={beeld}>{(nu) => <Velden {...props} zaak={zaak} beeld={nu} />}</Antwoord>
    </>
  );
}

/** The form for an act of daily work in a case, under what one must see to decide. */
export function Zaakformulier(props: Props) {
  const { collectie, tab, mag } = props;
  const handeling = handelingVan('geschil', collectie);
  if (!handeling) throw new TypeError(`no act is recorded in ${collectie}`);
  return (
    <Zaakpagina tab={tab} handeling={t.handelingen[collectie] ?? collectie} {...(mag && { mag })}>
      {(zaak) => <Binnenkant key={collectie} {...props} zaak={zaak} handeling={handeling} />}
    </Zaakpagina>
  );
}
