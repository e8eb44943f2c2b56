import type { Schema } from '../../api/client.ts';
import { Bevindingen } from '../../bouwstenen/bevindingen.tsx';
import { Oordeel } from '../../bouwstenen/oordeel.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { Waarom } from '../../bouwstenen/waarom.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.regio.bevoegd;
type Antwoord = Schema<'Bevoegdheidsoordeel'>;
type Stap = Antwoord['keten'][number];

function Ketenstap({ stap, nummer }: { readonly stap: Stap; readonly nummer: number }) {
  const redenen = stap.toetsen.map(({ code, artikel, uitleg, gebeurtenissen, bronnen }) => ({
    regel: code,
    uitleg: artikel === null ? uitleg : `${uitleg} (${artikel})`,
    gebeurtenissen,
    bronnen,
  }));
  return (
    <li className="afleiding__stap">
      <p className="afleiding__kop">
        <strong>
          {t.stap(nummer)}: {stap.aan.naam}
        </strong>
        <span className="zacht">{t.soortStap[stap.soort]}</span>
        <Oordeel oordeel={stap.oordeel} />
      </p>
      <p>{stap.uitleg}</p>
      {stap.mandaat && (
        <p>
          <Schakel naar={`/mandaten/${stap.mandaat}`}>{t.naarMandaat}</Schakel>
        </p>
      )}
      <Waarom redenen={redenen} over={`${t.stap(nummer)}: ${stap.aan.naam}`} />
    </li>
  );
}

/** Whether somebody was competent, and each step of how that follows: from who had the power by law to who acted. */
export function Bevoegdantwoord({ antwoord }: { readonly antwoord: Antwoord }) {
  const { oordeel, uitleg, keten, voorwaarden, aanwijzingen, andereKetens, volledig, grens } = antwoord;
  return (
    <>
      <Deel titel={t.antwoord} id="antwoord">
        <div role="status">
          <p>
            <Oordeel oordeel={oordeel} />
          </p>
          <p>{uitleg}</p>
        </div>
      </Deel>
      {keten.length > 0 && (
        <Deel titel={t.keten}>
          <ol className="afleiding">
            {keten.map((stap, n) => (
              <Ketenstap key={stap.soort + stap.aan.naam + stap.mandaat} stap={stap} nummer={n + 1} />
            ))}
          </ol>
        </Deel>
      )}
      <Opsomming titel={t.voorwaarden} regels={voorwaarden.map((v) => v.voorwaarde)} />
      <Opsomming titel={t.aanwijzingen} regels={aanwijzingen.map((a) => a.aanwijzing)} />
      <Opsomming titel={t.andere} regels={andereKetens.map((k) => k.waarom)} />
      {!volledig && <p>{grens ?? t.onvolledig}</p>}
      <Bevindingen bevindingen={antwoord.bevindingen} titel={t.bevindingen} />
    </>
  );
}

function Opsomming({ titel, regels }: { readonly titel: string; readonly regels: readonly string[] }) {
  if (regels.length === 0) return null;
  return (
    <Deel titel={titel}>
      <ul>
        {[...new Set(regels)].map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </Deel>
  );
}
