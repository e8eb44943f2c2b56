import { useSessie } from '../api/sessie.ts';
import { Pagina } from '../bouwstenen/pagina.tsx';
import { Schakel } from '../bouwstenen/schakel.tsx';
import { teksten } from '../teksten/teksten.ts';

const t = teksten.kader;

/** What somebody sees who is not signed in: what this is, for whom, and what is open to everybody. */
export function Welkom({ aanmelden }: { readonly aanmelden: string }) {
  const { data } = useSessie();
  return (
    <Pagina titel={t.niemand.titel} inleiding={t.niemand.uitleg}>
      <div className="rij">
        <a className="nl-button nl-button--primary knopschakel" href={aanmelden}>
          {t.aanmelden}
        </a>
        <Schakel naar="/uitspraken" className="nl-button nl-button--default knopschakel">
          {t.niemand.uitspraken}
        </Schakel>
      </div>
      {data?.demo && <p className="zacht">{t.niemand.demo}</p>}
      <ul className="kaarten welkom__wie">
        {t.niemand.voorWie.map(({ wie, wat }) => (
          <li key={wie} className="kaart">
            <strong>{wie}</strong>
            <br />
            {wat}
          </li>
        ))}
      </ul>
    </Pagina>
  );
}
