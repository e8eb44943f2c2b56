import { type FormEvent, type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { Opdracht } from '../api/vastleggen.ts';
import { Foutensamenvatting } from '../bouwstenen/foutensamenvatting.tsx';
import { teksten } from '../teksten/teksten.ts';
import { Ingehaald, Verlopen } from './beletsel.tsx';
import { type Concept, useConcept } from './concept.ts';
import { Conceptvraag } from './conceptvraag.tsx';
import { Klaar, Stapkop, Verschillen } from './controle.tsx';
import { Formuliercontext, type Formulierstand, type Keuzes } from './formulier-context.ts';
import { type Fout, foutenIn, foutenUit } from './fouten.ts';
import { inhoudVan } from './inhoud.ts';
import { Toonvelden } from './toonwaarde.tsx';
import { veldnaam } from './veldnaam.ts';
import { useVerzending } from './verzending.ts';
import type { Veld } from './vorm.ts';
import { type Groep, metWaarde, type Pad, veldId, type Waarde } from './waarden.ts';
import './formulier.css';

const t = teksten.vastleggen;

export type Formulierprops = {
  /** The name under which the draft is kept: one form, one file. */
  readonly naam: string;
  readonly titel: string;
  /** The kind of act. */
  readonly gebeurtenis: string;
  /** What is filled in when the form opens. */
  readonly begin: Groep;
  /** The fields, to read them back. */
  readonly velden: readonly Veld[];
  readonly schema: z.ZodType;
  readonly keuzes: Keuzes;
  readonly vast?: Readonly<Record<string, string>>;
  /** Where the body goes, and what is sent of what was filled in. */
  readonly pad: string;
  readonly omhul?: (inhoud: Waarde) => unknown;
  /** Where the fields stand in what is sent, to find the faults that the register names. */
  readonly voor?: string;
  readonly gezien?: number | undefined;
  /** The file, as a path of the API: its history tells what others did. */
  readonly api: string;
  /** The page of the file. */
  readonly dossier: string;
  /** The fields themselves. */
  readonly children: ReactNode;
};

/** The values of a form with their draft, and how far it is with the register. */
function useInvulling(p: Formulierprops, concept: Concept | undefined) {
  const [waarden, zetWaarden] = useState<Waarde>(concept?.waarden ?? p.begin);
  const [sleutel] = useState(() => concept?.sleutel ?? crypto.randomUUID());
  const [gezien, zetGezien] = useState(concept?.gezien ?? p.gezien);
  const [fouten, zetFouten] = useState<readonly Fout[]>([]);
  const [keer, zetKeer] = useState(0);
  const toonFouten = (nieuw: readonly Fout[]): void => {
    zetFouten(nieuw);
    zetKeer((eerder) => eerder + 1);
  };
  const verzending = useVerzending((probleem) => toonFouten(foutenUit(probleem, p.voor)));
  const onverstuurd = waarden !== p.begin && verzending.fase.soort !== 'klaar';
  const adres = location.pathname + location.search;
  const bewaar: Concept = { titel: p.titel, adres, waarden, sleutel, gezien };
  const { vergeet } = useConcept(p.naam, onverstuurd ? bewaar : null);
  const inhoud = inhoudVan({ soort: 'groep', velden: p.velden }, waarden, true);
  const opdracht: Opdracht = { pad: p.pad, inhoud: p.omhul ? p.omhul(inhoud) : inhoud, sleutel, gezien };
  const zet = (pad: Pad, waarde: Waarde): void => {
    zetWaarden((eerder) => metWaarde(eerder, pad, waarde));
    const veld = pad.join('.');
    zetFouten((eerder) => eerder.filter((f) => f.veld !== veld && !f.veld.startsWith(`${veld}.`)));
  };
  return { waarden, zet, fouten, toonFouten, keer, verzending, vergeet, inhoud, opdracht, gezien, zetGezien };
}

type Invulling = ReturnType<typeof useInvulling>;

/** What is wrong, by the names of the fields; and what the register says of the whole. */
function Samenvatting({ p, i }: { readonly p: Formulierprops; readonly i: Invulling }) {
  const { beletsel } = i.verzending;
  const geweigerd = beletsel?.soort === 'geweigerd' ? beletsel.probleem : undefined;
  const fouten = i.fouten.map(({ veld, melding }) => {
    const pad = veld.split('.').map((deel) => (/^\d+$/.test(deel) ? Number(deel) : deel));
    return { id: veldId(veld), label: veldnaam(p.gebeurtenis, pad) ?? t.hetGeheel, melding };
  });
  const algemeen = geweigerd && fouten.length === 0 ? `${geweigerd.title}. ${geweigerd.detail}` : undefined;
  return <Foutensamenvatting fouten={fouten} algemeen={algemeen} keer={i.keer} />;
}

function Beletsels({ p, i }: { readonly p: Formulierprops; readonly i: Invulling }) {
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

function Invullen({ p, i }: { readonly p: Formulierprops; readonly i: Invulling }) {
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
        <a href={p.dossier} className="nl-link">
          {t.annuleer}
        </a>
      </div>
      <p className="zacht">{t.concept.bewaard}</p>
    </form>
  );
}

function Controleren({ p, i }: { readonly p: Formulierprops; readonly i: Invulling }) {
  const { fase, bezig, terug, verstuur, beletsel } = i.verzending;
  if (fase.soort !== 'controleren') return null;
  return (
    <section className="formulier">
      <Stapkop>{t.controle.titel}</Stapkop>
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
}: Formulierprops & { readonly concept: Concept | undefined; readonly opnieuw: () => void }) {
  const i = useInvulling(p, concept);
  const { fase } = i.verzending;
  const { gebeurtenis, keuzes, vast = {} } = p;
  const { waarden, zet, fouten } = i;
  const stand: Formulierstand = { gebeurtenis, waarden, zet, fouten, keuzes, vast };
  if (fase.soort === 'klaar')
    return <Klaar wat={p.titel} vastgelegd={fase.vastgelegd} naar={p.dossier} opnieuw={opnieuw} />;
  return (
    <Formuliercontext value={stand}>
      {fase.soort === 'invullen' ? <Invullen p={p} i={i} /> : <Controleren p={p} i={i} />}
    </Formuliercontext>
  );
}

/**
 * A form for one act: filled in, looked at with what it will change, and recorded. What was filled in and not sent is
 * kept, and offered again when one comes back.
 */
export function Formulier(p: Formulierprops) {
  const [ronde, zetRonde] = useState(0);
  return (
    <Conceptvraag naam={p.naam} zonder={ronde > 0}>
      {(concept) => (
        <Ingevuld key={ronde} {...p} concept={concept} opnieuw={() => zetRonde((eerder) => eerder + 1)} />
      )}
    </Conceptvraag>
  );
}
