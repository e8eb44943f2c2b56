import { Button } from '@nl-design-system-candidate/button-react';
import { useRef, useState } from 'react';
import { alsProbleem, type Probleem } from '../../api/client.ts';
import { Probleemmelding } from '../../bouwstenen/antwoord.tsx';
import { bewaar } from '../../bouwstenen/bewaar.ts';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.controle.download;

type Vorm = 'csv' | 'jsonl';
type Stand =
  | { readonly soort: 'bezig' | 'klaar'; readonly regels: number }
  | { readonly soort: 'fout'; readonly probleem: Probleem };

const REGELEINDE = 10;

/** Reads an answer to its end and tells how many lines came; a table has its head as a line more. */
async function haal(antwoord: Response, vorm: Vorm, meld: (regels: number) => void): Promise<Blob> {
  const delen: Uint8Array<ArrayBuffer>[] = [];
  let regels = vorm === 'csv' ? -1 : 0;
  const lezer = antwoord.body?.getReader();
  for (let deel = await lezer?.read(); deel && !deel.done; deel = await lezer?.read()) {
    delen.push(deel.value);
    regels += deel.value.filter((byte) => byte === REGELEINDE).length;
    meld(Math.max(0, regels));
  }
  return new Blob(delen, { type: antwoord.headers.get('content-type') ?? 'text/plain' });
}

/** Downloads the events that fit a filter, says how far it is, and can be stopped. */
export function Downloadknoppen({
  filter,
  naam,
}: {
  readonly filter: URLSearchParams;
  readonly naam: string;
}) {
  const [stand, zetStand] = useState<Stand>();
  const stop = useRef<AbortController>(undefined);
  const download = async (vorm: Vorm): Promise<void> => {
    const zoek = new URLSearchParams(filter);
    zoek.set('vorm', vorm);
    stop.current = new AbortController();
    let regels = 0;
    zetStand({ soort: 'bezig', regels });
    try {
      const antwoord = await fetch(`/portaal/v1/gebeurtenissen/export?${zoek}`, {
        signal: stop.current.signal,
      });
      if (!antwoord.ok) throw await antwoord.json();
      const bestand = await haal(antwoord, vorm, (nu) => {
        regels = nu;
        zetStand({ soort: 'bezig', regels });
      });
      bewaar(bestand, `${naam}.${vorm}`);
      zetStand({ soort: 'klaar', regels });
    } catch (fout) {
      zetStand(stop.current.signal.aborted ? undefined : { soort: 'fout', probleem: alsProbleem(fout) });
    }
  };
  const bezig = stand?.soort === 'bezig';
  return (
    <section className="download niet-afdrukken" aria-label={t.titel}>
      <div className="rij">
        <Button type="button" purpose="secondary" disabled={bezig} onClick={() => void download('csv')}>
          {t.csv}
        </Button>
        <Button type="button" purpose="secondary" disabled={bezig} onClick={() => void download('jsonl')}>
          {t.jsonl}
        </Button>
        {bezig && (
          <Button type="button" purpose="subtle" onClick={() => stop.current?.abort()}>
            {t.stop}
          </Button>
        )}
      </div>
      <p className="zacht">
        {t.uitleg} <Schakel naar="/controle#zelf">{t.hoe}</Schakel>
      </p>
      <div role="status">
        {stand?.soort === 'bezig' && (
          <p className="voortgang">
            <label htmlFor="download-voortgang">{t.bezig(stand.regels)}</label>
            <progress id="download-voortgang" />
          </p>
        )}
        {stand?.soort === 'klaar' && <p>{t.klaar(stand.regels)}</p>}
      </div>
      {stand?.soort === 'fout' && <Probleemmelding probleem={stand.probleem} />}
    </section>
  );
}
