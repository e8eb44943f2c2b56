/**
 * Who may import whom, and what code may not say. Every rule is a row; every row has a planted violation under
 * `overtredingen/<naam>/`, at the path that it would have in the house, that the same checker must catch.
 *
 * Paths are patterns from the root. A target is a path in the house (`packages/domein/src/gedeeld/datum.ts`), a package
 * (`npm:zod`) or a part of Node (`node:fs`). `$1` in a pattern stands for what the first group of `voor` matched.
 */

type Basis = {
  readonly naam: string;
  /** What to do instead. */
  readonly waarom: string;
  readonly voor: string;
  readonly behalve?: string;
};

export type Importregel = Basis &
  ({ readonly mag: readonly string[] } | { readonly nooit: readonly string[] });
export type Tekstregel = Basis & { readonly zegt: RegExp };

const DOMEIN = 'packages/domein/src/';
const STORE = 'packages/event-store/src/';
const TESTHULP = `${DOMEIN}(gedeeld/given|vragen/historie)\\.ts`;

export const IMPORTREGELS: readonly Importregel[] = [
  {
    naam: 'domein-is-zuiver',
    waarom:
      'The domain runs in a browser too: it knows zod and itself. Give it what it needs as an argument.',
    voor: DOMEIN,
    mag: ['npm:zod', DOMEIN],
  },
  {
    naam: 'domein-zonder-node',
    waarom: 'No part of Node in the domain, not even its types. Do it at the edge.',
    voor: DOMEIN,
    nooit: ['node:'],
  },
  {
    naam: 'gedeeld-kent-niemand',
    waarom: 'What is shared knows no context. Move it to the context, or what it needs to gedeeld.',
    voor: `${DOMEIN}gedeeld/`,
    mag: ['npm:zod', `${DOMEIN}gedeeld/`],
  },
  {
    naam: 'contexten-kennen-elkaar-niet',
    waarom: 'Contexts meet in the questions (vragen), never in each other. Name the other by its id.',
    voor: `${DOMEIN}(abonnement|gemeente|regio|overeenkomst|mandaat|nvo|geschil|postvak)/`,
    mag: ['npm:zod', `${DOMEIN}gedeeld/`, `${DOMEIN}$1/`],
  },
  {
    naam: 'berichten-gaan-over-een-gebeurtenis',
    waarom:
      'A message is made of one event. What takes the facts of many is a question, and belongs in vragen.',
    voor: `${DOMEIN}berichten/`,
    nooit: [`${DOMEIN}vragen/`],
  },
  {
    naam: 'event-store-kent-geen-overeenkomst',
    waarom: 'The log knows no agreement: it stores bytes with a name. Keep meaning in the domain.',
    voor: STORE,
    nooit: ['packages/domein/', 'packages/service-kit/', 'services/'],
  },
  {
    naam: 'sqlite-op-een-plek',
    waarom:
      'Only the adapter, the views, the key vault and what the portal keeps for who signed in open a database file. Use the port.',
    voor: '(packages|services)/',
    behalve: `${STORE}(sqlite|view)[^/]*\\.ts|packages/service-kit/src/kluis\\.ts|services/portaal/src/opslag\\.ts`,
    nooit: ['npm:better-sqlite3'],
  },
  {
    naam: 'canonieke-bytes-op-een-plek',
    waarom: 'Two ways to make bytes are two chains. Ask hash-chain.ts.',
    voor: '(packages|services)/',
    behalve: `${STORE}hash-chain\\.ts`,
    nooit: ['npm:canonicalize'],
  },
  {
    naam: 'eventstoredb-op-een-plek',
    waarom: 'All that the client of the distributed engine exports stays in its adapter.',
    voor: '(packages|services)/',
    behalve: `${STORE}eventstoredb\\.ts`,
    nooit: ['npm:@eventstore/'],
  },
  {
    naam: 'adapter-sqlite-staat-alleen',
    waarom: 'Adapters share the port and its helpers, never each other.',
    voor: `${STORE}sqlite`,
    nooit: [`${STORE}(memory|eventstoredb)`],
  },
  {
    naam: 'adapter-memory-staat-alleen',
    waarom: 'Adapters share the port and its helpers, never each other.',
    voor: `${STORE}memory`,
    nooit: [`${STORE}(sqlite|eventstoredb)`],
  },
  {
    naam: 'adapter-eventstoredb-staat-alleen',
    waarom: 'Adapters share the port and its helpers, never each other.',
    voor: `${STORE}eventstoredb`,
    nooit: [`${STORE}(sqlite|memory)`],
  },
  {
    naam: 'service-kit-kent-geen-dienst',
    waarom: 'The edge that all services share knows none of them. Pass it in.',
    voor: 'packages/service-kit/',
    nooit: ['services/', 'packages/feiten/'],
  },
  {
    naam: 'feiten-kent-geen-dienst',
    waarom: 'The facts are read by services and know none of them. Pass it in.',
    voor: 'packages/feiten/',
    nooit: ['services/'],
  },
  {
    naam: 'service-kit-kent-geen-overeenkomst',
    waarom: 'Of the domain the edge knows what is shared: dates, refusals, sources. Pass the rest in.',
    voor: 'packages/service-kit/',
    nooit: [`${DOMEIN}(?!gedeeld/)`],
  },
  {
    naam: 'diensten-kennen-elkaar-niet',
    waarom: 'A service that needs the answers of another gets a port. Standalone alone puts them together.',
    voor: 'services/([a-z-]+)/',
    behalve: 'services/standalone/',
    nooit: ['services/(?!$1/)'],
  },
  {
    naam: 'web-draait-in-een-browser',
    waarom:
      'The pages run in a browser: packages made for it, the domain, and what of the edge is pure. Ask the server for the rest.',
    voor: 'services/portaal/web/',
    mag: [
      'npm:(?:react|react-dom|react-router|react-aria-components)',
      'npm:(?:@tanstack/react-query|openapi-fetch|openapi-react-query|zod)',
      'npm:(?:d3-scale|d3-time|@dagrejs/dagre|@nl-design-system-candidate|@utrecht)',
      'services/portaal/web/',
      // The shape of what the server says of a session: zod, and nothing of the server.
      'services/portaal/src/sessie-vorm\\.ts',
      'packages/service-kit/src/(policy-table|tijdenecho|csv)\\.ts',
      DOMEIN,
    ],
  },
  {
    naam: 'server-kent-geen-web',
    waarom: 'The server of the portal serves the pages as the build left them, and knows none of them.',
    voor: 'services/portaal/src/',
    nooit: ['services/portaal/web/', 'npm:react', 'npm:vite'],
  },
  {
    naam: 'aanmelden-op-een-plek',
    waarom:
      'How people sign in is known where they do: the way to the provider, and the one of the demonstration.',
    voor: '(packages|services)/',
    behalve: 'services/portaal/src/(oidc\\.ts|demo/)',
    nooit: ['npm:openid-client', 'npm:oidc-provider'],
  },
  {
    naam: 'geen-testcode-in-het-product',
    waarom: 'Helpers of tests are for tests.',
    voor: '(packages|services)/',
    behalve: TESTHULP,
    nooit: ['\\S*\\.test\\.ts', TESTHULP, 'npm:vitest', 'npm:fast-check', 'test/'],
  },
  {
    naam: 'omgeving-niet-via-een-omweg',
    waarom: 'The process is a global; a second name for it hides who reads the environment.',
    voor: '(packages|services)/',
    nooit: ['node:process'],
  },
];

export const TEKSTREGELS: readonly Tekstregel[] = [
  {
    naam: 'omgeving-op-een-plek',
    waarom: 'Settings are read once, by config.ts of the service-kit. Take them as an argument.',
    voor: '(packages|services)/',
    behalve: 'packages/service-kit/src/config\\.ts|services/standalone/src/(main|cli)\\.ts',
    zegt: /\bprocess\s*(?:\.|\?\.|\[)\s*(?:env\b|"env")|\}\s*=\s*process\b/,
  },
  {
    naam: 'domein-weigert-met-een-waarde',
    waarom: 'A refusal is a value (weiger). Throw only what is a bug, or an event that cannot be read.',
    voor: DOMEIN,
    behalve: TESTHULP,
    zegt: /\bthrow\b(?!\s+new\s+(?:OnleesbareGebeurtenis|TypeError)\b)/,
  },
  {
    naam: 'domein-zonder-klok-en-toeval',
    waarom: 'Time and ids are arguments: the same events must give the same answer.',
    voor: DOMEIN,
    zegt: /\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)|\bMath\s*\.\s*random\b|\brandomUUID\b|\bperformance\s*\.|\bprocess\s*\./,
  },
  {
    naam: 'geen-any',
    waarom: 'Say what it is, or unknown.',
    voor: '(packages|services)/',
    zegt: /[:<,|&(]\s*any\b(?!\s*[:(])|\bas\s+any\b|\bany\[\]/,
  },
];
