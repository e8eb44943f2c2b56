import { useSearchParams } from 'react-router';
import { Deel } from '../../bouwstenen/pagina.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { Publicatietekst } from '../uitspraak/publicatietekst.tsx';
import type { Zaak } from './zaak.ts';

/** What a publication would say: the one of the address, or the last that is not published yet. */
export function Publicatievoorstel({ zaak }: { readonly zaak: Zaak }) {
  const code = useSearchParams()[0].get('referentiecode');
  const open = zaak.publicaties.filter(({ stand }) => stand === 'voorgesteld' || stand === 'akkoord');
  const gekozen = open.find(({ publicatie }) => publicatie.referentiecode === code) ?? open.at(-1);
  if (!gekozen) return null;
  return (
    <Deel titel={teksten.geschil.uitspraak.voorstel} id="voorstel">
      <Publicatietekst publicatie={gekozen.publicatie} niveau={3} />
    </Deel>
  );
}
