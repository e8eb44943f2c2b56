import { type DemoWie, demoOnderwerp } from '@regiolog/service-kit/demo';

/** Somebody of the demonstration, and what this person comes to do. */
export type Persoon = {
  /** As it stands in a link that signs in at once: `/portaal/aanmelden?als=coordinator`. */
  readonly id: string;
  readonly naam: string;
  readonly werk: string;
  readonly wie: DemoWie;
};

/** One for each role, and of some roles one for each side of the example. The subjects are those of the example case. */
export const PERSONEN: readonly Persoon[] = [
  {
    id: 'coordinator',
    naam: 'Coördinator regio Amersfoort',
    werk: 'Houdt bij wat de gemeenten in de regio afspreken.',
    wie: { rol: 'coordinator', regio: 'amersfoort' },
  },
  {
    id: 'coordinator-ijssel-vecht',
    naam: 'Coördinator regio IJssel-Vecht',
    werk: 'Houdt bij wat de gemeenten in de regio afspreken.',
    wie: { rol: 'coordinator', regio: 'ijssel-vecht' },
  },
  {
    id: 'behandelaar-zwolle',
    naam: 'Behandelaar gemeente Zwolle',
    werk: 'Legt de besluiten van de eigen gemeente vast.',
    wie: { rol: 'behandelaar', gemeente: 'gm0193' },
  },
  {
    id: 'behandelaar-kampen',
    naam: 'Behandelaar gemeente Kampen',
    werk: 'Legt de besluiten van de eigen gemeente vast.',
    wie: { rol: 'behandelaar', gemeente: 'gm0166' },
  },
  {
    id: 'behandelaar-soest',
    naam: 'Behandelaar gemeente Soest',
    werk: 'Legt de besluiten van de eigen gemeente vast.',
    wie: { rol: 'behandelaar', gemeente: 'gm0342' },
  },
  {
    id: 'voorzitter',
    naam: 'Voorzitter geschillencommissie',
    werk: 'Leidt de behandeling van een geschil.',
    wie: { rol: 'voorzitter', onderwerp: 'voorbeeld-voorzitter' },
  },
  {
    id: 'secretaris',
    naam: 'Secretaris geschillencommissie',
    werk: 'Bereidt de zitting en de uitspraak voor.',
    wie: { rol: 'secretaris', onderwerp: 'voorbeeld-secretaris' },
  },
  {
    id: 'lid',
    naam: 'Lid geschillencommissie (cliënten)',
    werk: 'Beslist mee over een geschil.',
    wie: { rol: 'lid', onderwerp: 'voorbeeld-lid-client' },
  },
  {
    id: 'lid-financieel',
    naam: 'Lid geschillencommissie (financiën)',
    werk: 'Beslist mee over een geschil.',
    wie: { rol: 'lid', onderwerp: 'voorbeeld-lid-financieel' },
  },
  {
    id: 'auditor',
    naam: 'Auditor',
    werk: 'Controleert wat is vastgelegd, en wanneer.',
    wie: { rol: 'auditor' },
  },
  {
    id: 'landelijk',
    naam: 'Landelijke lezer',
    werk: 'Ziet alle regio’s naast elkaar.',
    wie: { rol: 'landelijk' },
  },
];

const VAN_ID = new Map(PERSONEN.map((persoon) => [persoon.id, persoon]));
const VAN_ONDERWERP = new Map(PERSONEN.map((persoon) => [demoOnderwerp(persoon.wie), persoon]));

/** The person of a link, if there is one. */
export const persoonVan = (id: unknown): Persoon | undefined =>
  typeof id === 'string' ? VAN_ID.get(id) : undefined;
/** The person that a subject of a token is. */
export const persoonMet = (onderwerp: string): Persoon | undefined => VAN_ONDERWERP.get(onderwerp);
