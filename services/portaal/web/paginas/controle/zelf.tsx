import { Deel } from '../../bouwstenen/pagina.tsx';
import { Schakel } from '../../bouwstenen/schakel.tsx';
import { teksten } from '../../teksten/teksten.ts';

const t = teksten.controle.zelf;

/** How to check the register without the register: a download, a program that one can read, and an older download. */
export function ZelfNarekenen() {
  return (
    <Deel titel={t.titel} id="zelf">
      <p>{t.inleiding}</p>
      <ol>
        <li>
          {t.download} <Schakel naar="/controle/gebeurtenissen">{t.naarDownload}</Schakel>
        </li>
        <li>
          {t.programma}{' '}
          <a href="/narekenen.mjs" download className="nl-link">
            {t.naarProgramma}
          </a>
        </li>
        <li>
          {t.draai}
          <br />
          <code className="hash">{t.opdracht}</code>
        </li>
        <li>
          {t.bewaar}
          <br />
          <code className="hash">{t.opdrachtTwee}</code>
        </li>
      </ol>
      <p className="zacht">{t.grens}</p>
    </Deel>
  );
}
