import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useTijden } from '../../tijden/tijden.ts';
import type { Overeenkomst } from './overeenkomstpagina.tsx';

const t = teksten.overeenkomst.versies;
type Document = NonNullable<Schema<'Overeenkomst'>['tekstversies'][number]['document']>;

const isTekst = ({ mediatype }: Document): boolean => /^text\/(plain|markdown)/.test(mediatype);

/** Where our own server gives the document of a version, exactly as it was delivered. */
function useAdres(overeenkomst: string, versie: string): string {
  const tijden = new URLSearchParams(useTijden()).toString();
  return `/portaal/v1/overeenkomsten/${overeenkomst}/tekstversies/${encodeURIComponent(versie)}/document${tijden && `?${tijden}`}`;
}

const kB = (omvang: number): string => Math.max(1, Math.round(omvang / 1000)).toLocaleString('nl-NL');

/** What one can do with the document of a version: read it here when it is text, open it, keep it. */
export function Documentlinks({
  overeenkomst,
  versie,
  document,
}: {
  readonly overeenkomst: string;
  readonly versie: string;
  readonly document: Document;
}) {
  const adres = useAdres(overeenkomst, versie);
  const [zoek] = useSearchParams();
  const toon = new URLSearchParams(zoek);
  toon.set('toon', versie);
  const soort = t.soort[document.mediatype.split(';')[0] ?? ''] ?? t.anders;
  return (
    <>
      <div className="rij links">
        {isTekst(document) && (
          <Link className="nl-link" to={`?${toon}#tekst`} preventScrollReset>
            {t.lees}
            <span className="alleen-voorlezen"> {t.van(versie)}</span>
          </Link>
        )}
        {!isTekst(document) && (
          <a className="nl-link" href={adres} target="_blank" rel="noreferrer">
            {t.open}
            <span className="alleen-voorlezen"> {t.van(versie)}</span>
          </a>
        )}
        <a className="nl-link" href={adres} download={`${overeenkomst}-${versie}`}>
          {t.download}
          <span className="alleen-voorlezen"> {t.van(versie)}</span>
        </a>
        <span className="klein">
          {soort}, {t.omvang(kB(document.omvang))}
        </span>
      </div>
      <details className="klein kenmerk">
        <summary>{t.kenmerk}</summary>
        <code>{t.hash(document.hash)}</code>
      </details>
    </>
  );
}

/** The text of the version that the address asks for (`toon=2.0`), when it can be read here. */
export function Tekstdocument({ overeenkomst }: { readonly overeenkomst: Overeenkomst }) {
  const [zoek] = useSearchParams();
  const versie = overeenkomst.tekstversies.find((v) => v.versie === zoek.get('toon'));
  const adres = useAdres(overeenkomst.id, versie?.versie ?? '');
  const leesbaar = versie?.document && isTekst(versie.document);
  const vraag = useQuery({
    queryKey: ['document', adres],
    enabled: leesbaar === true,
    queryFn: async () => {
      const antwoord = await fetch(adres);
      if (!antwoord.ok) throw await antwoord.json();
      return antwoord.text();
    },
  });
  if (!versie || !leesbaar) return null;
  const dicht = new URLSearchParams(zoek);
  dicht.delete('toon');
  return (
    <Deel titel={t.tekst(versie.versie)} id="tekst">
      <Antwoord vraag={vraag}>{(tekst) => <div className="documenttekst">{tekst}</div>}</Antwoord>
      <Link className="nl-link" to={`?${dicht}`} preventScrollReset>
        {t.sluit}
      </Link>
    </Deel>
  );
}
