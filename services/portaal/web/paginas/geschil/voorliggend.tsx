import { Melding } from '../../bouwstenen/melding.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Documentweergave } from './document.tsx';
import { Dictum, Stemmen } from './ontwerp.tsx';
import { ontwerpNu } from './stemming.ts';
import type { Zaak } from './zaak.ts';

const t = teksten.geschil.raadkamer;

/** The draft that now lies before the members: what it decides, its text, and, for who signs it, the votes. */
export function Voorliggend({ zaak, stemmen = false }: { readonly zaak: Zaak; readonly stemmen?: boolean }) {
  const ontwerp = ontwerpNu(zaak);
  if (!ontwerp)
    return (
      <Melding soort="warning">
        <p>{t.geenOntwerp}</p>
      </Melding>
    );
  const nummer = (zaak.ontwerpen?.indexOf(ontwerp) ?? 0) + 1;
  return (
    <Deel titel={t.ligtVoor(nummer, teksten.geschil.uitspraaksoorten[ontwerp.soort])} id="ontwerp">
      <Dictum zaak={zaak} punten={ontwerp.punten} titel={t.perPunt} />
      <Deel niveau={3} titel={t.document}>
        <Documentweergave
          id={zaak.id}
          lade="ontwerpen"
          naam={ontwerp.ontwerp}
          titel={t.ontwerp(nummer)}
          vorm={ontwerp.document}
        />
      </Deel>
      {stemmen && (
        <Deel niveau={3} titel={t.stemmen}>
          <Stemmen zaak={zaak} ontwerp={ontwerp} />
        </Deel>
      )}
    </Deel>
  );
}
