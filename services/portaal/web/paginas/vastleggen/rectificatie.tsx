import { Begeleiding } from '@regiolog/domein/gedeeld/gebeurtenis';
import { inschrijvingen } from '@regiolog/domein/handelingen';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { z } from 'zod';
import { alsProbleem, client, type Schema } from '../../api/client.ts';
import { type Dossier, dossierPad } from '../../api/dossier.ts';
import { apiPad } from '../../api/vastlegpad.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import { Keuzerondjes, Veldgroep } from '../../bouwstenen/veld.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { type Dossierbeeld, useDossierbeeld } from '../../vastleggen/dossierbeeld.ts';
import { Formulier } from '../../vastleggen/formulier.tsx';
import { Formuliercontext } from '../../vastleggen/formulier-context.ts';
import { HANDELINGEN } from '../../vastleggen/handelingen.ts';
import { Handelingvelden } from '../../vastleggen/handelingvelden.tsx';
import { Toonvelden } from '../../vastleggen/toonwaarde.tsx';
import { type Veld, veldenVan } from '../../vastleggen/vorm.ts';
import { alsGroep, type Groep, type Waarde } from '../../vastleggen/waarden.ts';
import { useDossier, useKruimels } from './dossier.ts';

const t = teksten.vastleggen.herstel;

type Gebeurtenis = Schema<'Gebeurtenis'>;

/** Looks an event up in the history of its file. */
function useGebeurtenis(dossier: Dossier, id: string) {
  const pad = `${apiPad(dossier)}/geschiedenis`;
  return useQuery({
    queryKey: ['gebeurtenis', pad, id],
    queryFn: async (): Promise<Gebeurtenis> => {
      for (let pagina = 1; ; pagina++) {
        // The histories of all kinds of files are alike; which one is data here.
        const { data, error } = (await client.GET(
          pad as never,
          { params: { query: { pagina, aantal: 100 } } } as never,
        )) as { data?: { resultaten: Gebeurtenis[]; totaal: number }; error?: unknown };
        if (!data) throw alsProbleem(error);
        const gevonden = data.resultaten.find(({ gebeurtenis }) => gebeurtenis === id);
        if (gevonden) return gevonden;
        if (pagina * 100 >= data.totaal)
          throw { code: 'niet-gevonden', status: 404, title: t.onbekend, detail: t.onbekendUitleg };
      }
    },
  });
}

/** The schema of the act that an event was, the one that opened the file included. */
function invoerVan({ soort }: Dossier, gebeurtenis: string): z.ZodObject | undefined {
  const eerste = Object.values(inschrijvingen).find((h) => h.gebeurtenis === gebeurtenis);
  return (HANDELINGEN[soort].find((h) => h.gebeurtenis === gebeurtenis) ?? eerste)?.invoer;
}

/** A stored document is named by its hash in what is sent; what was sealed cannot be read back, and is said anew. */
function alsInvoer(inhoud: unknown): Groep {
  const uit = Object.entries(alsGroep(inhoud as Waarde)).map(([naam, waarde]): [string, Waarde] => {
    const { hash } = alsGroep(waarde);
    return [naam, naam === 'document' && hash ? hash : waarde];
  });
  return Object.fromEntries(uit);
}

type Herstelprops = {
  readonly dossier: Dossier;
  readonly beeld: Dossierbeeld;
  readonly gebeurtenis: Gebeurtenis;
  readonly invoer: z.ZodObject;
};

const ERBIJ: readonly Veld[] = veldenVan(Begeleiding).map((veld) =>
  veld.naam === 'toelichting' ? { ...veld, verplicht: true } : veld,
);
const GEBEURD = Begeleiding.extend({ toelichting: Begeleiding.shape.toelichting.unwrap() });

function Herstelformulier({ dossier, beeld, gebeurtenis: g, invoer }: Herstelprops) {
  const [weg, zetWeg] = useState(false);
  const eigen = useMemo(() => veldenVan(invoer), [invoer]);
  const begin = useMemo(() => alsInvoer(g.inhoud), [g.inhoud]);
  const velden = weg ? ERBIJ : [...eigen, ...ERBIJ];
  const namen = eigen.map(({ naam }) => naam);
  const omhul = (inhoud: Waarde) => {
    const alles = Object.entries(alsGroep(inhoud));
    const feit = Object.fromEntries(alles.filter(([naam]) => namen.includes(naam)));
    const rest = Object.fromEntries(alles.filter(([naam]) => !namen.includes(naam)));
    return { gebeurtenis: g.gebeurtenis, vervanging: weg ? null : { soort: g.soort, inhoud: feit }, ...rest };
  };
  return (
    <>
      <Deel titel={t.staat} id="staat">
        <Formuliercontext
          value={{
            gebeurtenis: g.soort,
            waarden: begin,
            zet: () => {},
            fouten: [],
            keuzes: beeld.keuzes,
            vast: {},
          }}
        >
          <Toonvelden velden={eigen} waarde={begin} />
        </Formuliercontext>
      </Deel>
      <Deel titel={t.wat} id="nieuw">
        <Veldgroep id="veld-wat" label={t.keuze}>
          <Keuzerondjes
            naam="wat"
            waarde={weg ? 'weg' : 'anders'}
            zet={(keus) => zetWeg(keus === 'weg')}
            opties={[
              { waarde: 'anders', naam: t.anders },
              { waarde: 'weg', naam: t.weg },
            ]}
          />
        </Veldgroep>
        <Formulier
          key={String(weg)}
          naam={`${dossier.soort}:${dossier.id}:herstel:${g.gebeurtenis}`}
          titel={t.titel(teksten.vastleggen.handelingen[g.soort] ?? g.soort)}
          gebeurtenis={g.soort}
          begin={begin}
          velden={velden}
          schema={weg ? GEBEURD : invoer.extend(GEBEURD.shape)}
          keuzes={beeld.keuzes}
          pad={`${apiPad(dossier)}/rectificaties`}
          omhul={omhul}
          voor="vervanging.inhoud"
          gezien={beeld.gezien}
          api={apiPad(dossier)}
          terug={dossierPad(dossier)}
          naar={() => dossierPad(dossier)}
        >
          <Handelingvelden velden={velden} gevuld={begin} />
        </Formulier>
      </Deel>
    </>
  );
}

function Herstelpagina({ dossier, beeld, gebeurtenis: g }: Omit<Herstelprops, 'invoer'>) {
  const invoer = invoerVan(dossier, g.soort);
  const kruimels = useKruimels(dossier, beeld);
  return (
    <Pagina
      titel={t.titel(teksten.vastleggen.handelingen[g.soort] ?? g.soort)}
      kruimels={kruimels}
      inleiding={t.uitleg}
    >
      {invoer ? (
        <Herstelformulier dossier={dossier} beeld={beeld} gebeurtenis={g} invoer={invoer} />
      ) : (
        <p>{t.nietTeHerstellen}</p>
      )}
    </Pagina>
  );
}

/** The form to correct what was recorded: what stands, the whole of what it should be, and why; or that it never was. */
export function Component() {
  const dossier = useDossier();
  const { gebeurtenis: id = '' } = useParams();
  const beeld = useDossierbeeld(dossier);
  const gebeurtenis = useGebeurtenis(dossier, id);
  return (
    <Antwoord vraag={beeld} rondom={(melding) => <Pagina titel={t.paginatitel}>{melding}</Pagina>}>
      {(b) => (
        <Antwoord vraag={gebeurtenis} rondom={(melding) => <Pagina titel={t.paginatitel}>{melding}</Pagina>}>
          {(g) => <Herstelpagina dossier={dossier} beeld={b} gebeurtenis={g} />}
        </Antwoord>
      )}
    </Antwoord>
  );
}
