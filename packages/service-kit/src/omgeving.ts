import { z } from 'zod';

const AAN: Readonly<Record<string, boolean>> = { '1': true, aan: true, '0': false, uit: false };

const nietLeeg = (tekst: string | undefined): string | undefined =>
  tekst?.trim() ? tekst.trim() : undefined;
const tekst = z.string().optional().transform(nietLeeg);

const aanUit = tekst.pipe(
  z
    .enum(['1', '0', 'aan', 'uit'], 'Kies 1 of aan, of 0 of uit.')
    .transform((waarde) => AAN[waarde] ?? false)
    .optional(),
);

const poort = tekst.pipe(
  z
    .string()
    .regex(/^\d{1,5}$/, 'Geef een poort van 0 tot en met 65535.')
    .transform(Number)
    .refine((nummer) => nummer <= 65_535, 'Geef een poort van 0 tot en met 65535.')
    .optional(),
);

const aantal = tekst.pipe(
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'Geef een aantal van 1 tot en met 999.')
    .transform(Number)
    .optional(),
);

/** Of nobody: the prefix 00000099 is for tests, so that no message of a demonstration claims a real sender. */
export const TEST_OIN = '00000099000000001000';

/** The settings by their names in the environment; a blank one counts as absent. */
export const Omgeving = z.object({
  REGIOLOG_HOST: tekst.pipe(z.string().max(255).default('127.0.0.1')),
  REGIOLOG_PORT: poort.pipe(z.int().default(8080)),
  REGIOLOG_BEHEER_HOST: tekst.pipe(z.string().max(255).default('127.0.0.1')),
  REGIOLOG_BEHEER_PORT: poort,
  REGIOLOG_UITLOOP_MS: tekst.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/, 'Geef een aantal milliseconden van 0 tot en met 99999.')
      .transform(Number)
      .default(0),
  ),
  REGIOLOG_DATA: tekst.pipe(z.string().max(4096).default('./data')),
  REGIOLOG_DEMO: aanUit,
  REGIOLOG_LOG_LEVEL: tekst.pipe(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ),
  REGIOLOG_JWKS_FILE: tekst,
  REGIOLOG_JWKS_URL: tekst.pipe(
    z.url({ protocol: /^https?$/, error: 'Geef een volledig webadres.' }).optional(),
  ),
  REGIOLOG_ISSUER: tekst,
  REGIOLOG_AUDIENCE: tekst,
  REGIOLOG_DOCUMENTEN: tekst.pipe(z.string().max(4096).optional()),
  REGIOLOG_KLUIS_URL: tekst.pipe(
    z.url({ protocol: /^https?$/, error: 'Geef een volledig webadres.' }).optional(),
  ),
  REGIOLOG_KLUIS_TOKEN_FILE: tekst,
  REGIOLOG_EVENTSTOREDB_URL: tekst.pipe(
    z
      .string()
      .regex(
        /^(?:esdb|kurrentdb)(?:\+discover)?:\/\/[^/@?]+(?:[/?]|$)/,
        'Geef esdb://host:poort zonder wachtwoord erin.',
      )
      .optional(),
  ),
  REGIOLOG_EVENTSTOREDB_USER: tekst,
  REGIOLOG_EVENTSTOREDB_PASSWORD_FILE: tekst,
  REGIOLOG_KAFKA: tekst.pipe(
    z
      .string()
      .transform((lijst) => lijst.split(',').map((broker) => broker.trim()))
      .pipe(
        z.array(z.string().regex(/^[^\s:]+:\d{1,5}$/, 'Geef brokers als host:poort, met komma’s ertussen.')),
      )
      .optional(),
  ),
  REGIOLOG_KAFKA_TLS: aanUit.pipe(z.boolean().default(true)),
  REGIOLOG_KAFKA_USER: tekst,
  REGIOLOG_KAFKA_PASSWORD_FILE: tekst,
  REGIOLOG_KAFKA_PARTITIES: aantal.pipe(z.number().min(1).max(200).default(6)),
  REGIOLOG_KAFKA_KOPIEEN: aantal,
  REGIOLOG_KAFKA_MIN_IN_SYNC: aantal,
  REGIOLOG_OIN: tekst.pipe(
    z
      .string()
      .regex(/^000000(?:0[1-9]|99)\d{12}$/, 'Een OIN heeft 20 cijfers en begint met 000000.')
      .default(TEST_OIN),
  ),
  REGIOLOG_PORTAAL_CLIENT: tekst,
  REGIOLOG_PORTAAL_KEY_FILE: tekst,
  REGIOLOG_PORTAAL_SCOPE: tekst.pipe(
    z
      .string()
      .regex(/^(?:.* )?openid(?: .*)?$/, 'Hier hoort in elk geval openid bij.')
      .default('openid profile'),
  ),
  REGIOLOG_DISCOVERY_URL: tekst.pipe(
    z
      .url({ protocol: /^https?$/, error: 'Geef een volledig webadres.' })
      .refine((adres) => adres.includes('/.well-known/'), 'Dit adres heeft /.well-known/ in zich.')
      .optional(),
  ),
  REGIOLOG_API_URL: tekst.pipe(
    z
      .url({ protocol: /^https?$/, error: 'Geef een volledig webadres.' })
      .transform((adres) => adres.replace(/\/+$/, ''))
      .optional(),
  ),
  REGIOLOG_THEMA: tekst.pipe(z.string().max(4096).optional()),
  REGIOLOG_CONTACT: tekst.pipe(
    z
      .string()
      .max(300)
      .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/, 'Geef mailto:, https: of tel:.')
      .optional(),
  ),
  REGIOLOG_ADRES: tekst.pipe(
    z
      .url({ protocol: /^https?$/, error: 'Geef een volledig webadres.' })
      .transform((adres) => adres.replace(/\/+$/, ''))
      .optional(),
  ),
});
export type Omgeving = z.output<typeof Omgeving>;
