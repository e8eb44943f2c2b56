import { Pagina } from '../bouwstenen/pagina.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';

const t = teksten.kader;

/** An address that names no page. */
export function BestaatNiet() {
  return (
    <Pagina titel={t.bestaatNiet}>
      <p>{t.bestaatNietUitleg}</p>
      <Schakel naar="/">{t.start}</Schakel>
    </Pagina>
  );
}

/** In place of a page that broke: what happened is in the console, not on the screen. */
export function Misgegaan() {
  return (
    <main className="inhoud">
      <Pagina titel={t.misgegaan}>
        <p>{t.misgegaanUitleg}</p>
        <a href={location.href} className="nl-button nl-button--primary knopschakel">
          {t.laadOpnieuw}
        </a>
      </Pagina>
    </main>
  );
}
