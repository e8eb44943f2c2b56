import { api } from '../../api/client.ts';
import { TijdAntwoord } from '../../bouwstenen/antwoord.tsx';
import { Bevindingen } from '../../bouwstenen/bevindingen.tsx';
import { InHetKort } from '../../bouwstenen/in-het-kort.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import { Leden, Voornemens } from './leden.tsx';
import { Regiopagina, useRegio } from './regiopagina.tsx';
import { Rollen } from './rollen.tsx';
import { useTellingen } from './tellingen.ts';

const t = teksten.regio;

/** A region on a day: what stands open, who belongs to it, who speaks for it and who has which role. */
export function Component() {
  const regio = useRegio();
  const vraag = api.useQuery('get', '/regios/{slug}/stand', {
    params: { path: { slug: regio }, query: useTijden() },
  });
  return (
    <Regiopagina titel={t.paginatitel.overzicht} begin>
      <InHetKort tellingen={useTellingen(regio)} />
      <TijdAntwoord vraag={vraag}>
        {(stand) => (
          <>
            <Bevindingen bevindingen={stand.bevindingen} titel={t.overzicht.bevindingen} />
            <Leden stand={stand} />
            <Voornemens stand={stand} />
            <Rollen stand={stand} />
          </>
        )}
      </TijdAntwoord>
    </Regiopagina>
  );
}
