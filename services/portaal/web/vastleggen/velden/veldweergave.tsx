import { Bevoegdheid } from '@regiolog/domein/gedeeld/bevoegdheid';
import { Veld as Kader, Keuzelijst, Veldgroep } from '../../bouwstenen/veld.tsx';
import { Vinkje } from '../../bouwstenen/vinkje.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { useFormulier, useVeld, type Veldprops } from '../formulier-context.ts';
import type { Veld, Vorm } from '../vorm.ts';
import { alsGroep, alsLijst, alsTekst, type Pad } from '../waarden.ts';
import { Dossierveld, Stukveld } from './dossier.tsx';
import { useNamen } from './namen.ts';
import { Partijvinkjes } from './partijvinkjes.tsx';
import { inWoorden, JaNee, Keuze, KeuzeOfTekst, KorteNaam, Meerkeuze, Tekst } from './tekst.tsx';
import { Beginveld, Datum, Duurveld, Eindeveld, JaarlijkseDag } from './tijd.tsx';
import { Dragerveld, Partijveld, Plaatsveld } from './wie.tsx';

const t = teksten.vastleggen.veld;

type Props<S extends Vorm['soort']> = Veldprops & { readonly vorm: Extract<Vorm, { soort: S }> };

function Groepveld({ pad, vrij, vorm, label }: Props<'groep'>) {
  const v = useVeld(pad);
  const inLijst = typeof pad.at(-1) === 'number';
  const velden = <Velden velden={vorm.velden} pad={pad} />;
  return (
    <Veldgroep id={v.id} label={label ?? v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      {inLijst ? velden : <div className="veldgroep__rij">{velden}</div>}
    </Veldgroep>
  );
}

/** How a kind is called here: when something happens is said in other words than what a term is. */
function soortnamen(pad: Pad, soorten: readonly string[]) {
  const veld = String(pad.findLast((deel) => typeof deel === 'string'));
  return inWoorden(soorten).map(({ waarde, naam }) => ({
    waarde,
    naam: t.soorten[`${veld}.${waarde}`] ?? naam,
  }));
}

function Soortenveld({ pad, vrij, vorm, label }: Props<'soorten'>) {
  const v = useVeld(pad);
  const { fout } = useVeld([...pad, vorm.op]);
  const gekozen = alsTekst(alsGroep(v.waarde)[vorm.op]);
  const binnen = vorm.soorten[gekozen];
  const gedeeld = { id: v.id, fout: v.fout ?? fout, uitleg: v.uitleg };
  return (
    <>
      <Kader {...gedeeld} label={label ?? v.label} vrij={vrij}>
        <Keuzelijst
          {...gedeeld}
          waarde={gekozen}
          leeg={t.kies}
          opties={soortnamen(pad, Object.keys(vorm.soorten))}
          zet={(soort) => v.zet(soort === '' ? undefined : { [vorm.op]: soort })}
        />
      </Kader>
      {binnen?.soort === 'groep' && binnen.velden.length > 0 && (
        <div className="veldgroep__rij">
          <Velden velden={binnen.velden} pad={pad} />
        </div>
      )}
    </>
  );
}

const RIJ = 'veldgroep__rij';
/** Values of one field, which stand on one line in a list. */
const KORT: ReadonlySet<Vorm['soort']> = new Set([
  'tekst',
  'korte-naam',
  'gemeente',
  'regio',
  'duur',
  'overeenkomst',
]);

function Lijstveld({ pad, vrij, vorm }: Props<'lijst'>) {
  const v = useVeld(pad);
  const namen = useNamen(pad);
  const rijen = alsLijst(v.waarde);
  const { gebeurtenis } = useFormulier();
  const naam = String(pad.findLast((deel) => typeof deel === 'string'));
  const een = t.rijen[`${gebeurtenis}.${naam}`] ?? t.rijen[naam] ?? v.label;
  // What is told of each has fields of its own: only a bare name can be ticked.
  if (namen && vorm.van.soort !== 'groep') return <Meerkeuze pad={pad} vrij={vrij} opties={namen} />;
  if (v.keuzes.partijen && vorm.van.soort === 'geschilpartij') return <Partijvinkjes pad={pad} vrij={vrij} />;
  return (
    <Veldgroep id={v.id} label={v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      {rijen.map((_, nummer) => (
        // Rows have no name of their own: their place is what they are.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <div key={nummer} className={KORT.has(vorm.van.soort) ? `${RIJ} veldgroep__rij--kort` : RIJ}>
          <Veldweergave
            pad={[...pad, nummer]}
            vorm={vorm.van}
            vrij={false}
            label={t.nummer(een, nummer + 1)}
          />
          <button
            type="button"
            className="nl-button nl-button--subtle"
            onClick={() => v.zet(rijen.toSpliced(nummer, 1))}
          >
            {t.haalWeg}
            <span className="alleen-voorlezen">: {t.nummer(een, nummer + 1)}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="nl-button nl-button--default"
        onClick={() => v.zet([...rijen, undefined])}
      >
        {t.voegToe}
        <span className="alleen-voorlezen">: {v.label}</span>
      </button>
    </Veldgroep>
  );
}

function Javeld({ pad }: Veldprops) {
  const v = useVeld(pad);
  return (
    <Vinkje id={v.id} aan={v.waarde === true} zet={(aan) => v.zet(aan ? true : undefined)}>
      {v.label}
    </Vinkje>
  );
}

/** A short name, chosen from what is there or written. */
function Naamveld(p: Veldprops & { readonly vorm: Vorm }) {
  const namen = useNamen(p.pad);
  const { vast, waarde } = useVeld(p.pad);
  const gekozen = vast !== undefined && namen?.find((een) => een.waarde === waarde);
  if (gekozen) return <p>{gekozen.naam}</p>;
  if (namen && p.vorm.soort === 'tekst') return <KeuzeOfTekst {...p} opties={namen} />;
  if (namen) return <Keuze {...p} opties={namen} />;
  if (p.vorm.soort === 'korte-naam') return <KorteNaam {...p} />;
  return <Tekst {...p} meest={p.vorm.soort === 'tekst' ? p.vorm.meest : 200} />;
}

/** One of the codes of the register, in the words of this form or else of the field. */
function Codekeuze({ codes, ...p }: Veldprops & { readonly codes: readonly string[] }) {
  const namen = useNamen(p.pad);
  return <Keuze {...p} opties={namen ?? inWoorden(codes)} />;
}

const WELK_DOSSIER = {
  overeenkomst: 'overeenkomst',
  mandaat: 'mandaat',
  geschil: 'geschil',
} as const;

/** The field for a form. Each kind of value has one way in which it is asked for, wherever it stands. */
function Veldweergave({ vorm, ...p }: Veldprops & { readonly vorm: Vorm }) {
  switch (vorm.soort) {
    case 'tekst':
    case 'korte-naam':
    case 'lid':
    case 'commissie':
      return <Naamveld {...p} vorm={vorm} />;
    case 'geheel':
    case 'getal':
      return <Tekst {...p} meest={30} getal />;
    case 'keuze':
      return <Codekeuze {...p} codes={vorm.opties} />;
    case 'bevoegdheid':
      return <Keuze {...p} opties={inWoorden(Bevoegdheid.options)} />;
    case 'meerkeuze':
      return <Meerkeuze {...p} opties={inWoorden(vorm.opties)} />;
    case 'keuze-of-tekst':
      return <KeuzeOfTekst {...p} opties={inWoorden(vorm.opties)} />;
    case 'ja-nee':
      return <JaNee {...p} />;
    case 'ja':
      return <Javeld {...p} />;
    case 'dag':
      return <Datum {...p} heel />;
    case 'deeldatum':
      return <Datum {...p} />;
    case 'dag-van-het-jaar':
      return <JaarlijkseDag {...p} />;
    case 'begin':
      return <Beginveld {...p} />;
    case 'einde':
      return <Eindeveld {...p} />;
    case 'duur':
      return <Duurveld {...p} van="duur" />;
    case 'termijnduur':
      return <Duurveld {...p} van="termijn" />;
    case 'gemeente':
    case 'regio':
      return <Plaatsveld {...p} wat={vorm.soort} />;
    case 'partij':
      return <Partijveld {...p} anders="organisatie" />;
    case 'geschilpartij':
      return <Partijveld {...p} anders="regio" />;
    case 'drager':
      return <Dragerveld {...p} />;
    case 'document':
      return <Stukveld {...p} />;
    case 'groep':
      return <Groepveld {...p} vorm={vorm} />;
    case 'soorten':
      return <Soortenveld {...p} vorm={vorm} />;
    case 'lijst':
      return <Lijstveld {...p} vorm={vorm} />;
    default:
      return <Dossierveld {...p} wat={WELK_DOSSIER[vorm.soort]} />;
  }
}

/** The fields of an act, or of a part of it, in the order of its schema. */
export function Velden({ velden, pad = [] }: { readonly velden: readonly Veld[]; readonly pad?: Pad }) {
  return velden.map(({ naam, vorm, verplicht }) => (
    <Veldweergave key={naam} pad={[...pad, naam]} vorm={vorm} vrij={!verplicht} />
  ));
}
