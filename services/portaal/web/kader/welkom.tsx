import { Pagina } from '../bouwstenen/pagina.tsx';
import { teksten } from '../teksten/teksten.ts';

const t = teksten.kader;

/** What somebody sees who is not signed in. */
export function Welkom({ aanmelden }: { readonly aanmelden: string }) {
  return (
    <Pagina titel={t.niemand.titel} inleiding={t.niemand.uitleg}>
      <div className="rij">
        <a className="nl-button nl-button--primary knopschakel" href={aanmelden}>
          {t.aanmelden}
        </a>
        <a className="nl-button nl-button--default knopschakel" href="/uitspraken">
          {t.niemand.uitspraken}
        </a>
      </div>
    </Pagina>
  );
}
