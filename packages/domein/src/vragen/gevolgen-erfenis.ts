import { z } from 'zod';
import { type Feiten, feitenBij } from './feiten.ts';
import { gemeenteNaam, opvolgersNu } from './gemeenten.ts';
import { Erfgenaam, type Overgang } from './gevolgen-erfenis-overeenkomst.ts';
import { lidmaatschap, regiosVan } from './lidmaatschap.ts';
import { mandaatDossier } from './mandaat/dossier.ts';
import { oordeelVan } from './mandaat/mandaat-toets.ts';
import { stand } from './mandaat/verlening.ts';
import { regioStand } from './regio-stand.ts';

const Opgelost = z
  .enum(['ja', 'onzeker', 'niet-aangetoond'])
  .describe('niet-aangetoond: dat iemand hiervoor in de plaats kwam, is niet vastgelegd.');

/** A membership, a role or a contact point of a municipality that goes. */
export const ErfenisRegio = z
  .object({
    regio: z.string(),
    soort: z.enum(['lidmaatschap', 'rol', 'aanspreekpunt', 'vervanger']),
    wat: z.string().describe('De domeinen, de rol, of het niveau van het aanspreekpunt.'),
    erfgenamen: z.array(Erfgenaam),
    opgelost: Opgelost,
    uitleg: z.string(),
  })
  .meta({ id: 'ErfenisRegio' });
type ErfenisRegio = z.infer<typeof ErfenisRegio>;

/** A mandate that a municipality that goes gave or received. */
export const ErfenisMandaat = z
  .object({
    mandaat: z.string(),
    naam: z.string().nullable(),
    rol: z.enum(['gever', 'ontvanger']),
    opgelost: Opgelost,
    opvolgend: z.array(z.string()).describe('Mandaten die zeggen hiervoor in de plaats te komen.'),
    uitleg: z.string(),
  })
  .meta({ id: 'ErfenisMandaat' });
type ErfenisMandaat = z.infer<typeof ErfenisMandaat>;

/**
 * Who comes in its place: the successors of whom the same is recorded afterwards; else the only one there is, by law;
 * of more than one nobody can say which.
 */
function erft(feiten: Feiten, { gemeente, na }: Overgang, vast: readonly string[]) {
  const opvolgers = opvolgersNu(feiten, gemeente, na);
  const gekozen = opvolgers.filter((g) => vast.includes(g));
  const rij = gekozen.length > 0 ? gekozen : opvolgers;
  const zeker = gekozen.length > 0 || opvolgers.length === 1;
  const oordeel = zeker ? ('ja' as const) : ('onzeker' as const);
  return {
    erfgenamen: rij.map((g) => ({ gemeente: g, naam: gemeenteNaam(feiten, g), oordeel })),
    opgelost: oordeel,
  };
}

/** To speak for a region is no right or duty of the municipality that goes on by itself: somebody must be appointed. */
function aangewezen(feiten: Feiten, overgang: Overgang, vast: readonly string[]) {
  const { erfgenamen } = erft(feiten, overgang, vast);
  const gekozen = erfgenamen.filter((e) => vast.includes(e.gemeente));
  return {
    erfgenamen: gekozen,
    opgelost: gekozen.length > 0 ? ('ja' as const) : ('niet-aangetoond' as const),
  };
}

const VERVOLG = {
  ja: 'in de plaats komt',
  onzeker: 'wie in de plaats komt, is niet vastgelegd',
  'niet-aangetoond': 'een nieuwe aanwijzing is niet vastgelegd',
} as const;

function metUitleg(wie: string, deel: Omit<ErfenisRegio, 'uitleg'>): ErfenisRegio {
  const namen = deel.erfgenamen.map((e) => e.naam).join(', ');
  const soort = {
    lidmaatschap: 'lid',
    rol: 'de rol',
    aanspreekpunt: 'aanspreekpunt',
    vervanger: 'vervanger',
  }[deel.soort];
  const opvolgers = namen && (deel.opgelost === 'ja' ? ` ${namen}` : ` (${namen})`);
  const uitleg = `${wie} was ${soort} (${deel.wat}) in ${deel.regio}; ${VERVOLG[deel.opgelost]}${opvolgers}.`;
  return { ...deel, uitleg };
}

/** What it was in its regions on its last day: member, holder of a role, contact point or deputy. */
export function erfenisRegios(feiten: Feiten, overgang: Overgang): ErfenisRegio[] {
  const { gemeente, voor, na } = overgang;
  const wie = gemeenteNaam(feiten, gemeente);
  const rollen = feitenBij(feiten, `gemeente:${gemeente}`, 'rol').map((f) => f.regio);
  const punten = feitenBij(feiten, `gemeente:${gemeente}`, 'aanspreekpunt').map((f) => f.regio);
  const regios = [...new Set([...regiosVan(feiten, gemeente, voor), ...rollen, ...punten])].sort();
  return regios.flatMap((regio) => {
    const eerst = regioStand(feiten, regio, voor);
    const daarna = regioStand(feiten, regio, na);
    const lid = lidmaatschap(feiten, regio, gemeente, voor);
    const leden = daarna.leden.map((l) => l.gemeente);
    const delen: Omit<ErfenisRegio, 'uitleg'>[] = [];
    if (lid.lid !== 'nee') {
      const wat = lid.domeinen
        .filter((d) => d.lid !== 'nee')
        .map((d) => d.domein)
        .join(', ');
      delen.push({ regio, soort: 'lidmaatschap', wat, ...erft(feiten, overgang, leden) });
    }
    for (const rol of eerst.rollen.filter((r) => r.gemeente === gemeente)) {
      const vast = daarna.rollen.filter((r) => r.rol === rol.rol).map((r) => r.gemeente);
      delen.push({ regio, soort: 'rol', wat: rol.rol, ...erft(feiten, overgang, vast) });
    }
    for (const punt of eerst.aanspreekpunten) {
      const vast = daarna.aanspreekpunten.filter((a) => a.niveau === punt.niveau);
      if (punt.gemeente === gemeente)
        delen.push({
          regio,
          soort: 'aanspreekpunt',
          wat: punt.niveau,
          ...aangewezen(
            feiten,
            overgang,
            vast.map((a) => a.gemeente),
          ),
        });
      if (punt.vervangers.some((v) => v.gemeente === gemeente)) {
        const vervangers = vast.flatMap((a) => a.vervangers.map((v) => v.gemeente));
        delen.push({
          regio,
          soort: 'vervanger',
          wat: punt.niveau,
          ...aangewezen(feiten, overgang, vervangers),
        });
      }
    }
    return delen.map((deel) => metUitleg(wie, deel));
  });
}

/**
 * The mandates that it gave or received and that stood, or may have stood, on its last day. A municipality that is no
 * more gives and holds none: unless a newer grant takes its place, nothing shows that the power goes on.
 */
export function erfenisMandaten(feiten: Feiten, { gemeente, voor }: Overgang): ErfenisMandaat[] {
  const wie = gemeenteNaam(feiten, gemeente);
  const ids = new Set(feitenBij(feiten, `gemeente:${gemeente}`, 'verlening').map((v) => v.mandaat));
  return [...ids].sort().flatMap((id): ErfenisMandaat[] => {
    const d = mandaatDossier(feiten, id);
    const v = d.verlening;
    if (!v || oordeelVan(stand(feiten, d, v, voor)) === 'nee') return [];
    const { partij } = v.inhoud.gever;
    const rol = 'gemeente' in partij && partij.gemeente === gemeente ? 'gever' : 'ontvanger';
    const opvolgend = d.vervangers.map((n) => n.mandaat);
    const naam = d.kop?.inhoud.naam ?? null;
    const vervolg =
      opvolgend.length > 0
        ? `in de plaats komt ${opvolgend.join(', ')}`
        : 'dat een nieuw mandaat hiervoor in de plaats komt, is niet vastgelegd';
    return [
      {
        mandaat: id,
        naam,
        rol,
        opgelost: opvolgend.length > 0 ? 'ja' : 'niet-aangetoond',
        opvolgend,
        uitleg: `${wie} was ${rol} van “${naam ?? id}”; ${vervolg}.`,
      },
    ];
  });
}
