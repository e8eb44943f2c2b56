import { afspraakGebeurtenissen } from '@regiolog/domein/overeenkomst/events-afspraken';
import type { z } from 'zod';
import { alsProbleem, api } from '../../api/client.ts';
import { Laden, Probleemmelding } from '../../bouwstenen/antwoord.tsx';
import { Leeg } from '../../bouwstenen/leeg.tsx';
import { som } from '../../teksten/nl/zinnen/hulp.ts';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Bepalingen } from './bepalingen.tsx';
import { Contracten } from './contracten.tsx';
import { Geld } from './geld.tsx';
import { Geschilwegen } from './geschilwegen.tsx';
import { Onderwerpen } from './onderwerpen.tsx';
import { type Overeenkomst, Overeenkomstpagina } from './overeenkomstpagina.tsx';
import { Raadpleging } from './raadpleging.tsx';
import { Verplichtingen } from './verplichtingen.tsx';
import { Wachten } from './wachten.tsx';

const t = teksten.overeenkomst.afspraken;

/** What is recorded in a list, by the schema of its kind, which the API does not repeat for a list. */
const gelezen = <S extends z.ZodType, R extends { readonly inhoud: unknown }>(
  schema: S,
  rijen: readonly R[] = [],
) =>
  rijen.flatMap(({ inhoud, ...rest }) => {
    const gelezenInhoud = schema.safeParse(inhoud);
    return gelezenInhoud.success ? [{ ...rest, inhoud: gelezenInhoud.data }] : [];
  });

/** Everything that is recorded about what an agreement arranges, asked at once: what is not there is told in one line. */
function useAfspraken(id: string) {
  const tijden = useTijden();
  const params = { path: { id }, query: tijden };
  const onderwerpen = api.useQuery('get', '/overeenkomsten/{id}/onderwerpenstand', { params });
  const verplichtingen = api.useQuery('get', '/overeenkomsten/{id}/verplichtingenstand', { params });
  const contracten = api.useQuery('get', '/overeenkomsten/{id}/contracten', { params });
  const raadpleging = api.useQuery('get', '/overeenkomsten/{id}/raadpleging', { params });
  const routes = api.useQuery('get', '/overeenkomsten/{id}/geschilroutes', { params });
  const wachten = api.useQuery('get', '/overeenkomsten/{id}/afhankelijkheden', { params });
  const alle = [onderwerpen, verplichtingen, contracten, raadpleging, routes, wachten];
  return {
    bezig: alle.some(({ isPending }) => isPending),
    fout: alle.find(({ error }) => error !== null)?.error,
    onderwerpen: onderwerpen.data?.antwoord ?? null,
    verplichtingen: verplichtingen.data?.antwoord?.verplichtingen ?? [],
    contracten: contracten.data?.antwoord?.contracten ?? [],
    raadpleging: raadpleging.data?.antwoord ?? null,
    routes: gelezen(afspraakGebeurtenissen.GeschilrouteGeregeld, routes.data?.antwoord?.resultaten),
    wachten: gelezen(afspraakGebeurtenissen.AfhankelijkheidGemeld, wachten.data?.antwoord?.resultaten),
  };
}

function Delen({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  const a = useAfspraken(overeenkomst.id);
  if (a.fout) return <Probleemmelding probleem={alsProbleem(a.fout)} />;
  if (a.bezig) return <Laden />;
  const geraadpleegd = a.raadpleging?.groepen.some((g) => g.raadplegingen.length > 0 || g.gevraagd) ?? false;
  const leeg = [
    overeenkomst.bepalingen.length === 0 && t.deel.bepalingen,
    (a.onderwerpen?.onderwerpen.length ?? 0) === 0 && t.deel.onderwerpen,
    a.verplichtingen.length === 0 && t.deel.verplichtingen,
    a.contracten.length === 0 && t.deel.contracten,
    a.routes.length === 0 && t.geenRoute,
    a.wachten.length === 0 && t.deel.wachten,
    !geraadpleegd && t.deel.raadpleging,
  ].filter((deel) => deel !== false);
  return (
    <>
      <Bepalingen bepalingen={overeenkomst.bepalingen} />
      {a.onderwerpen && <Onderwerpen stand={a.onderwerpen} />}
      <Verplichtingen verplichtingen={a.verplichtingen} />
      <Geld id={overeenkomst.id} />
      <Contracten contracten={a.contracten} />
      <Wachten wachten={a.wachten} />
      {a.raadpleging && geraadpleegd && <Raadpleging raadpleging={a.raadpleging} />}
      <Geschilwegen overeenkomst={overeenkomst} routes={a.routes} />
      {leeg.length > 0 && (
        <Leeg>{t.nietVastgelegd(som(leeg.map((deel) => deel.charAt(0).toLowerCase() + deel.slice(1))))}</Leeg>
      )}
    </>
  );
}

/** What an agreement arranges: its clauses, subjects, duties, money, contracts, disputes and who was heard. */
export function Component() {
  return (
    <Overeenkomstpagina deel="afspraken">
      {(overeenkomst) => <Delen overeenkomst={overeenkomst} />}
    </Overeenkomstpagina>
  );
}
