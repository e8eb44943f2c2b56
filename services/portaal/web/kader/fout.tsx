import { Link, useSearchParams } from 'react-router';
import { Pagina } from '../bouwstenen/pagina.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';
import { onleesbareTijden } from '../tijden/leesbaar.ts';

const t = teksten.kader;

/** An address that names no page. */
export function BestaatNiet() {
  return (
    <Pagina titel={t.bestaatNiet}>
      <p>{t.bestaatNietUitleg}</p>
      <Schakel naar="/">{t.naarStart}</Schakel>
    </Pagina>
  );
}

/** In place of a page whose address asks for a moment that does not exist: to show another one would tell something untrue. */
export function OnleesbareTijd() {
  const [zoek] = useSearchParams();
  const zonder = new URLSearchParams(zoek);
  for (const naam of onleesbareTijden(zoek)) zonder.delete(naam);
  return (
    <Pagina titel={t.onleesbareTijd}>
      <p>{t.onleesbareTijdUitleg}</p>
      <Link to={{ search: zonder.toString() }} className="nl-link">
        {t.zonderTijd}
      </Link>
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
