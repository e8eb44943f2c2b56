import { createHash, timingSafeEqual } from 'node:crypto';
import { isWeigering, weiger } from '@regiolog/domein/gedeeld/weigering';
import type { Kluis } from '@regiolog/service-kit/kluis';
import { type Antwoord, KLUISVRAGEN, type Kluisvraag, type Vraag } from '@regiolog/service-kit/kluis-bericht';
import { type Route, route } from '@regiolog/service-kit/route';
import type { Identiteit, Verifieer } from '@regiolog/service-kit/tokens';

/** The vault as a service: the port of the vault over HTTP, for the services of this installation and nobody else. */

const DIENST: Identiteit = { onderwerp: 'dienst', rollen: ['systeem'] };
const ONBEKEND = weiger('token-ongeldig', 'Alleen diensten van dit register mogen de kluis iets vragen.');
const NOG_NIET = weiger(
  'nog-niet-gereed',
  'De kluis leest nog na wat vergeten moet zijn. Probeer het zo weer.',
);

const digest = (tekst: string): Buffer => createHash('sha256').update(tekst).digest();

/** Who shows the secret is one of us. Compared by digest, in constant time: neither length nor likeness shows. */
export function verifieerGeheim(geheim: string): Verifieer {
  const verwacht = digest(geheim);
  return async (token) => (timingSafeEqual(digest(token), verwacht) ? DIENST : ONBEKEND);
}

type KluisDeps = {
  readonly kluis: Kluis;
  /** Whether what had to be forgotten is forgotten: before that no key is used, one of an old copy could be among them. */
  readonly bij: () => boolean;
};

const SAMENVATTING: Readonly<Record<Kluisvraag, string>> = {
  verzegel: 'Verzegelt teksten, elk onder de sleutel van de persoon over wie ze gaan.',
  open: 'Opent wat verzegeld is, en zegt van de rest waarom dat niet kan.',
  vernietig: 'Vernietigt de sleutel van een persoon, voorgoed.',
  toestand: 'Zegt of er van een persoon een sleutel is.',
};

/** The operations of the vault. All of them may be repeated. */
export function buildKluis({ kluis, bij }: KluisDeps): Route[] {
  function operatie<N extends Kluisvraag>(naam: N, doe: (vraag: Vraag<N>) => Promise<Antwoord<N>>): Route {
    const { pad, vraag, antwoord } = KLUISVRAGEN[naam];
    return route({
      methode: 'POST',
      pad,
      naam: `${naam}Kluis`,
      samenvatting: SAMENVATTING[naam],
      label: 'Kluis',
      actie: 'aangemeld',
      zonderSleutel: true,
      inhoud: vraag,
      antwoorden: { 200: antwoord },
      verwerk: async (v) => (bij() ? { status: 200, inhoud: await doe(v.inhoud as Vraag<N>) } : NOG_NIET),
    });
  }
  return [
    operatie('verzegel', async ({ teksten }) => {
      const verzegelden = await kluis.verzegel(teksten);
      return isWeigering(verzegelden) ? { vernietigd: true } : { verzegelden: [...verzegelden] };
    }),
    operatie('open', async ({ verzegelden }) => ({ geopend: [...(await kluis.open(verzegelden))] })),
    operatie('vernietig', async ({ onderwerp }) => {
      await kluis.vernietig(onderwerp);
      return { toestand: 'vernietigd' };
    }),
    operatie('toestand', async ({ onderwerp }) => ({ toestand: await kluis.toestand(onderwerp) })),
  ];
}
