import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../api/client.ts';
import { Antwoord } from '../../bouwstenen/antwoord.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { metTijden, type Tijdvraag, useTijden } from '../../tijden/tijden.ts';

const t = teksten.geschil.stukken;

type Lade = 'stukken' | 'ontwerpen' | 'uitspraken';
/** One document of a case: where it lies, and under which name. */
type Plek = { readonly id: string; readonly lade: Lade; readonly naam: string };
type Vorm = { readonly mediatype: string; readonly omvang: number };

const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** How large something is: "361 bytes", "1,2 MB". */
function grootteInWoorden(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${GETAL.format(bytes / 1000)} kB` : `${GETAL.format(bytes / 1_000_000)} MB`;
}

/** What kind of file it is and how large. */
const vormInWoorden = ({ mediatype, omvang }: Vorm): string =>
  t.omvang(t.vormen[mediatype] ?? t.anders, grootteInWoorden(omvang));

const adres = ({ id, lade, naam }: Plek, tijden: Tijdvraag): string =>
  metTijden(`/portaal/v1/geschillen/${id}/${lade}/${naam}/document`, tijden);

/** Fetches the bytes of a document as this person may have them. */
function useBytes({ id, lade, naam }: Plek) {
  const tijden = useTijden();
  return useQuery({
    queryKey: ['document', id, lade, naam, tijden],
    queryFn: async () => {
      const { data, error } = await client.GET(`/geschillen/{id}/${lade}/{naam}/document`, {
        params: { path: { id, naam }, query: tijden },
        parseAs: 'blob',
      });
      if (error || !data) throw error;
      return data as Blob;
    },
  });
}

function Tekst({ blob }: { readonly blob: Blob }) {
  const [tekst, zetTekst] = useState('');
  useEffect(() => {
    void blob.text().then(zetTekst);
  }, [blob]);
  return <div className="papier">{tekst}</div>;
}

/** A PDF as the browser itself shows it, in the page or in a tab of its own. */
function Pdf({ blob, titel }: { readonly blob: Blob; readonly titel: string }) {
  const [url, zetUrl] = useState<string>();
  useEffect(() => {
    const gemaakt = URL.createObjectURL(new Blob([blob], { type: 'application/pdf' }));
    zetUrl(gemaakt);
    return () => URL.revokeObjectURL(gemaakt);
  }, [blob]);
  if (!url) return null;
  return (
    <>
      <iframe src={`${url}#navpanes=0&view=FitH`} title={titel} className="papier papier--pdf" />
      <p>
        <a href={url} target="_blank" rel="noopener" className="nl-link">
          {t.nieuwVenster}
        </a>
      </p>
    </>
  );
}

type Props = Plek & { readonly titel: string; readonly vorm: Vorm };

/** A document, shown on the page when the browser can, with a link to download it. */
export function Documentweergave({ titel, vorm, ...plek }: Props) {
  const bytes = useBytes(plek);
  const tijden = useTijden();
  return (
    <>
      <Antwoord vraag={bytes}>
        {(blob) => {
          if (vorm.mediatype.startsWith('text/')) return <Tekst blob={blob} />;
          if (vorm.mediatype === 'application/pdf') return <Pdf blob={blob} titel={titel} />;
          return <p>{t.geenWeergave}</p>;
        }}
      </Antwoord>
      <p className="niet-afdrukken">
        <a href={adres(plek, tijden)} download className="nl-link">
          {t.download}
        </a>{' '}
        <span className="zacht">({vormInWoorden(vorm)})</span>
      </p>
    </>
  );
}
