import { regioVan } from '@regiolog/domein/gedeeld/stromen';
import type { StreamRef } from '@regiolog/event-store/event-store';
import type { Toegang } from '@regiolog/service-kit/policy';
import type { betrekkingenUit } from './betrekkingen.ts';

/** Who is tied to which file; `betrekkingenUit` gives it. */
export type Dossierbetrekkingen = Pick<
  ReturnType<typeof betrekkingenUit>,
  'partijenVan' | 'mandaatpartijen' | 'genoemdIn' | 'geschilpartijen' | 'geschilregios'
>;

/** Which files one asker may see, whoever asks and whatever for. */
export type Dossierzicht = {
  zietRegio(regio: string): boolean;
  zietOvereenkomst(id: string): boolean;
  zietMandaat(id: string): boolean;
  zietGeschil(id: string): boolean;
  /** The file of a stream. */
  zietDossier(ref: StreamRef): boolean;
};

/**
 * Judges which files one asker may see, with the relations of `dag`. It remembers what it judged: make a new one for
 * every answer.
 */
export function dossierzicht(
  opties: Dossierbetrekkingen & {
    readonly toegang: Toegang;
    readonly dag: string;
    /** Today, whatever day is asked about. */
    readonly vandaag: () => string;
  },
): Dossierzicht {
  const { toegang, dag, partijenVan, mandaatpartijen, genoemdIn } = opties;
  const oordelen = new Map<string, boolean>();
  const onthoud = (sleutel: string, oordeel: () => boolean): boolean => {
    const bekend = oordelen.get(sleutel) ?? oordeel();
    oordelen.set(sleutel, bekend);
    return bekend;
  };
  const zietRegio = (regio: string): boolean =>
    onthoud(regio, () => toegang.ziet('regio.lezen', { regio }, dag));
  let genoemd: ReadonlySet<string> | undefined;
  const misschienPartij = (id: string): boolean => {
    genoemd ??= new Set(toegang.eigenGemeenten(dag).flatMap((gemeente) => genoemdIn(gemeente, dag)));
    return genoemd.has(id);
  };
  // Who the parties are is dear to work out: asked only where the home region does not settle it, and it matters.
  const zietDossierVan = (id: string, partijen: () => readonly string[]): boolean => {
    const regio = regioVan(id);
    const actie = 'overeenkomst.lezen';
    const thuis = onthoud(`dossiers van ${regio}`, () => toegang.ziet(actie, { regio, partijen: [] }, dag));
    return thuis || (misschienPartij(id) && toegang.ziet(actie, { regio, partijen: partijen() }, dag));
  };
  const zietOvereenkomst = (id: string): boolean =>
    onthoud(id, () => zietDossierVan(id, () => partijenVan(id, dag)));
  const zietMandaat = (id: string): boolean =>
    onthoud(`mandaat ${id}`, () => zietDossierVan(id, () => mandaatpartijen(id, dag)));
  // A dispute is not cut off at a day in the world of law: who may see it now may, and who is no party any more may not,
  // whatever day is asked about. Who sits in the commission reads in the case service: here nobody sits.
  const zietGeschil = (id: string): boolean =>
    onthoud(`geschil ${id}`, () => {
      const vandaag = opties.vandaag();
      const partijen = opties.geschilpartijen(id, vandaag);
      const object = { regio: regioVan(id), partijen, partijregios: opties.geschilregios(id) };
      return toegang.ziet('geschil.lezen', object, vandaag);
    });
  const zietDossier = ({ regio, categorie, id }: StreamRef): boolean => {
    switch (categorie) {
      case 'overeenkomst':
        return zietOvereenkomst(`${regio}.${id}`);
      case 'mandaat':
        return zietMandaat(`${regio}.${id}`);
      case 'geschil':
        return zietGeschil(`${regio}.${id}`);
      case 'commissie':
        return onthoud(`commissie ${regio}`, () => toegang.ziet('commissie.lezen', { regio }, dag));
      case 'postvak':
        return onthoud(`postvak ${regio}`, () => toegang.ziet('postvak.lezen', { regio }, dag));
      case 'gemeente':
      case 'regio':
      case 'nvo':
        return zietRegio(regio);
      default:
        // A new kind of file asks for a rule.
        return false;
    }
  };
  return { zietRegio, zietOvereenkomst, zietMandaat, zietGeschil, zietDossier };
}
