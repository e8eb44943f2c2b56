import { Heading } from '@nl-design-system-candidate/heading-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { Foutensamenvatting } from '../bouwstenen/foutensamenvatting.tsx';
import { Melding } from '../bouwstenen/melding.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { Verlopen } from './beletsel.tsx';
import type { Concept } from './concept.ts';
import { Bewaard, Conceptvraag } from './conceptvraag.tsx';
import { Klaar, Stapkop } from './controle.tsx';
import { Formuliercontext, type Keuzes } from './formulier-context.ts';
import { foutenIn } from './fouten.ts';
import { type Aanvang, samengevat, useBewaardeInvulling, useInvulling } from './invulling.ts';
import { type Reeksstand, type Stap, useReeks } from './reeks.ts';
import { Toonvelden } from './toonwaarde.tsx';
import type { Groep } from './waarden.ts';
import { alsGroep } from './waarden.ts';
import './formulier.css';

const t = teksten.vastleggen;

type Props = Aanvang & {
  /** Tells what its fields are called. */
  readonly gebeurtenis: string;
  readonly schema: z.ZodType;
  readonly keuzes: Keuzes;
  /** The acts that together say what was filled in. */
  readonly stappen: (inhoud: Groep) => readonly Stap[];
  readonly terug: string;
  readonly naar: (dossier: string) => string;
  /** Acts that one most often records next in the new file, by their collection and their kind. */
  readonly hierna?: readonly (readonly [collectie: string, gebeurtenis: string])[];
  readonly children: ReactNode;
};

/** The acts in their order: which were recorded, and which is being sent. */
function Stappenlijst({ stappen, stand }: { readonly stappen: readonly Stap[]; readonly stand: Reeksstand }) {
  return (
    <ol className="reeks">
      {stappen.map(({ sleutel, naam }) => {
        const gedaan = stand.gedaan.includes(sleutel);
        const nu = stand.soort === 'bezig' && stand.bij?.sleutel === sleutel;
        const hier = stand.soort === 'gestopt' && stand.bij?.sleutel === sleutel;
        return (
          <li key={sleutel} className={gedaan ? 'reeks__gedaan' : undefined}>
            {naam} {gedaan && <strong>✓ {t.reeks.gedaan}</strong>}
            {nu && <em>{t.bezig}</em>}
            {hier && <strong>{t.reeks.hier}</strong>}
          </li>
        );
      })}
    </ol>
  );
}

function Gestopt({ stand, verder }: { readonly stand: Reeksstand; readonly verder: () => void }) {
  const { probleem, bij } = stand;
  if (stand.soort !== 'gestopt' || !probleem) return null;
  if (probleem.status === 401) return <Verlopen verder={verder} />;
  return (
    <Melding soort="error" meteen>
      <p>
        <strong>{t.reeks.gestopt(bij?.naam ?? '')}</strong>
      </p>
      <p>
        {probleem.title}. {!probleem.fouten && probleem.detail}
      </p>
      {probleem.fouten && (
        <ul>
          {probleem.fouten.map(({ veld, melding }) => (
            <li key={veld}>{melding}</li>
          ))}
        </ul>
      )}
      <p>{t.reeks.watNu}</p>
    </Melding>
  );
}

function useReeksformulier(p: Props, concept: Concept | undefined) {
  const invulling = useInvulling(p, concept);
  const reeks = useReeks(invulling.sleutel, concept ?? {});
  const { dossier, gedaan, soort } = reeks.stand;
  const bewaard = useBewaardeInvulling(p, invulling, { dossier, gedaan, verstuurd: soort === 'klaar' });
  return { ...invulling, ...reeks, ...bewaard };
}
type Stand = ReturnType<typeof useReeksformulier>;

function Invullen({ p, i, verder }: { readonly p: Props; readonly i: Stand; readonly verder: () => void }) {
  const bekijk = (e: FormEvent): void => {
    e.preventDefault();
    const fouten = foutenIn(p.schema, i.inhoud);
    i.toonFouten(fouten);
    if (fouten.length === 0) verder();
  };
  return (
    <form noValidate onSubmit={bekijk} className="formulier">
      <Foutensamenvatting {...samengevat(p.gebeurtenis, i.fouten, undefined)} keer={i.keer} />
      <p className="zacht">{t.geenNamen}</p>
      {p.children}
      <div className="rij knoppenrij">
        <button type="submit" className="nl-button nl-button--primary">
          {t.reeks.bekijk}
        </button>
        <Schakel naar={p.terug}>{t.annuleer}</Schakel>
      </div>
      <Bewaard misging={i.misging} />
    </form>
  );
}

function Controleren({ p, i, terug }: { readonly p: Props; readonly i: Stand; readonly terug: () => void }) {
  const { stand } = i;
  const stappen = p.stappen(alsGroep(i.inhoud));
  const verstuur = (): void => void i.verstuur(stappen, i.vergeet);
  const bezig = stand.soort === 'bezig';
  return (
    <section className="formulier">
      <Stapkop>{t.controle.titel}</Stapkop>
      <Gestopt stand={stand} verder={verstuur} />
      <Toonvelden velden={p.velden} waarde={i.inhoud} />
      <Heading level={3}>{t.reeks.titel}</Heading>
      <Stappenlijst stappen={stappen} stand={stand} />
      <p role="status" className="alleen-voorlezen">
        {bezig && t.reeks.voortgang(stand.gedaan.length, stappen.length)}
      </p>
      <div className="rij knoppenrij">
        <button type="button" className="nl-button nl-button--primary" disabled={bezig} onClick={verstuur}>
          {bezig ? t.bezig : stand.soort === 'gestopt' ? t.reeks.verder : t.nu}
        </button>
        <button type="button" className="nl-button nl-button--default" disabled={bezig} onClick={terug}>
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
}: Props & { readonly concept: Concept | undefined; readonly opnieuw: () => void }) {
  const i = useReeksformulier(p, concept);
  const [kijkt, zetKijkt] = useState(false);
  const { gebeurtenis, keuzes } = p;
  const { waarden, zet, fouten, stand } = i;
  const naar = p.naar(stand.dossier ?? '');
  if (stand.soort === 'klaar')
    return (
      <Klaar
        wat={t.klaar.gelukt(p.titel)}
        vastgelegd={stand}
        naar={naar}
        hierna={p.hierna?.map(([collectie, soort]) => ({
          naar: `${naar}/vastleggen/${collectie}`,
          naam: t.handelingen[soort] ?? '',
        }))}
        opnieuw={opnieuw}
      />
    );
  return (
    <Formuliercontext value={{ gebeurtenis, waarden, zet, fouten, keuzes, vast: {} }}>
      {kijkt ? (
        <Controleren p={p} i={i} terug={() => zetKijkt(false)} />
      ) : (
        <Invullen p={p} i={i} verder={() => zetKijkt(true)} />
      )}
    </Formuliercontext>
  );
}

/** A form that makes a new file by several acts at once, and shows how far it is. */
export function Reeksformulier(p: Props) {
  const [ronde, zetRonde] = useState(0);
  return (
    <Conceptvraag naam={p.naam} zonder={ronde > 0}>
      {(concept) => (
        <Ingevuld key={ronde} {...p} concept={concept} opnieuw={() => zetRonde((eerder) => eerder + 1)} />
      )}
    </Conceptvraag>
  );
}
