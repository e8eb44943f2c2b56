import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Deel, Pagina } from '../../bouwstenen/pagina.tsx';
import type { teksten } from '../../teksten/teksten.ts';
import './tekstpagina.css';

/** A page of nothing but text, in parts under a heading. */
export function Tekstpagina({
  tekst: { titel, inleiding, stukken },
}: {
  readonly tekst: (typeof teksten.overig)[keyof typeof teksten.overig];
}) {
  return (
    <div className="tekstpagina">
      <Pagina titel={titel} inleiding={inleiding}>
        {stukken.map(({ kop, tekst, lijst = [] }) => (
          <Deel key={kop} titel={kop}>
            {tekst.map((alinea) => (
              <Paragraph key={alinea}>{alinea}</Paragraph>
            ))}
            {lijst.length > 0 && (
              <ul>
                {lijst.map((punt) => (
                  <li key={punt}>{punt}</li>
                ))}
              </ul>
            )}
          </Deel>
        ))}
      </Pagina>
    </div>
  );
}
