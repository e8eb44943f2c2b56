import { type FormEvent, type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { Opdracht } from '../api/vastleggen.ts';
import { Foutensamenvatting } from '../bouwstenen/foutensamenvatting.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { Ingehaald, Verlopen } from './beletsel.tsx';
import type { Concept } from './concept.ts';
import { Bewaard, Conceptvraag } from './conceptvraag.tsx';
import { Handelingzin, Klaar, Stapkop, Verschillen } from './controle.tsx';
import { Formuliercontext, type Formulierstand, type Keuzes } from './formulier-context.ts';
import { foutenIn, foutenUit } from './fouten.ts';
import { type Aanvang, samengevat, useBewaardeInvulling, useInvulling } from './invulling.ts';
import { Toonvelden } from './toonwaarde.tsx';
import { useVerzending } from './verzending.ts';
import { alsGroep, type Groep, type Pad, type Waarde } from './waarden.ts';
import './formulier.css';

const t = teksten.vastleggen;

type Formulierprops = Aanvang & {
  /** The kind of act. */
  readonly gebeurtenis: string;
  readonly schema: z.ZodType;
  readonly keuzes: Keuzes;
  readonly vast?: Readonly<Record<string, string>>;
  /** Where the body goes, and what is sent of what was filled in. */
  readonly pad: string | ((inhoud: Waarde) => string);
  readonly omhul?: (inhoud: Waarde) => unknown;
  /** Where the fields stand in what is sent, to find the faults that the register names. */
  readonly voor?: string;
  readonly gezien?: number | undefined;
  /** The file, as a path of the API: its history tells what others did. */
  readonly api: string;
  /** Where one goes without sending. */
  readonly terug: string;
  /** The page of the file, of which a new one gets its id when it is recorded. */
  readonly naar: (dossier: string) => string;
  /** An act that the register tells in one sentence, as it was filled in. */
  readonly inEenZin?: boolean;
  /** What a next form like it begins with, given what was sent. */
  readonly daarna?: (waarden: Groep) => Groep | undefined;
  /** The fields themselves. */
  readonly children: ReactNode;
};

function useFormulier(p: Formulierprops, concept: Concept | undefined) {
  const invulling = useInvulling(p, concept);
  // What was looked at is what was there when somebody began to fill in, whatever is fetched afterwards.
  const [vastgezet, zetGezien] = useState(concept?.gezien);
  const gezien = vastgezet ?? p.gezien;
  const zet = (pad: Pad, waarde: Waarde): void => {
    if (vastgezet === undefined) zetGezien(p.gezien);
    invulling.zet(pad, waarde);
  };
  const verzending = useVerzending((probleem) => invulling.toonFouten(foutenUit(probleem, p.voor)));
  const verstuurd = verzending.fase.soort === 'klaar';
  const { vergeet, misging } = useBewaardeInvulling(p, invulling, { gezien, verstuurd });
  const { inhoud, sleutel } = invulling;
  const pad = typeof p.pad === 'string' ? p.pad : p.pad(inhoud);
  const opdracht: Opdracht = { pad, inhoud: p.omhul ? p.omhul(inhoud) : inhoud, sleutel, gezien };
  return { ...invulling, zet, verzending, vergeet, misging, opdracht, gezien, zetGezien };
}

type Stand = ReturnType<typeof useFormulier>;

function Samenvatting({ p, i }: { readonly p: Formulierprops; readonly i: Stand }) {
  const { beletsel } = i.verzending;
  const geweigerd = beletsel?.soort === 'geweigerd' ? beletsel.probleem : undefined;
  return <Foutensamenvatting {...samengevat(p.gebeurtenis, i.fouten, geweigerd)} keer={i.keer} />;
}

function Beletsels({ p, i }: { readonly p: Formulierprops; readonly i: Stand }) {
  const { beletsel, wegMetBeletsel } = i.verzending;
  if (beletsel?.soort === 'verlopen') return <Verlopen verder={wegMetBeletsel} />;
  if (beletsel?.soort === 'ingehaald')
    return (
      <Ingehaald
        api={p.api}
        gezien={i.gezien ?? 0}
        verder={(nu) => {
          i.zetGezien(nu);
          wegMetBeletsel();
        }}
      />
    );
  return <Samenvatting p={p} i={i} />;
}

function Invullen({ p, i }: { readonly p: Formulierprops; readonly i: Stand }) {
  const { bezig, proef } = i.verzending;
  const bekijk = (e: FormEvent): void => {
    e.preventDefault();
    const fouten = foutenIn(p.schema, i.inhoud);
    i.toonFouten(fouten);
    if (fouten.length === 0) void proef(i.opdracht);
  };
  return (
    <form noValidate onSubmit={bekijk} className="formulier">
      <Beletsels p={p} i={i} />
      <p className="zacht">{t.geenNamen}</p>
      {p.children}
      <div className="rij knoppenrij">
        <button type="submit" className="nl-button nl-button--primary" disabled={bezig}>
          {bezig ? t.bezig : t.bekijk}
        </button>
        <Schakel naar={p.terug}>{t.annuleer}</Schakel>
      </div>
      <Bewaard misging={i.misging} />
    </form>
  );
}

function Controleren({ p, i }: { readonly p: Formulierprops; readonly i: Stand }) {
  const { fase, bezig, terug, verstuur, beletsel } = i.verzending;
  if (fase.soort !== 'controleren') return null;
  return (
    <section className="formulier">
      <Stapkop>{t.controle.titel}</Stapkop>
      {p.inEenZin && (
        <p className="handelingzin">
          <Handelingzin soort={p.gebeurtenis} inhoud={i.inhoud} />
        </p>
      )}
      {beletsel && <Beletsels p={p} i={i} />}
      <Toonvelden velden={p.velden} waarde={i.inhoud} />
      <Verschillen voorproef={fase.voorproef} />
      <div className="rij knoppenrij">
        <button
          type="button"
          className="nl-button nl-button--primary"
          disabled={bezig}
          onClick={() => void verstuur(i.opdracht, i.vergeet)}
        >
          {bezig ? t.bezig : t.nu}
        </button>
        <button type="button" className="nl-button nl-button--default" onClick={terug}>
          {t.wijzig}
        </button>
      </div>
    </section>
  );
}

function Ingevuld({
  concept,
  opnieuw,
  ...p
}: Formulierprops & {
  readonly concept: Concept | undefined;
  readonly opnieuw: (waarden: Groep, gezien: number) => void;
}) {
  const i = useFormulier(p, concept);
  const { fase } = i.verzending;
  const { gebeurtenis, keuzes, vast = {} } = p;
  const { waarden, zet, fouten } = i;
  const stand: Formulierstand = { gebeurtenis, waarden, zet, fouten, keuzes, vast };
  if (fase.soort === 'klaar')
    return (
      <Klaar
        wat={p.inEenZin ? <Handelingzin soort={gebeurtenis} inhoud={i.inhoud} /> : t.klaar.gelukt(p.titel)}
        vastgelegd={fase.vastgelegd}
        naar={p.naar(fase.vastgelegd.dossier)}
        opnieuw={() => opnieuw(alsGroep(waarden), fase.vastgelegd.volgnummer)}
      />
    );
  return (
    <Formuliercontext value={stand}>
      {fase.soort === 'invullen' ? <Invullen p={p} i={i} /> : <Controleren p={p} i={i} />}
    </Formuliercontext>
  );
}

/** What the next form of the same kind begins with, and the state of the file after the one before it. */
type Volgende = {
  readonly ronde: number;
  readonly begin?: Groep;
  readonly gezien?: number;
};

/**
 * A form for one act: filled in, looked at with what it will change, and recorded. What was filled in and not sent is
 * kept, and offered again when one comes back.
 */
export function Formulier(p: Formulierprops) {
  const [volgende, zetVolgende] = useState<Volgende>({ ronde: 0 });
  const { ronde, begin = p.begin, gezien = p.gezien } = volgende;
  const opnieuw = (waarden: Groep, volgnummer: number): void =>
    zetVolgende({ ronde: ronde + 1, begin: p.daarna?.(waarden) ?? p.begin, gezien: volgnummer });
  return (
    <Conceptvraag naam={p.naam} zonder={ronde > 0}>
      {(concept) => (
        <Ingevuld key={ronde} {...p} begin={begin} gezien={gezien} concept={concept} opnieuw={opnieuw} />
      )}
    </Conceptvraag>
  );
}
