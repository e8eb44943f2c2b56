import { GemeenteCode } from '@regiolog/domein/gedeeld/namen';
import type { Schema } from '../api/client.ts';
import { bronTitel } from '../teksten/nl/bronnen.ts';
import { teksten } from '../teksten/teksten.ts';
import { dagInWoorden } from './dag.tsx';

type Bron = Schema<'Reden'>['bronnen'][number];

/** A list of municipalities is found in by their code, which tells a reader nothing. */
const isCode = (plaats: string): boolean => GemeenteCode.safeParse(plaats).success;

/** A source as one line: the document, the place in it, and the day it speaks of. One that can be read there is a link. */
export function Bronregel({ bron }: { readonly bron: Bron }) {
  const { document, plaats, peildatum, vindplaats } = bron;
  const titel = <cite>{bronTitel(document)}</cite>;
  return (
    <>
      {vindplaats ? (
        <a href={vindplaats} rel="noreferrer">
          {titel}
        </a>
      ) : (
        titel
      )}
      {plaats && !isCode(plaats) && `, ${plaats}`}
      {peildatum && ` (${teksten.algemeen.peildatum(dagInWoorden(peildatum))})`}
    </>
  );
}
